export { HOLIDAY_YEARS, type HolidayYear } from './china-holidays.ts';
export { addDays, daysBetween, fromDayNumber, toDayNumber, weekday } from './day-number.ts';
export {
  dateOf,
  END_OF_DAY,
  endOf,
  type Moment,
  moment,
  momentAt,
  START_OF_DAY,
  type TimeOfDay,
  timeOf,
  timeOfDay,
} from './moment.ts';
export { addMonths } from './months.ts';
export {
  asDate,
  type DateParts,
  daysInMonth,
  fromParts,
  type PlainDate,
  partsOf,
  plainDate,
} from './plain-date.ts';
export {
  holidaysKnownFrom,
  holidaysKnownUntil,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
} from './working-day.ts';

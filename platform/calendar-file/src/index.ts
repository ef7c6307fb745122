export { toCalendar } from './to-calendar.ts';
export { uidOf } from './uid.ts';

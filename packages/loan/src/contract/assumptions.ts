import type { TermName } from '@huxin/fact';
import { type Fen, formatRate, formatYuan, type Rate } from '@huxin/money';
import { buildSchedule, type WorkingDay } from '../schedule/build-schedule.ts';
import { dueDates, isMonths } from '../schedule/due-dates.ts';
import { shiftedDay } from '../schedule/holiday-shift.ts';
import type { Contract } from './contract.ts';
import { HIGH_YEARLY, nominalNano, PERCENT } from './nominal-rate.ts';
import { assumed } from './setting.ts';

/** One thing nobody read, and what is taken instead. `says` is one Chinese sentence for the screen. */
export interface Assumption {
  readonly name: TermName;
  readonly says: string;
}

/** Every default a contract stands on. With or without `isWorkingDay` as for `buildSchedule`. */
export function assumptions(contract: Contract, isWorkingDay?: WorkingDay): readonly Assumption[] {
  return [...readings(contract, isWorkingDay)];
}

function* readings(contract: Contract, isWorkingDay?: WorkingDay): Generator<Assumption> {
  const { payout, method, rate, firstDue, dueDay, interval, dayCount, rounding, oddFirst, holidayShift } =
    contract;
  if (!payout.value.receivedKnown) {
    yield { name: 'payout', says: `没读到实际到手多少，先按 ${formatYuan(payout.value.received)} 元算。` };
  }
  if (method.by === 'assumed') yield { name: 'method', says: '只有一期，按到期一次还本付息算。' };
  if (rate.by === 'assumed') {
    yield { name: 'rate', says: `没读到利率，按本金、期数和每期金额倒推：每月 ${formatRate(rate.value)}。` };
  }
  if (nominalNano(rate.value) > HIGH_YEARLY) yield { name: 'rate', says: highRateWords(rate.value) };
  if (firstDue.by === 'assumed') {
    yield { name: 'first-due', says: `没读到第一期是哪天，按放款后下个月的还款日（${firstDue.value}）算。` };
  }
  if (dueDay.by === 'assumed' && dueDay.value.day > 28 && contract.count.value > 1) {
    yield {
      name: 'due-day',
      says: `没读到遇小月怎么办，按每月 ${dueDay.value.day} 日、没有这天就在月底算。`,
    };
  }
  if (interval.by === 'assumed' && contract.count.value > 1) {
    yield { name: 'interval', says: '没读到多久还一期，按每月一期算。' };
  }
  if (dayCount.by === 'assumed') yield { name: 'day-count', says: dayCountWords(contract) };
  if (rounding.by === 'assumed') {
    yield { name: 'rounding', says: '没读到分以下怎么取，按四舍五入、零头放在最后一期算。' };
  }
  if (oddFirst.by === 'assumed' && isOdd(contract)) {
    yield { name: 'odd-first', says: '第一期比别的期长或短，按只有第一期的利息不同算。' };
  }
  if (contract.cutoff === undefined) yield { name: 'cutoff', says: '没读到截止时间，按当天 24:00 算。' };
  if (contract.grace === undefined) yield { name: 'grace', says: '没找到宽限期，按没有算。' };
  if (contract.penalty === undefined)
    yield { name: 'penalty', says: '没读到逾期怎么收钱，逾期费用没有算进去。' };
  else if (contract.penalty.value.multiple === undefined && contract.penalty.value.rate === undefined)
    yield { name: 'penalty', says: '合同说逾期要收钱，没读到收多少，先按合同利率算。' };
  if (contract.applicationOrder.by === 'assumed') {
    yield {
      name: 'application-order',
      says: '没读到还款先抵什么，按民法典第 561 条：先费用，再利息，最后本金；最早到期的一期先抵。',
    };
  }
  if (contract.earlySettlement === undefined) {
    yield {
      name: 'early-settlement',
      says: '没读到提前还清的规定，按民法典第 677 条：利息算到还清那天，没有手续费。',
    };
  }
  yield* holidayReadings(contract, isWorkingDay);
  if (holidayShift.by === 'assumed')
    yield { name: 'holiday-shift', says: '没读到遇节假日怎么办，按不顺延算。' };
}

/** A rate that is possible but rare is read back, with the slip that would explain it. */
function highRateWords({ nano, per }: Rate): string {
  const yearly = formatRate({ nano: nominalNano({ nano, per }), per: 'year' });
  const name = { day: '每天', month: '每月', year: '每年' }[per];
  const read =
    per === 'year'
      ? `利率读成每年 ${yearly}`
      : `利率读成${name} ${formatRate({ nano, per })}，一年 ${yearly}`;
  const asYear = per !== 'year' && nano >= PERCENT && nano <= HIGH_YEARLY;
  const likely = asYear
    ? `每年 ${formatRate({ nano, per })}`
    : `${name} ${formatRate({ nano: Math.round(nano / (per === 'day' ? 100 : 10)), per })}`;
  return `${read}，比一般借款高很多。照这个数算了；看看合同上是不是${likely}，写错了就改过来。`;
}

function dayCountWords(contract: Contract): string {
  const { dayCount, rate, method } = contract;
  if (dayCount.value.days === '30') {
    if (method.value !== 'one-shot') return '没读到怎么数天，按每月 30 天、一年 360 天算。';
    return `没读到怎么数天，期限正好整月，按几个月算，大月小月一样。${otherwise(contract)}`;
  }
  if (rate.value.per === 'day') return '没读到怎么数天，按实际天数算。';
  return '没读到一年按几天算，按 360 天算；按 365 天利息会少 1.37%。';
}

/** What actual days would make of a debt repaid at once in whole months. */
function otherwise(contract: Contract): string {
  const by = (days: 'actual' | '30') => {
    const made = buildSchedule({ ...contract, dayCount: assumed({ days, year: 360 }) });
    return made.ok ? made.value.reduce((sum, { interest }) => sum + interest, 0) : undefined;
  };
  const [months, days] = [by('30'), by('actual')];
  if (months === undefined || days === undefined || months === days) return '';
  const gap = formatYuan(Math.abs(days - months) as Fen);
  return `按实际天数、一年 360 天，利息会${days > months ? '多' : '少'} ${gap} 元。`;
}

/** Due days the holiday table does not reach. */
function* holidayReadings(contract: Contract, isWorkingDay?: WorkingDay): Generator<Assumption> {
  const shift = contract.holidayShift.value;
  if (shift === 'none') return;
  const { firstDue, count, dueDay, interval } = contract;
  const days = dueDates(firstDue.value, count.value, dueDay.value, interval.value);
  const unknown = days.find((day) => !isWorkingDay || !shiftedDay(day, shift, isWorkingDay).known);
  if (unknown !== undefined) {
    yield {
      name: 'holiday-shift',
      says: `合同说遇节假日要改期，但 ${unknown} 起没有放假安排可查，先按原定日期算。`,
    };
  }
}

function isOdd(contract: Contract): boolean {
  const { payout, firstDue, interval, dueDay, dayCount, method } = contract;
  const level = method.value === 'equal-instalment' && dayCount.value.days === '30';
  if (!level || interval.value.unit !== 'month' || contract.count.value === 1) return false;
  return !isMonths(payout.value.on, firstDue.value, interval.value.every, dueDay.value);
}

import { describe, expect, it } from 'vitest';
import { overdueLine, runLedger } from '../index.ts';
import { at, day, paid, scheduleOf, xiaoLi, xiaoWang, yuan } from '../testing/build.ts';

const DUE = day('2025-06-10');
const time = (text: string) => text as never;

describe('逾期线', () => {
  it('[逾期-1] 小李：合同写 20:00，没找到宽限', () => {
    expect(overdueLine(xiaoLi(), DUE)).toEqual({
      moment: '2025-06-10T20:00',
      cutoffKnown: true,
      graceKnown: false,
      tolerance: 0,
    });
  });
  it('[逾期-1] 没读到截止时间：24:00，并说没读到', () => {
    expect(overdueLine(xiaoWang(), DUE)).toMatchObject({ moment: '2025-06-10T24:00', cutoffKnown: false });
  });
  it('[逾期-2] 写明没有宽限，和没找到不一样', () => {
    const none = xiaoLi({ name: 'grace', grace: { by: 'none' } });
    expect(overdueLine(none, DUE)).toMatchObject({ moment: '2025-06-10T20:00', graceKnown: true });
  });
  it('[逾期-2] 宽限几天：到那天的截止时间；写了时刻的按时刻', () => {
    const days = xiaoLi({ name: 'grace', grace: { by: 'days', days: 3 } });
    expect(overdueLine(days, DUE).moment).toBe('2025-06-13T20:00');
    // The postal bank's card, as its page says: to 17:00 of the fourth day.
    const fourth = xiaoWang({ name: 'grace', grace: { by: 'days', days: 4, time: time('17:00') } });
    expect(overdueLine(fourth, DUE)).toMatchObject({ moment: '2025-06-14T17:00', cutoffKnown: true });
    expect(overdueLine(days, day('2025-12-30')).moment).toBe('2026-01-02T20:00');
  });
  it('[逾期-2] 宽限到几点：只会延后，不会提前', () => {
    const later = xiaoLi({ name: 'grace', grace: { by: 'clock', time: time('23:30') } });
    expect(overdueLine(later, DUE).moment).toBe('2025-06-10T23:30');
    const earlier = xiaoLi({ name: 'grace', grace: { by: 'clock', time: time('17:00') } });
    expect(overdueLine(earlier, DUE).moment).toBe('2025-06-10T20:00');
  });
  it('[逾期-2] 差 10 元以内不算逾期，差 10.01 元算', () => {
    const contract = xiaoLi({ name: 'grace', grace: { by: 'money', tolerance: yuan('10'), days: 3 } });
    const lines = scheduleOf(contract);
    const stateAfter = (amount: string) =>
      runLedger(contract, lines, [paid('2025-03-13T19:59', amount)], at('2025-03-14T09:00')).lines[0]!;
    expect(stateAfter('347.05')).toMatchObject({ state: 'due', owed: 1000 });
    expect(stateAfter('347.04')).toMatchObject({ state: 'overdue', owed: 1001 });
  });
  it('[逾期-2] 容差内的零头后来补上，仍是按时还清', () => {
    const contract = xiaoLi({ name: 'grace', grace: { by: 'money', tolerance: yuan('10') } });
    const ledger = runLedger(
      contract,
      scheduleOf(contract),
      [paid('2025-03-10T19:00', '350'), paid('2025-03-20T09:00', '7.05')],
      at('2025-03-21T00:00'),
    );
    expect(ledger.lines[0]).toMatchObject({ state: 'paid', paidAt: '2025-03-20T09:00' });
  });
  it('[逾期-1] 小王 4 月 20 日：09:00 扣款失败，11:32 入账，20:00 前，不算迟', () => {
    const contract = xiaoWang({ name: 'cutoff', time: time('20:00') });
    const ledger = runLedger(
      contract,
      scheduleOf(contract),
      [paid('2025-03-20T09:00', '535.58'), paid('2025-04-20T11:32', '535.58')],
      at('2025-04-20T23:00'),
    );
    expect(ledger.lines.slice(0, 2).map((line) => line.state)).toEqual(['paid', 'paid']);
    expect(ledger.owedNow).toBe(0);
  });
});

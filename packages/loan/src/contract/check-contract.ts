import { err, ok, type Result } from '@huxin/basis';
import type { TermName } from '@huxin/fact';
import { formatRate, formatYuan, type Rate } from '@huxin/money';
import type { Contract } from './contract.ts';
import type { ContractGap } from './contract-gap.ts';
import { LEAST_YEARLY, MOST_YEARLY, nominalNano, PERCENT } from './nominal-rate.ts';
import type { Setting } from './setting.ts';

type Check = readonly [
  name: TermName,
  setting: Setting<unknown> | undefined,
  wrong: boolean,
  expected: string,
  hint: string,
];

/** Terms that cannot all be true. The first one found is named, with the likely fix. */
export function checkContract(contract: Contract): Result<Contract, ContractGap> {
  for (const [name, setting, wrong, expected, hint] of checksOf(contract)) {
    if (!wrong || !setting) continue;
    const { value, entry } = setting;
    return err({
      kind: 'impossible-term',
      loan: contract.loan,
      name,
      value,
      expected,
      hint,
      ...(entry === undefined ? {} : { entry }),
    });
  }
  return ok(contract);
}

/** Rates no lender means: a percent written where billionths belong, or more than the whole debt every day. */
function* rateChecks(contract: Contract): Generator<Check> {
  const { rate, rateChanges, penalty } = contract;
  yield rateCheck('rate', rate, rate.value);
  for (const change of rateChanges) yield rateCheck('rate-change', change, change.value.rate);
  if (penalty?.value.rate) yield rateCheck('penalty', penalty, penalty.value.rate);
}

function rateCheck(name: TermName, setting: Setting<unknown>, rate: Rate): Check {
  const { nano, per } = rate;
  const yearly = nominalNano(rate);
  const low = nano > 0 && yearly < LEAST_YEARLY;
  const percent = low && nano <= 100 ? nano : 18;
  const hint = low
    ? `利率写成了 ${nano}，单位是十亿分之一，也就是${PER[per]} ${formatRate(rate)}，太小了。${PER[per]} ${percent}% 要写 ${percent * PERCENT}。`
    : `利率写成了${PER[per]} ${formatRate(rate)}，比本金还多。看看单位：18% 要写 ${18 * PERCENT}（十亿分之一），再看看是按日、按月还是按年。`;
  return [
    name,
    setting,
    low || yearly > MOST_YEARLY,
    'a nominal rate of 0, or from 0.01 % a year to 100 % a day, in billionths',
    hint,
  ];
}

const PER = { day: '每天', month: '每月', year: '每年' } as const;

function* checksOf(contract: Contract): Generator<Check> {
  const { principal, payout, firstDue, instalment, count, settled, grace } = contract;
  const start = payout.value.on;
  yield [
    'principal',
    principal,
    principal.value <= 0,
    'more than 0 fen',
    '本金要大于 0，看看是不是漏填了。记录里的单位是分：2,000 元写 200000。',
  ];
  yield [
    'payout',
    payout,
    payout.value.received > principal.value,
    `at most the principal, ${principal.value} fen`,
    `到手的钱（${formatYuan(payout.value.received)} 元）比本金（${formatYuan(principal.value)} 元）还多，两个数可能填反了。`,
  ];
  yield [
    'first-due',
    firstDue,
    firstDue.value <= start,
    `after the payout on ${start}`,
    `第一期还款日要在放款日（${start}）之后，年份或月份可能写错了。`,
  ];
  yield [
    'instalment',
    instalment,
    instalment !== undefined && instalment.value <= 0,
    'more than 0 fen',
    '每期金额要大于 0。没有印每期金额就不用填。',
  ];
  yield [
    'settled',
    settled,
    settled !== undefined && settled.value < start,
    `not before the payout on ${start}`,
    `结清日不能早于放款日（${start}）。`,
  ];
  yield [
    'grace',
    grace,
    grace?.value.by === 'days' && grace.value.days > 366,
    'at most 366 days',
    '宽限期一般是几天，这里超过一年，可能填错了。',
  ];
  const { penalty } = contract;
  yield [
    'penalty',
    penalty,
    (penalty?.value.multiple ?? 0) > 10_000,
    'at most 10000 thousandths of the contract rate',
    '罚息倍数超过 10 倍，可能填错了。1.5 倍要记成千分之 1500。',
  ];
  for (const change of contract.rateChanges) {
    yield [
      'rate-change',
      change,
      change.value.on < start,
      `not before the payout on ${start}`,
      `改利率的日子早于放款日（${start}）。放款前的利率直接填在利率里。`,
    ];
  }
  yield* rateChecks(contract);
  for (const draw of contract.draws) {
    yield [
      'draw',
      draw,
      draw.value.on < start,
      `not before the payout on ${start}`,
      `再借的日子早于第一次放款（${start}），两笔可能填反了。`,
    ];
  }
  for (const extension of contract.extensions) {
    yield [
      'extension',
      extension,
      extension.value.instalment > count.value,
      `an instalment from 1 to ${count.value}`,
      `一共 ${count.value} 期，没有第 ${extension.value.instalment} 期。`,
    ];
  }
  const order = contract.applicationOrder;
  const parts = new Set(order.value.order);
  yield [
    'application-order',
    order,
    parts.size !== order.value.order.length || !parts.has('principal') || !parts.has('interest'),
    'each of fee, penalty, interest, principal at most once, interest and principal among them',
    '抵扣顺序里要有利息和本金，每样只写一次。',
  ];
}

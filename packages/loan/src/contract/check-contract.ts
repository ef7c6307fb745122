import { err, ok, type Result } from '@huxin/basis';
import type { TermName } from '@huxin/fact';
import { formatYuan } from '@huxin/money';
import type { Contract } from './contract.ts';
import type { ContractGap } from './contract-gap.ts';
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

function* checksOf(contract: Contract): Generator<Check> {
  const { principal, payout, firstDue, instalment, count, settled, grace } = contract;
  const start = payout.value.on;
  yield [
    'principal',
    principal,
    principal.value <= 0,
    'more than 0 fen',
    '本金要大于 0。单位是元，看看是不是漏填了。',
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

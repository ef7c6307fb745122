import type { PlainDate } from '@huxin/calendar';
import { capIfInForce, gap, PERCENT } from './make.ts';
import type { CapAnswer, LenderKind } from './types.ts';

/** First day of 金规〔2025〕9号, AST-02. */
const ASSISTED_FROM = '2025-10-01';

/**
 * Banks, consumer finance, trusts and auto finance: the 24 % of a court opinion, which regulators use for
 * platform-assisted bank loans from 2025-10-01; never a statutory ceiling (law reading §3.0, rows 2 and 3).
 */
export function licensedCaps(kind: LenderKind, on: PlainDate): CapAnswer {
  const assisted = kind !== 'auto-finance' && on >= ASSISTED_FROM;
  const reduction = capIfInForce(on, {
    role: 'line',
    rateNano: 24 * PERCENT,
    rules: assisted ? ['SPC-24', 'AST-02'] : ['SPC-24'],
    nature: assisted ? '司法酌减线与监管执行口径，不是法律明文上限' : '司法酌减线，不是法律明文上限',
    says: `利息、罚息、违约金和各种费用合起来一年超过24%的部分，可以请求法院调减，由法院决定。各地裁判不一。${assisted ? '平台帮银行放的贷款（助贷），监管从2025-10-01起也看这条线。' : ''}`,
  });
  const signal =
    kind === 'consumer-finance'
      ? capIfInForce(on, {
          role: 'advisory',
          rateNano: 20 * PERCENT,
          rules: ['CFC-20'],
          nature: '内部指引，没有公开文件，只作提示',
          says: '有报道说监管口头要求消费金融公司把综合成本压到20%以内。没有公开文件，不能当依据引用。',
        })
      : [];
  return { caps: [...reduction, ...signal], unclear: reduction.length ? [] : [tooEarly(on)] };
}

const tooEarly = (on: PlainDate) =>
  gap(on, '这个日期太早，资料里没有当时能直接比的数字。', ['当时有效的规定']);

/** Card overdrafts: the price is the contract's; only what may be charged on fees is ruled (row 7). */
export const cardCaps = (on: PlainDate): CapAnswer => ({
  caps: [],
  unclear: [
    gap(
      on,
      '信用卡透支的价格按合同约定，没有一个统一的数字。违约金、年费这些服务费上不能再算利息；息费总额过高的，可以请求法院酌减。',
      ['合同写的透支利率', '账单上的违约金和分期费用'],
      ['CCF-01', 'CCB-22', 'BCI-02'],
    ),
  ],
});

import type { Step } from '../../guide.ts';
import { plain } from '../step.ts';

export const BEFORE_CLOSING: readonly Step[] = [
  plain('先看账单：哪天、扣了多少、收钱的商家全名、名目。截图。', '截图里四样都看得清。'),
];

export const AFTER_CLOSING: readonly Step[] = [
  plain('关完截图，写下日期。', '截图里写着“已关闭”或“未开通”。'),
  plain('到下一个扣费日看账单。', '没有新的扣费；有，就是证据。'),
];

export const CLOSING_CANNOT: readonly string[] = [
  '关掉只管以后，已经欠的、已经扣的不会自己消失。',
  '同一个会员可能从 App、微信、支付宝、苹果几处扣，要各看一遍。',
];

export const CLOSING_REFUSED: readonly string[] = [
  '关不掉：看有没有没付清的订单。付清后再试。',
  '找不到入口：在 App 里的“客服”打字“关闭”和名目，截图留存。不要打搜索出来的电话。',
  '商家不退：12315 投诉，附订单、付款记录和截图。和借款绑在一起的，也告诉出借机构。',
];

export const CLOSING_RULES: readonly string[] = ['CPR-10', 'CPR-11', 'CPL-26'];

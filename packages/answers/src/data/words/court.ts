import type { ReadyWords } from '../../ready-words.ts';
import { may, need } from './fields.ts';

/**
 * Words to a court. What counts as an objection to the debt itself is not in the rules kept here: that a plea of
 * having no money or wanting more time may not count is remembered, and said so.
 */
export const TO_COURT: readonly ReadyWords[] = [
  {
    id: 'object-order',
    title: '支付令异议书',
    use: '收到支付令起 15 天内，书面交给发支付令的法院，留回执。只说没钱、想晚点还，可能不算异议（凭记忆，没有核到原文），先问 12348。',
    needs: [
      need('court'),
      need('caseNumber'),
      need('lender'),
      may('date'),
      need('reason'),
      may('amount'),
      may('name'),
    ],
    namesNoDebt: false,
    states: ['你收到了这份支付令', '你对数目、利息，或者有没有这笔债，真有不同意见'],
    ruleIds: ['CPL2-227', 'CPL2-228'],
    lengths: [
      {
        id: 'short',
        name: '一句',
        lines: ['{court}：我对案号 {caseNumber} 的支付令提出书面异议。理由：{reason}。'],
      },
      {
        id: 'middle',
        name: '几句',
        lines: [
          '{court}：',
          '我对案号 {caseNumber}、申请人 {lender} 的支付令提出书面异议。',
          '理由：{reason}。',
          '请求裁定终结督促程序。',
          '{name}',
        ],
      },
      {
        id: 'long',
        name: '书面',
        lines: [
          '支付令异议书',
          '{court}：',
          '案号：{caseNumber}。申请人：{lender}。',
          '我于 {date} 收到支付令。',
          '支付令要求我付 {amount}。',
          '我依法提出书面异议，理由：{reason}。',
          '有关的合同、还款记录可以提供。',
          '请求裁定终结督促程序。',
          '附：支付令复印件。',
          '异议人：{name}',
        ],
      },
    ],
  },
];

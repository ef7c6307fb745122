import type { PaperKind } from '@huxin/fact';

export const PAPER_WORDS: Readonly<Record<PaperKind, string>> = {
  'court-paper': '法院文书',
  contract: '合同、协议',
  'repayment-plan': '还款计划',
  receipts: '还款凭证',
  messages: '短信、聊天截图',
  'call-log': '通话记录',
  recordings: '录音',
  'credit-report': '征信报告',
};

/** In the order they are asked for. */
export const PAPER_KINDS = Object.keys(PAPER_WORDS) as readonly PaperKind[];

import type { FieldId, FieldNeed } from '../../ready-words.ts';

const LABELS: Readonly<Record<FieldId, { readonly label: string; readonly hint?: string }>> = {
  lender: { label: '对方机构', hint: '合同上写的出借人，不是 App 的名字；没找到就写 App 名' },
  contract: { label: '合同或借据编号' },
  date: { label: '日期' },
  amount: { label: '金额', hint: '写你自己定的数，带“元”' },
  name: { label: '你的姓名', hint: '不想写可以空着' },
  account: { label: '注册手机号', hint: '对方用它找到你的账户' },
  reason: { label: '原因', hint: '只写真的，一句话' },
  payDay: { label: '哪天能还' },
  replyBy: { label: '希望哪天前答复' },
  caller: { label: '打来的号码' },
  callAt: { label: '打来的时间' },
  court: { label: '发支付令的法院', hint: '照支付令上的字抄' },
  caseNumber: { label: '案号', hint: '照支付令上的字抄' },
  service: { label: '扣费的名目', hint: '照账单上的字抄' },
};

export const need = (field: FieldId): FieldNeed => ({ field, ...LABELS[field], required: true });
export const may = (field: FieldId): FieldNeed => ({ field, ...LABELS[field], required: false });

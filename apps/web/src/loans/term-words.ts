import type { TermFieldValue, TermName } from '@huxin/fact';
import { formatRate, formatYuan } from '@huxin/money';

const NAMES: Readonly<Partial<Record<TermName, string>>> = {
  principal: '借了多少',
  instalment: '每期还多少',
  count: '分几期',
  rate: '利率',
  method: '怎么还',
  'due-day': '每月几号',
  'first-due': '第一期哪天',
  payout: '哪天放的款',
  cutoff: '当天几点前',
  grace: '宽限',
  debit: '从哪张卡、几点扣',
  fee: '另外收的费',
  settled: '哪天还清的',
  extension: '延期',
};

export const METHOD_WORDS: Readonly<Record<string, string>> = {
  'equal-instalment': '每期一样多（等额本息）',
  'equal-principal': '本金平均还（等额本金）',
  'interest-first': '先还利息，最后还本金',
  'one-shot': '到期一次还清',
  flat: '每期一样多（按总额加息）',
  'revolving-daily': '随借随还，按日计息',
};

const PER = { day: '每天', month: '每月', year: '每年' } as const;

export const termName = (name: TermName): string => NAMES[name] ?? '别的约定';

/** A setting as it is read aloud: 「2,000.00 元」「每月 2%」. */
export function termValue(field: TermFieldValue): string {
  switch (field.name) {
    case 'principal':
    case 'instalment':
      return `${formatYuan(field.amount)} 元`;
    case 'count':
      return `${field.count} 期`;
    case 'rate':
      return `${PER[field.rate.per]} ${formatRate(field.rate)}`;
    case 'method':
      return METHOD_WORDS[field.method] ?? field.method;
    case 'due-day':
      return `每月 ${field.day} 日`;
    case 'first-due':
    case 'payout':
      return field.on;
    case 'cutoff':
      return `${field.time} 前`;
    case 'grace':
      return field.grace.by === 'none'
        ? '没有宽限期'
        : field.grace.by === 'days'
          ? `${field.grace.days} 天`
          : '有，要看原文';
    case 'debit':
      return [field.accounts.join('、'), field.times.map((time) => `${time} 扣`).join('、')]
        .filter(Boolean)
        .join('，');
    case 'fee':
      return `${field.label} ${formatYuan(field.amount)} 元`;
    case 'settled':
      return field.on;
    case 'extension':
      return `第 ${field.instalment} 期延到 ${field.to}`;
    default:
      return '';
  }
}

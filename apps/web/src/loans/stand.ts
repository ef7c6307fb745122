import type { LoanView } from '@huxin/exposure';
import type { LoanLine } from '../engine/loan-sheet.ts';
import type { Tone } from '../kit/tag.tsx';

/** The tag of a loan in the list. */
export function standOf(view: LoanView): { readonly says: string; readonly tone: Tone } {
  if (view.gaps.length > 0) return { says: '还没记全', tone: 'plain' };
  if (view.settled) return { says: '还清了', tone: 'accent' };
  if (view.overdueSince) return { says: view.untold ? '扣没扣成？' : '逾期', tone: 'care' };
  return { says: `${view.paid + view.paidLate} / ${view.count} 期`, tone: 'plain' };
}

const STATE: Readonly<Record<LoanLine['state'], string>> = {
  upcoming: '还没到',
  due: '等着扣',
  paid: '还了',
  'paid-late': '晚还了',
  overdue: '逾期',
};

/** One word for a line of the schedule. A debit of which nobody noted what became is not called overdue. */
export const lineWord = (state: LoanLine['state'], untold: boolean): string =>
  state === 'overdue' && untold ? '没记' : STATE[state];

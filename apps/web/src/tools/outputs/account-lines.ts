import type { PlainDate } from '@huxin/calendar';
import type { LoanView } from '@huxin/exposure';
import type { Entry } from '@huxin/fact';
import { asFen, type Fen, formatYuan } from '@huxin/money';
import { dayWords } from '../../shell/day-words.ts';

/** One loan on the page for the family. */
export interface AccountRow {
  /** 第 1 笔, or the name it goes by in the record. */
  readonly name: string;
  readonly principal?: Fen;
  /** Principal left; interest to come is not in it. */
  readonly leftFen: Fen;
  readonly next?: { readonly due: PlainDate; readonly amountFen: Fen };
  readonly late: boolean;
}

/** Principal as it was said or read; one that was only assumed is not shown as a fact. */
function principalOf(entries: readonly Entry[], loan: string): Fen | undefined {
  const term = entries.findLast(
    ({ fact }) =>
      fact.kind === 'term' &&
      fact.loan === loan &&
      fact.field.name === 'principal' &&
      fact.from.by !== 'assumed',
  )?.fact;
  return term?.kind === 'term' && term.field.name === 'principal' ? term.field.amount : undefined;
}

/** All loans that are not settled; lender and app names only when chosen. */
export function accountRows(
  loans: readonly LoanView[],
  entries: readonly Entry[],
  withNames: boolean,
): readonly AccountRow[] {
  return loans
    .filter((loan) => !loan.settled)
    .map((loan, index) => {
      const principal = principalOf(entries, loan.loan);
      return {
        name: withNames ? (loan.app ?? loan.loan) : `第 ${index + 1} 笔`,
        ...(principal === undefined ? {} : { principal }),
        leftFen: loan.leftFen,
        ...(loan.next ? { next: { due: loan.next.due, amountFen: loan.next.amountFen } } : {}),
        late: loan.overdueSince !== undefined && loan.untold !== true,
      };
    });
}

export const totalLeft = (rows: readonly AccountRow[]): Fen =>
  asFen(rows.reduce((sum, row) => sum + row.leftFen, 0));

/** What may go into a picture; nothing is in it until it is chosen. */
export type PictureLine = 'count' | 'days' | 'amounts' | 'total' | 'names';

/** The lines of the picture. Without a choice there are none, and so no picture. */
export function pictureLines(
  rows: readonly AccountRow[],
  chosen: ReadonlySet<PictureLine>,
): readonly string[] {
  const each = rows.flatMap((row, index) => {
    const name = chosen.has('names') ? row.name : `第 ${index + 1} 笔`;
    const day = chosen.has('days') && row.next ? dayWords(row.next.due) : '';
    const amount = chosen.has('amounts') && row.next ? formatYuan(row.next.amountFen) : '';
    const told = [day, amount].filter((part) => part !== '').join('　');
    return told === '' && !chosen.has('names') ? [] : [[name, told].filter((part) => part !== '').join('：')];
  });
  return [
    ...(chosen.has('count') ? [`一共 ${rows.length} 笔`] : []),
    ...each,
    ...(chosen.has('total') ? [`合计还剩本金 ${formatYuan(totalLeft(rows))}`] : []),
  ];
}

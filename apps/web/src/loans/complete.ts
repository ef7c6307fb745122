import { plainYuan } from '@huxin/money';
import { viewedEntries } from '../engine/viewing.ts';
import { go } from '../shell/router.ts';
import { EMPTY_DRAFT } from './draft.ts';
import { draft } from './draft-state.ts';

/** Goes on with a loan of which only a notice or a few settings are known; what it says already is filled in. */
export function complete(loan: string): void {
  const facts = viewedEntries().map((entry) => entry.fact);
  const notice = facts.findLast((fact) => fact.kind === 'notice' && fact.loan === loan);
  const terms = facts.filter((fact) => fact.kind === 'term').filter((fact) => fact.loan === loan);
  const app = terms.findLast((fact) => fact.app !== undefined)?.app;
  draft.value = {
    ...EMPTY_DRAFT,
    loan,
    app: app ?? '',
    ...(notice?.kind === 'notice'
      ? {
          next: notice.due,
          ...(notice.amount === undefined ? {} : { instalment: plainYuan(notice.amount) }),
        }
      : {}),
  };
  go('#/bills/new');
}

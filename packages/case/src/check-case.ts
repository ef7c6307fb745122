import { err, type Fault, ok, type Result } from '@huxin/basis';
import type { CaseFile } from './case-file.ts';
import { checkIds } from './visible.ts';

/**
 * What one entry alone cannot show: ids, retractions, account orders that come back to themselves, dates
 * that run backwards. Everything here is unusable input; nothing is repaired silently.
 */
export function checkCase(file: CaseFile): Result<CaseFile, readonly Fault[]> {
  const ids = checkIds(file.entries);
  const faults: Fault[] = ids.ok ? [] : [...ids.error];
  for (const [index, { fact }] of file.entries.entries()) {
    const at = `/entries/${index}/fact`;
    if (fact.kind === 'term' && fact.field.name === 'debit') {
      const { accounts } = fact.field;
      const twice = accounts.find((account, place) => accounts.indexOf(account) !== place);
      if (twice !== undefined) {
        faults.push({
          kind: 'cyclic-order',
          at: `${at}/field/accounts`,
          value: accounts,
          expected: `${twice} once only`,
        });
      }
    }
    if (fact.kind === 'grant' && fact.to !== undefined && fact.to < fact.from) {
      faults.push({ kind: 'bad-date', at: `${at}/to`, value: fact.to, expected: `on or after ${fact.from}` });
    }
    if (
      fact.kind === 'flow' &&
      fact.when.every !== 'once' &&
      fact.when.to !== undefined &&
      fact.when.to < fact.when.from
    ) {
      faults.push({
        kind: 'bad-date',
        at: `${at}/when/to`,
        value: fact.when.to,
        expected: `on or after ${fact.when.from}`,
      });
    }
  }
  return faults.length > 0 ? err(faults) : ok(file);
}

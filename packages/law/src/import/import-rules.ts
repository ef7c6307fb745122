import type { Fault } from '@huxin/basis';
import type { PlainDate } from '@huxin/calendar';
import { allRules } from '../ask.ts';
import { forbiddenClaims } from '../claims/forbidden.ts';
import { cleanRulesFile } from '../clean/clean-file.ts';
import type { Rule } from '../rule.ts';
import { type Diff, diffRows } from './diff.ts';

export interface ImportOptions {
  /** The file is the whole data: rules it does not name are shown as removed. */
  readonly whole?: boolean;
}

export interface RulesImport {
  readonly diff: Diff<Rule>;
  /** Empty when the file may be written. */
  readonly faults: readonly Fault[];
}

const NOTHING: Diff<Rule> = { added: [], changed: [], removed: [] };

/**
 * A file of research rows against the rules of this room. Writes nothing. A new or changed row needs its own
 * `checked_on`, since the snapshot's date would claim a look that nobody took; a row that carries a claim of the
 * forbidden list is a fault.
 */
export function importRules(json: string, { whole = false }: ImportOptions = {}): RulesImport {
  const rules = cleanRulesFile(json);
  if (!rules.ok) return { diff: NOTHING, faults: rules.error };
  const diff = diffRows(allRules(), rules.value, (rule) => rule.id, whole);
  const stamped = stampedIds(json);
  const touched = [...diff.added.map((rule) => rule.id), ...diff.changed.map((change) => change.id)];
  return {
    diff,
    faults: [
      ...touched.filter((id) => !stamped.has(id)).map((id) => unstamped(id)),
      ...rules.value.flatMap(claimFaults),
    ],
  };
}

/** Ids of rows with their own stamp; the text was parsed and checked before. */
const stampedIds = (json: string): ReadonlySet<string> =>
  new Set(
    (JSON.parse(json) as readonly { readonly id: string; readonly checked_on?: PlainDate }[])
      .filter((row) => row.checked_on !== undefined)
      .map((row) => row.id),
  );

const unstamped = (id: string): Fault => ({
  kind: 'malformed',
  at: `/${id}/checked_on`,
  value: undefined,
  expected: 'the day this row was looked at, since it is new or changed',
});

const claimFaults = ({ id, gist, title, article, note = '' }: Rule): readonly Fault[] =>
  forbiddenClaims(`${title}\n${article}\n${gist}\n${note}`).map(({ claim, because }) => ({
    kind: 'malformed',
    at: `/${id}`,
    value: claim,
    expected: because,
  }));

import { err, type Fault, ok, type Result } from '@huxin/basis';
import { plainDate } from '@huxin/calendar';
import type { RawRule } from '../raw-rule.ts';
import type { Rule } from '../rule.ts';
import { readCheckedOn, readEffective } from './dates.ts';
import { levelOf } from './level-table.ts';
import { OVERRIDES } from './overrides.ts';
import { statusOf } from './status-table.ts';
import { splitTitle } from './title.ts';

const REMEMBERED_DAY = /施行日?为记忆|^[\d-]+（记忆）$/;

/**
 * One research row to a typed rule. A title without a reviewed level, an unknown status or an unreadable
 * date is a fault at `at`: new wording is looked at by a person, not guessed.
 */
export function cleanRule(raw: RawRule, at = ''): Result<Rule, Fault> {
  const checkedOn = raw.checked_on === undefined ? undefined : plainDate(raw.checked_on, `${at}/checked_on`);
  if (checkedOn && !checkedOn.ok) return checkedOn;
  const level = levelOf(raw.law);
  if (!level) return unknownWord(`${at}/law`, raw.law, 'a title of the level table');
  const status = statusOf(raw.status);
  if (!status) return unknownWord(`${at}/status`, raw.status, 'a status of the status table');
  const effective = readEffective(raw.effective);
  if (effective.kind === 'unreadable')
    return err({
      kind: 'bad-date',
      at: `${at}/effective`,
      value: raw.effective,
      expected: 'YYYY-MM-DD, YYYY-MM or —',
    });
  const override = OVERRIDES[raw.id];
  const from = override?.from ?? (effective.kind === 'date' ? effective.from : undefined);
  const fromMark = override?.fromMark ?? readFromMark(raw);
  const note = noteOf(raw, from, override?.note);
  return ok({
    id: raw.id,
    ...splitTitle(raw.law),
    article: raw.article,
    level,
    status,
    ...(from && { from }),
    ...(from && fromMark && { fromMark }),
    ...(override?.until && { until: override.until }),
    gist: raw.gist_zh,
    mark: raw.verified,
    source: raw.source_url,
    evidence: raw.evidence,
    topic: raw.topic,
    checkedOn: checkedOn?.value ?? override?.checkedOn ?? readCheckedOn(raw.evidence),
    ...(note && { note }),
  });
}

const unknownWord = (at: string, value: string, expected: string): Result<never, Fault> =>
  err({ kind: 'unknown-kind', at, value, expected });

const readFromMark = (raw: RawRule): 'memory' | undefined =>
  [raw.law, raw.effective, raw.evidence].some((text) => REMEMBERED_DAY.test(text)) ? 'memory' : undefined;

/** The original words that the typed fields no longer show. */
function noteOf(raw: RawRule, from: string | undefined, reason: string | undefined): string | undefined {
  const parts = [
    reason,
    raw.status === '现行' ? undefined : `状态：${raw.status}`,
    from === raw.effective || raw.effective === '—' ? undefined : `施行：${raw.effective}`,
  ].filter((part) => part !== undefined);
  return parts.length ? parts.join('；') : undefined;
}

import { err, type Fault, ok, type Result } from '@huxin/basis';
import type { RawRule } from '../raw-rule.ts';
import type { Rule } from '../rule.ts';
import { readDays } from './days.ts';
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
  const level = levelOf(raw.law);
  if (!level) return unknownWord(`${at}/law`, raw.law, 'a title of the level table');
  const status = statusOf(raw.status);
  if (!status) return unknownWord(`${at}/status`, raw.status, 'a status of the status table');
  const days = readDays(raw, level, status, at);
  if (!days.ok) return days;
  const { from, until, checkedOn } = days.value;
  const override = OVERRIDES[raw.id];
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
    ...(until && { until }),
    gist: raw.gist_zh,
    mark: raw.verified,
    source: raw.source_url,
    evidence: raw.evidence,
    topic: raw.topic,
    checkedOn,
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

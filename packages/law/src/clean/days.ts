import { err, type Fault, type Level, ok, type Result } from '@huxin/basis';
import { type PlainDate, plainDate } from '@huxin/calendar';
import type { RawRule } from '../raw-rule.ts';
import type { RuleStatus } from '../rule.ts';
import { readCheckedOn, readEffective } from './dates.ts';
import { OVERRIDES } from './overrides.ts';

export interface RuleDays {
  readonly from?: PlainDate;
  readonly until?: PlainDate;
  readonly checkedOn: PlainDate;
}

/** A channel has no first day and a draft none yet; anything else without one would apply to every contract ever made. */
const DATELESS: readonly Level[] = ['channel', 'draft'];

/** A rule that has ended must say when, or it would be applied for ever. */
const ENDED: readonly RuleStatus[] = ['superseded', 'closed'];

/** The three days of a row, the research's corrections applied; the row's own `until` and `checked_on` win. */
export function readDays(
  raw: RawRule,
  level: Level,
  status: RuleStatus,
  at: string,
): Result<RuleDays, Fault> {
  const override = OVERRIDES[raw.id];
  const effective = readEffective(raw.effective);
  if (effective.kind === 'unreadable')
    return badDay(`${at}/effective`, raw.effective, 'YYYY-MM-DD, YYYY-MM or —');
  const from = override?.from ?? (effective.kind === 'date' ? effective.from : undefined);
  if (from === undefined && !DATELESS.includes(level) && !override?.dateless)
    return badDay(`${at}/effective`, raw.effective, 'a first day, since it is no channel and no draft');
  const until = optionalDay(raw.until, `${at}/until`);
  if (!until.ok) return until;
  const last = until.value ?? override?.until;
  if (ENDED.includes(status) && last === undefined)
    return badDay(`${at}/until`, undefined, 'the last day, since it has ended');
  if (from !== undefined && last !== undefined && last < from)
    return badDay(`${at}/until`, last, `a day from ${from} on`);
  const checked = optionalDay(raw.checked_on, `${at}/checked_on`);
  if (!checked.ok) return checked;
  return ok({
    ...(from && { from }),
    ...(last && { until: last }),
    checkedOn: checked.value ?? override?.checkedOn ?? readCheckedOn(raw.evidence),
  });
}

const optionalDay = (text: string | undefined, at: string): Result<PlainDate | undefined, Fault> =>
  text === undefined ? ok(undefined) : plainDate(text, at);

const badDay = (at: string, value: unknown, expected: string): Result<never, Fault> =>
  err({ kind: 'bad-date', at, value, expected });

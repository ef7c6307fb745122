import type { Moment } from '@huxin/calendar';
import type { PathSource, Trigger } from '../assessment.ts';
import type { Subject } from '../subject.ts';
import { TRIGGER_OF } from '../words.ts';
import { readOverdue, type TriggerReading } from './overdue.ts';
import { readUnreachable } from './unreachable.ts';

/** The trigger link of a path. Application and marketing need no debt and cannot be seen (spec 触发-3). */
export function readTrigger(
  source: PathSource,
  subject: Subject,
  now: Moment,
): TriggerReading & { trigger: Trigger } {
  const trigger = TRIGGER_OF[source];
  switch (trigger) {
    case 'overdue':
      return { trigger, ...readOverdue(subject, now) };
    case 'unreachable':
      return { trigger, ...readUnreachable(subject, now) };
    case 'no-debt':
      return { trigger, state: 'unknown', says: '不欠钱也可能有人打。', evidence: [] };
  }
}

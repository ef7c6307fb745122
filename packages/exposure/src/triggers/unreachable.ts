import type { Moment } from '@huxin/calendar';
import { dateOf } from '@huxin/calendar';
import { evidenceOf } from '../sources/held.ts';
import type { Subject } from '../subject.ts';
import { sayMoment } from '../words.ts';
import { readOverdue, type TriggerReading } from './overdue.ts';

/** Unanswered attempts after the last answer at which "lost" can be argued; the press copies of CBA-04 name three. */
const LOST_AFTER = 3;

/** Whether the lender can say it lost the borrower (spec 触发-2). The log of answers is the evidence. */
export function readUnreachable(subject: Subject, now: Moment): TriggerReading {
  const overdue = readOverdue(subject, now);
  if (overdue.state === 'no') return { state: 'no', says: '没有逾期，谈不上联系不上。', evidence: [] };
  const since = overdueSince(subject);
  const log = subject.reachable.filter((known) => since === undefined || known.fact.at >= since);
  const answered = log.findLast((known) => known.fact.answered === 'yes');
  const today = dateOf(now);
  const missedSince = log.filter(
    (known) => known.fact.answered === 'no' && (!answered || known.fact.at > answered.fact.at),
  );
  if (answered && missedSince.length >= LOST_AFTER) {
    return {
      state: 'unknown',
      says: `${sayMoment(answered.fact.at, today)} 接通过，之后 ${missedSince.length} 次没接。回应一次，记下来。`,
      evidence: [answered, ...missedSince].map((known) =>
        evidenceOf(
          known,
          `${sayMoment(known.fact.at, today)} ${known.fact.answered === 'yes' ? '接通' : '没接'}。`,
        ),
      ),
    };
  }
  if (answered) {
    const says = `${sayMoment(answered.fact.at, today)} 接通${answered.fact.minutes ? ` ${answered.fact.minutes} 分钟` : ''}，有记录。`;
    return { state: 'no', says, evidence: [evidenceOf(answered, says)] };
  }
  const missed = log.filter((known) => known.fact.answered === 'no');
  if (overdue.state === 'yes' && missed.length > 0) {
    return {
      state: 'yes',
      says: '逾期以后的来电都没有接。每天回应一次就够，并记下来。',
      evidence: missed.map((known) => evidenceOf(known, `${sayMoment(known.fact.at, today)} 没接。`)),
    };
  }
  return { state: 'unknown', says: '没有接听记录。留一个能找到你的方式，每天回应一次就够。', evidence: [] };
}

/** When this lender's earliest unpaid overdue began. */
function overdueSince(subject: Subject): Moment | undefined {
  const moments = subject.loans.flatMap((loan) =>
    loan.ledger?.overdueSince ? [loan.ledger.overdueSince] : [],
  );
  return moments.sort()[0];
}

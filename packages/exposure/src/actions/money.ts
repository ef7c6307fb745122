import { addDays, dateOf, type Moment } from '@huxin/calendar';
import type { Case } from '@huxin/case';
import { formatYuan, sumFen } from '@huxin/money';
import type { Path, ShortfallView } from '../assessment.ts';
import type { Subject } from '../subject.ts';
import { untoldOverdue, waitingOf } from '../waiting.ts';
import { sayDate, sayMoment } from '../words.ts';
import { type Draft, draft, RANK, triggeredBy, waitingOn } from './draft.ts';

export const shortfallTarget = (shortfall: ShortfallView): string =>
  `shortfall:${shortfall.account}:${shortfall.date}`;
export const overdueTarget = (loan: string): string => `overdue:${loan}`;

/** Lenders whose loans these are. */
const lendersOf = (subjects: readonly Subject[], loans: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    subjects
      .filter((subject) => subject.loans.some((loan) => loans.has(loan.record.loan)))
      .map((subject) => subject.key),
  );

/** Fill a coming shortfall: the one thing that keeps the trigger of every path of that lender off. */
export function fundActions(
  shortfalls: readonly ShortfallView[],
  subjects: readonly Subject[],
  paths: readonly Path[],
  now: Moment,
): Draft[] {
  const today = dateOf(now);
  return shortfalls.map((shortfall) => {
    const loans = new Set(shortfall.orders.flatMap((order) => (order.loan ? [order.loan] : [])));
    const by = now <= shortfall.fundBy ? shortfall.fundBy : shortfall.lastMoment;
    const late = by === shortfall.lastMoment;
    return draft(
      {
        id: `fund:${shortfall.account}:${shortfall.date}`,
        kind: 'fund-account',
        target: shortfall.account,
        rank: RANK.money,
        by,
        minutes: 10,
        fen: shortfall.amountFen,
        closes: waitingOn(paths, lendersOf(subjects, loans)),
        keepsOff: triggeredBy(paths, lendersOf(subjects, loans)),
        hits: loans.size > 0 ? [shortfallTarget(shortfall)] : [],
        otherwise: 'added',
        byFacts: true,
      },
      {
        says: `${sayMoment(by, today)} 前，往「${shortfall.account}」存 ${formatYuan(shortfall.amountFen)} 元。${late ? '存进去以后，自己在 App 里点还款。' : ''}`,
        cannot: '只管这一次扣款；以前读走的名单、以后的扣款不归它管。',
        needs: '不要为了这笔再去借一笔。',
        proof: '扣款后收到的成功通知或账单。',
        ifRefused: '存不进去：换有余额的卡（先确认改绑哪天生效），或者今天就向平台申请延期。',
      },
    );
  });
}

/** Pay what is overdue, or due today after a failed debit, by hand. */
export function payActions(subjects: readonly Subject[], paths: readonly Path[], now: Moment): Draft[] {
  const today = dateOf(now);
  return subjects.flatMap((subject) =>
    subject.loans.flatMap((loan) => {
      const { ledger, record } = loan;
      if (!ledger) return [];
      const waiting = ledger.lines.filter((line) => line.owed > 0 && line.due <= today);
      const pending = waitingOf(loan, now);
      // Before today's own debit was tried, paying by hand could pay twice: the forecast speaks, not this step.
      const byHand = pending !== undefined && (pending.failed !== undefined || pending.nextTry === undefined);
      if (waiting.length === 0 || (!ledger.overdueSince && !byHand)) return [];
      // What may have been debited is looked at first, or it is paid twice.
      const unsure = ledger.overdueSince
        ? untoldOverdue(loan, now) !== undefined
        : pending?.failed === undefined;
      const owed = sumFen(waiting.map((line) => line.owed));
      const line = waiting.find((item) => item.line.moment > now)?.line.moment;
      return [
        draft(
          {
            id: `pay:${record.loan}`,
            kind: 'pay-debt',
            target: record.loan,
            rank: RANK.money,
            by: ledger.overdueSince ? undefined : line,
            minutes: 10,
            fen: owed,
            closes: waitingOn(paths, new Set([subject.key])),
            keepsOff: triggeredBy(paths, new Set([subject.key])),
            hits: [overdueTarget(record.loan)],
            byFacts: true,
          },
          {
            says: `${unsure ? '先看扣款成功没有；没有的话，' : ''}${line && !ledger.overdueSince ? `${sayMoment(line, today)} 前，` : ''}手动还「${record.loan}」${formatYuan(owed)} 元，截图留收据。还不上就今天向平台说明困难、给出日期和能还的数目。`,
            cannot: '发出去的消息收不回；逾期费用以对方写明的为准。',
            needs: '只在平台自己的 App 或合同写的账户还，不转给个人。',
            proof: '还款成功页和账单，注意入账时间。',
            ifRefused: '对方不收部分还款：留下对话，再问延期。',
          },
        ),
      ];
    }),
  );
}

/** Other ways out of a shortfall. Their success depends on somebody else, so they hit nothing for certain. */
export function insteadActions(
  shortfalls: readonly ShortfallView[],
  subjects: readonly Subject[],
  record: Case,
  now: Moment,
): Draft[] {
  const today = dateOf(now);
  const loans = new Set(
    shortfalls.flatMap((shortfall) => shortfall.orders.flatMap((order) => (order.loan ? [order.loan] : []))),
  );
  for (const subject of subjects) {
    for (const loan of subject.loans) if (loan.ledger?.overdueSince) loans.add(loan.record.loan);
  }
  const extensions = [...loans].sort().map((loan) => {
    const shortfall = shortfalls.find((item) => item.orders.some((order) => order.loan === loan));
    return draft(
      {
        id: `extend:${loan}`,
        kind: 'ask-extension',
        target: loan,
        rank: RANK.rest,
        by: shortfall?.fundBy,
        minutes: 20,
      },
      {
        says: `还不上就早说：${shortfall ? `${sayDate(shortfall.date, today)}之前，` : ''}向「${loan}」的平台申请延期或分期，写明日期和你能还的数目。`,
        cannot: '对方同意之前，钱和日期照旧。',
        sideEffect: '可能收延期费；问清楚上不上征信。',
        proof: '对方书面同意（短信、App 页面、邮件）。',
        ifRefused: '留下被拒的记录；能还多少先还多少。',
      },
    );
  });
  const moves = shortfalls.flatMap((shortfall) => {
    const others = [...record.accounts.values()].filter(
      (account) => account.account !== shortfall.account && account.balances.length > 0,
    );
    return shortfall.orders.every((order) => order.loan === undefined)
      ? []
      : [
          draft(
            {
              id: `move:${shortfall.account}:${shortfall.date}`,
              kind: 'move-autopay',
              target: shortfall.account,
              rank: RANK.rest,
              by: shortfall.fundBy,
              minutes: 15,
            },
            {
              says: `或者把这笔扣款换到有余额的卡${others.length > 0 ? `（${others.map((account) => account.account).join('、')}）` : ''}。先确认改绑哪天生效。`,
              cannot: '有的平台改绑要等好几个工作日，赶不上就没用。',
              needs: '问清改绑的生效日。',
              proof: 'App 里显示的新扣款卡和生效日。',
            },
          ),
        ];
  });
  return [...extensions, ...moves];
}

/** Stop a renewing charge that eats the same account. */
export function membershipActions(record: Case, shortfalls: readonly ShortfallView[]): Draft[] {
  return record.subscriptions
    .filter(({ fact }) => fact.state !== 'off')
    .map(({ fact }) =>
      draft(
        {
          id: `stop:${fact.subscription}`,
          kind: 'stop-membership',
          target: fact.subscription,
          rank: RANK.rest,
          minutes: 10,
          otherwise: shortfalls.some((shortfall) => shortfall.account === fact.account) ? 'added' : 'offered',
          since: addDays(fact.next, -31),
        },
        {
          says: `${fact.state === 'unknown' ? '先看还在不在续费；在的话，' : ''}关掉「${fact.subscription}」的自动续费，每次省 ${formatYuan(fact.amount)} 元。`,
          cannot: '已经扣的不会自动退。',
          needs: '在扣费的那个 App 和支付工具里各看一次。',
          proof: '关闭成功的页面截图，下次扣款日没有扣。',
          ifRefused: '找不到入口：向 12315 投诉自动续费没有显著提醒。',
        },
      ),
    );
}

import { addDays, dateOf, type Moment, momentAt, type PlainDate, type TimeOfDay } from '@huxin/calendar';
import type { ActionKind } from '@huxin/fact';
import { formatYuan } from '@huxin/money';
import type { Standing } from '../../engine/questions.ts';
import { dayWords } from '../../shell/day-words.ts';
import type { Reminder } from '../../shell/reminders.ts';

/** One thing to do, in words that tell nothing to whoever looks at the screen. */
export interface NeutralStep {
  readonly on: PlainDate;
  readonly says: string;
}

/** What a step looks like from outside: no debt, no lender, no account. */
const NEUTRAL: Readonly<Record<ActionKind, string>> = {
  'revoke-permission': '看一眼手机设置',
  'thin-phone-book': '理一理通讯录',
  'agree-with-contact': '打一个电话',
  'demand-deletion': '发一条消息',
  'ask-what-they-hold': '发一条消息',
  'fund-account': '存一笔',
  'move-autopay': '看一眼卡',
  'pay-debt': '付一笔',
  'ask-extension': '发一条消息',
  'stay-reachable': '看未接来电',
  'tell-relatives': '发一条消息',
  object: '发一条消息',
  complain: '打一个电话',
  'keep-evidence': '存几张图',
  'stop-membership': '关一个会员',
  'close-account': '关一个账户',
  'change-service-password': '改一个密码',
  'stop-request': '发一条消息',
};

const MOST = 3;
/** Steps without a deadline are spread over the days, not all on the first. */
const spread = (today: PlainDate, index: number): PlainDate => addDays(today, index);

/**
 * At most three steps with their days: the next ones of the plan, then the next debits to look at. An amount is
 * written only when it is chosen, and then only what is to be put on one's own account.
 */
export function threeSteps({ assessment, debits }: Standing, withAmount: boolean): readonly NeutralStep[] {
  const today = dateOf(assessment.now);
  const planned = assessment.plan.next.flatMap((id, index): NeutralStep[] => {
    const action = assessment.actions.find((item) => item.id === id);
    if (!action) return [];
    const fund = action.kind === 'fund-account' && withAmount;
    const short = assessment.shortfalls.find((item) => item.account === action.target)?.amountFen;
    return [
      {
        on: action.by === null ? spread(today, index) : dateOf(action.by),
        says: fund && short !== undefined ? `存 ${formatYuan(short)}` : NEUTRAL[action.kind],
      },
    ];
  });
  const looks = debits.map((debit): NeutralStep => ({ on: debit.due, says: '看一眼卡' }));
  const seen = new Set<string>();
  return [...planned, ...looks]
    .filter(({ on, says }) => {
      const key = `${on} ${says}`;
      const fresh = !seen.has(key);
      seen.add(key);
      return fresh;
    })
    .slice(0, MOST)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

export const stepWords = ({ on, says }: NeutralStep): string => `${dayWords(on)}　${says}`;

/** The picture: the steps and nothing else. */
export const stepsToLines = (steps: readonly NeutralStep[]): readonly string[] => steps.map(stepWords);

const MORNING = '09:00' as TimeOfDay;

export const stepsToReminders = (steps: readonly NeutralStep[], now: Moment): readonly Reminder[] =>
  steps
    .map((step, index) => ({
      id: `step ${index} ${step.on}`,
      at: momentAt(step.on, MORNING),
      title: step.says,
    }))
    .map((reminder) => (reminder.at > now ? reminder : { ...reminder, at: now }));

import { dateOf, type Moment } from '@huxin/calendar';
import type { Question } from '@huxin/exposure';
import type { Fact, FactOf, LenderKind, Source } from '@huxin/fact';
import type { Fen } from '@huxin/money';

/** What a question needs beside a tap. */
export type Extra =
  /** Whether the answer was seen on the phone just now. */
  | { readonly kind: 'seen' }
  /** Who was typed in, as an alias. */
  | { readonly kind: 'alias' }
  | { readonly kind: 'amount' }
  /** The name the person gives a card, such as 工资卡. */
  | { readonly kind: 'account' }
  /** Another screen asks it better. */
  | { readonly kind: 'go'; readonly href: '#/bills/new' | '#/bills/paste' };

const OPEN: ReadonlySet<string> = new Set(['允许', '开着']);
const SHUT: ReadonlySet<string> = new Set(['不允许', '都关着']);

export function extraOf({ topic }: Pick<Question, 'topic'>, answer: string): Extra | undefined {
  if (OPEN.has(answer) || SHUT.has(answer)) return { kind: 'seen' };
  if (topic === 'typed-contact' && answer === '填过') return { kind: 'alias' };
  if (topic === 'balance' && answer !== '先跳过') return { kind: 'amount' };
  if (topic === 'debit' && answer === '填卡的代号') return { kind: 'account' };
  if (topic === 'terms' && answer === '现在填') return { kind: 'go', href: '#/bills/new' };
  if (topic === 'terms' && answer === '贴合同页面') return { kind: 'go', href: '#/bills/paste' };
  if (topic === 'has-loan' && answer === '有') return { kind: 'go', href: '#/bills/new' };
  return undefined;
}

export interface Given {
  readonly seen?: boolean;
  readonly aliases?: readonly string[];
  readonly amount?: Fen;
  readonly account?: string;
}

const HELD: ReadonlySet<string> = new Set<Source>([
  'typed-contact',
  'call-log-sms',
  'carrier-records',
  'employer-address',
  'referral',
]);
const YES: ReadonlySet<string> = new Set(['填过', '给过', '给了', '是']);
const NO: ReadonlySet<string> = new Set(['没填过', '没给过', '没有给', '不是']);

const LENDER: Readonly<Record<string, LenderKind>> = {
  银行: 'bank',
  消费金融公司: 'consumer-finance',
  小额贷款公司: 'microloan',
  个人或没有牌照: 'unlicensed',
};

const ASSETS: Readonly<Record<string, readonly FactOf<'grant'>['asset'][]>> = {
  contacts: ['contacts'],
  'call-log-sms': ['call-log', 'sms'],
};

/** One answer about one of the things a question is about. */
interface Answered {
  readonly question: Question;
  readonly about: string;
  readonly answer: string;
  readonly now: Moment;
  readonly given: Given;
}

function permissionFacts({ question, about, answer, now, given }: Answered): Fact[] {
  if (!OPEN.has(answer) && !SHUT.has(answer)) return [];
  return (ASSETS[question.topic] ?? []).map((asset) => ({
    kind: 'grant',
    app: about,
    asset,
    from: dateOf(now),
    state: OPEN.has(answer) ? 'granted' : 'denied',
    verified: given.seen ? 'yes' : 'no',
  }));
}

function debitFacts({ question, about, answer, now, given }: Answered): Fact[] {
  const from = { by: 'said', seenOn: dateOf(now) } as const;
  const accounts = given.account ? [given.account] : answer === '手动还，不自动扣' ? [] : undefined;
  if (question.topic === 'debit' && accounts)
    return [
      { kind: 'term', loan: about, field: { name: 'debit', accounts, times: [], partial: 'unknown' }, from },
    ];
  const { debit } = question;
  if (question.topic !== 'taken' || !debit) return [];
  const moved = {
    kind: 'money',
    loan: about,
    ...(debit.account === undefined ? {} : { account: debit.account }),
    amount: debit.amountFen,
    at: debit.at,
  } as const;
  if (answer === '扣成了') return [{ ...moved, meaning: 'repayment' }];
  return answer === '没扣成' ? [{ ...moved, meaning: 'failed-debit', reason: 'unknown' }] : [];
}

/**
 * What one answer makes known; nothing where the person does not know or skips, so that the question stays. A guess
 * is never written as seen. `about` is one of the names the question is about; without it, the first.
 */
export function answerToFacts(
  question: Question,
  answer: string,
  now: Moment,
  given: Given = {},
  about: string = question.about[0] ?? '',
): readonly Fact[] {
  const { topic } = question;
  const answered: Answered = { question, about, answer, now, given };
  const state = YES.has(answer) ? 'yes' : NO.has(answer) ? 'no' : undefined;
  const permission = permissionFacts(answered);
  if (permission.length > 0) return permission;
  if (HELD.has(topic) && state) {
    const who = state === 'yes' ? (given.aliases ?? []) : [];
    const aliases = who.length > 0 ? { aliases: [...who] } : {};
    return [{ kind: 'held', app: about, source: topic as Source, state, on: dateOf(now), ...aliases }];
  }
  const lenderKind = LENDER[answer];
  if (topic === 'lender-kind' && lenderKind)
    return [{ kind: 'party', app: about, party: about, role: 'lender', lenderKind }];
  if (topic === 'balance' && given.amount !== undefined)
    return [{ kind: 'balance', account: about, at: now, amount: given.amount }];
  if (topic === 'guarantee' || topic === 'spouse')
    return [{ kind: 'about', topic, answer: state ?? 'unknown' }];
  if (topic === 'has-loan' && (answer === '没有' || answer === '只注册过'))
    return [{ kind: 'about', topic, app: about, answer: 'no' }];
  return debitFacts(answered);
}

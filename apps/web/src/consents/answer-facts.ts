import { dateOf, type Moment } from '@huxin/calendar';
import type { Fact, FactOf, LenderKind, Source } from '@huxin/fact';
import type { Fen } from '@huxin/money';

/** The parts of a question's id: 「q:小借App/typed-contact」 is about that app and that source. */
export function aboutOf(id: string): { readonly subject: string; readonly topic: string } {
  const slash = id.lastIndexOf('/');
  return { subject: id.slice(2, slash), topic: id.slice(slash + 1) };
}

/** What a question needs beside a tap. */
export type Extra =
  /** Whether the answer was seen on the phone just now. */
  | { readonly kind: 'seen' }
  /** Who was typed in, as an alias. */
  | { readonly kind: 'alias' }
  | { readonly kind: 'amount' }
  /** Another screen asks it better. */
  | { readonly kind: 'go'; readonly href: string };

export function extraOf(id: string, answer: string): Extra | undefined {
  const { topic } = aboutOf(id);
  if (topic === 'contacts' && (answer === '允许' || answer === '不允许')) return { kind: 'seen' };
  if (topic === 'call-log-sms' && (answer === '开着' || answer === '都关着')) return { kind: 'seen' };
  if (topic === 'typed-contact' && answer === '填过') return { kind: 'alias' };
  if (topic === 'balance' && answer !== '先跳过') return { kind: 'amount' };
  if (topic === 'terms' && answer === '现在填') return { kind: 'go', href: '#/bills/new' };
  if (topic === 'terms' && answer === '贴合同页') return { kind: 'go', href: '#/bills/paste' };
  if (topic === 'loan' && answer === '有') return { kind: 'go', href: '#/bills/new' };
  return undefined;
}

export interface Given {
  readonly seen?: boolean;
  readonly aliases?: readonly string[];
  readonly amount?: Fen;
}

const HELD: ReadonlySet<string> = new Set<Source>([
  'typed-contact',
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

function grants(
  app: string,
  assets: readonly FactOf<'grant'>['asset'][],
  open: boolean,
  given: Given,
  on: FactOf<'grant'>['from'],
): Fact[] {
  return assets.map((asset) => ({
    kind: 'grant',
    app,
    asset,
    from: on,
    state: open ? 'granted' : 'denied',
    verified: given.seen ? 'yes' : 'no',
  }));
}

/**
 * What one answer makes known; nothing where the person does not know or skips, so that the question stays. A guess
 * is never written as seen.
 */
export function answerToFacts(id: string, answer: string, now: Moment, given: Given = {}): readonly Fact[] {
  const { subject, topic } = aboutOf(id);
  const on = dateOf(now);
  const state = YES.has(answer) ? 'yes' : NO.has(answer) ? 'no' : undefined;
  if (topic === 'contacts' && (answer === '允许' || answer === '不允许'))
    return grants(subject, ['contacts'], answer === '允许', given, on);
  if (topic === 'call-log-sms' && (answer === '开着' || answer === '都关着'))
    return grants(subject, ['call-log', 'sms'], answer === '开着', given, on);
  if (HELD.has(topic) && state) {
    const aliases = given.aliases && given.aliases.length > 0 ? { aliases: [...given.aliases] } : {};
    return [{ kind: 'held', app: subject, source: topic as Source, state, on, ...aliases }];
  }
  const lenderKind = LENDER[answer];
  if (topic === 'lender-kind' && lenderKind)
    return [{ kind: 'party', app: subject, party: subject, role: 'lender', lenderKind }];
  if (topic === 'balance' && given.amount !== undefined)
    return [{ kind: 'balance', account: subject, at: now, amount: given.amount }];
  if (topic === 'guarantee' || topic === 'spouse')
    return [{ kind: 'about', topic, answer: state ?? 'unknown' }];
  return [];
}

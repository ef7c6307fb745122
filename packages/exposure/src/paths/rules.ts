import type { Citation, Finding, Span } from '@huxin/basis';
import { dateOf, type PlainDate } from '@huxin/calendar';
import type { Known } from '@huxin/case';
import { type AskError, addressed, ask, cite, levelWords, ruleById } from '@huxin/law';
import type { Annotation } from '../assessment.ts';
import type { Subject } from '../subject.ts';
import { sayDate } from '../words.ts';

/** A rule asked about a message to somebody who owes nothing, and the facts it still needs. */
interface Asked {
  readonly rule: string;
  readonly says: string;
  /** Facts nobody has told yet, as questions. */
  readonly needs: (subject: Subject) => readonly string[];
  readonly applies: (events: readonly Known<'contacted'>[]) => boolean;
  /** Only where the lender is known to be of the kind the text names. */
  readonly knownLenderOnly?: true;
}

const whoCalled = (subject: Subject): readonly string[] =>
  subject.contacted.some((known) => known.fact.by) ? [] : ['是谁发的'];

const always = (): boolean => true;
const labelled =
  (...labels: readonly string[]) =>
  (events: readonly Known<'contacted'>[]): boolean =>
    events.some(({ fact }) => fact.labels.some((label) => labels.includes(label)));

/** Conduct towards third persons, and what each text says of it (law reading §2; classes V01 to V04). */
const THIRD_PERSON_RULES: readonly Asked[] = [
  { rule: 'GBT-02', says: '向没有还款义务的人催收', needs: whoCalled, applies: always },
  {
    rule: 'GBT-04',
    says: '向联系人透露欠款',
    needs: whoCalled,
    applies: labelled('told-debt', 'told-amount'),
  },
  {
    rule: 'GBT-05',
    says: '对方说了不要再联系，之后还联系',
    needs: whoCalled,
    applies: labelled('after-refusal'),
  },
  {
    rule: 'GBT-06',
    says: '22:00 到次日 8:00 之间催收',
    needs: (subject) => ['有没有另外约定', ...whoCalled(subject)],
    applies: (events) => events.some(({ fact }) => isNight(fact.at.slice(11))),
  },
  { rule: 'MCL-CO', says: '小额贷款公司向没有还款义务的人催收', needs: whoCalled, applies: always },
  {
    rule: 'CFC-01',
    says: '消费金融公司向与债务无关的人催收',
    needs: whoCalled,
    applies: always,
    knownLenderOnly: true,
  },
  { rule: 'CBA-03', says: '向与债务无关的人催收', needs: whoCalled, applies: always },
  { rule: 'PSL-50', says: '多次发送信息，干扰他人生活', needs: () => ['次数和内容'], applies: always },
];

/** Quiet hours of GBT-06 and CBA-01: 22:00 to 08:00. */
export const isNight = (time: string): boolean => time >= '22:00' || time < '08:00';

const PHRASE: Readonly<Record<Citation['level'], string>> = {
  law: '可能不符合法律',
  regulation: '可能不符合行政法规',
  interpretation: '可能不符合司法解释',
  'department-rule': '可能不符合监管规定',
  'normative-document': '可能不符合监管规定',
  standard: '可能不符合国家标准（推荐性）',
  'technical-guide': '可能不符合技术文件（推荐性）',
  association: '可能不符合行业指引',
  guidance: '可能不符合监管口径（未公开）',
  draft: '草案，没有施行',
  channel: '',
};

const spansOf = (events: readonly Known<'contacted'>[]): readonly Span[] =>
  events.flatMap((known) =>
    known.fact.evidence.map((source) => ({ source, at: { in: 'entry', id: known.id } as const })),
  );

/**
 * Each rule is asked on the day of every event. It is applied to the events it was in force for; where it was in
 * force for none, the note says so. A missing fact makes the finding unclear and is named.
 */
export function annotateEvents(
  subject: Subject,
  events: readonly Known<'contacted'>[],
): readonly Annotation[] {
  const inOrder = [...events].sort((a, b) => (a.fact.at < b.fact.at ? -1 : a.fact.at > b.fact.at ? 1 : 0));
  return THIRD_PERSON_RULES.flatMap((asked) => annotateRule(asked, subject, inOrder));
}

function annotateRule(
  asked: Asked,
  subject: Subject,
  events: readonly Known<'contacted'>[],
): readonly Annotation[] {
  const scope = addressed(asked.rule, { lenderKind: subject.lenderKind, product: 'loan' });
  if (scope.answer === 'no' || (asked.knownLenderOnly && scope.answer !== 'yes')) return [];
  const touched = events.filter((event) => asked.applies([event]));
  const answers = touched.map((event) => ({ event, rule: ask(asked.rule, dateOf(event.fact.at)) }));
  const inForce = answers.flatMap(({ event, rule }) => (rule.ok ? [{ event, rule: rule.value }] : []));
  const last = inForce.at(-1);
  if (last) {
    const missing = [...(scope.missing ? [scope.missing] : []), ...asked.needs(subject)];
    const covered = inForce.map(({ event }) => event);
    const citation = cite(last.rule, dateOf(last.event.fact.at));
    const finding = findingOf(asked, citation, missing, covered);
    const part =
      covered.length < touched.length
        ? `只算 ${sayDate(dateOf(covered[0]?.fact.at ?? last.event.fact.at))}起的 ${covered.length} 次。`
        : '';
    const weight = `（${levelWords[citation.level]}，${last.rule.from ?? citation.inForceOn} 起）`;
    return [{ kind: 'rule', says: `${finding.says}${part}${weight}`, finding }];
  }
  const first = answers[0];
  if (!first || first.rule.ok) return [];
  return [{ kind: 'note', says: notApplied(asked.rule, first.rule.error, dateOf(first.event.fact.at)) }];
}

function findingOf(
  asked: Asked,
  citation: Citation,
  missing: readonly string[],
  events: readonly Known<'contacted'>[],
): Finding {
  const lack = missing.length > 0 ? `还缺：${missing.join('、')}。` : '';
  return {
    rule: asked.rule,
    verdict: missing.length > 0 ? 'unclear' : 'against',
    says: `${PHRASE[citation.level]}：${asked.says}。${lack}`,
    evidence: spansOf(events),
    basis: [citation],
    ...(missing.length > 0 ? { missing } : {}),
  };
}

/** Why a rule was left out, by its name. */
function notApplied(id: string, error: AskError, on: PlainDate): string {
  const name = ruleById(id)?.title ?? id;
  if (error.kind === 'not-yet-in-force' && error.from)
    return `《${name}》不用在这里：${error.from} 才施行，${sayDate(on)}还没有。`;
  if (error.kind === 'draft') return `《${name}》不用在这里：还是草案。`;
  return `《${name}》不用在这里：${sayDate(on)}不在施行期内。`;
}

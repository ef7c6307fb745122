import type { Citation, Finding, Span } from '@huxin/basis';
import { dateOf, type PlainDate } from '@huxin/calendar';
import type { Known } from '@huxin/case';
import { ask, cite, levelWords } from '@huxin/law';
import type { Annotation } from '../assessment.ts';
import type { Subject } from '../subject.ts';
import { sayDate } from '../words.ts';

/** A rule asked about a message to somebody who owes nothing, and the facts it still needs. */
interface Asked {
  readonly rule: string;
  readonly says: string;
  readonly needs: (subject: Subject) => readonly string[];
  readonly applies: (subject: Subject, events: readonly Known<'contacted'>[]) => boolean;
}

const whoCalled = (subject: Subject): readonly string[] =>
  subject.contacted.some((known) => known.fact.by) ? [] : ['是谁发的'];

const ofKind =
  (kind: Subject['lenderKind'], missing: string) =>
  (subject: Subject): readonly string[] =>
    subject.lenderKind === kind ? whoCalled(subject) : [missing, ...whoCalled(subject)];

const kindFits =
  (...kinds: Subject['lenderKind'][]) =>
  (subject: Subject) =>
    subject.lenderKind === 'unknown' || kinds.includes(subject.lenderKind);

/** Conduct towards third persons, and what each text says of it (law reading §2; classes V01–V03). */
const THIRD_PERSON_RULES: readonly Asked[] = [
  {
    rule: 'GBT-02',
    says: '向没有还款义务的人催收',
    needs: whoCalled,
    applies: kindFits('bank', 'consumer-finance', 'microloan', 'trust', 'auto-finance', 'platform'),
  },
  {
    rule: 'GBT-04',
    says: '向联系人透露欠款',
    needs: whoCalled,
    applies: (_, events) =>
      events.some(({ fact }) =>
        fact.labels.some((label) => label === 'told-debt' || label === 'told-amount'),
      ),
  },
  {
    rule: 'GBT-05',
    says: '对方说了不要再联系，之后还联系',
    needs: whoCalled,
    applies: (_, events) => events.some(({ fact }) => fact.labels.includes('after-refusal')),
  },
  {
    rule: 'GBT-06',
    says: '22:00 到次日 8:00 之间联系',
    needs: () => ['有没有另外约定', '是谁打的'],
    applies: (_, events) => events.some(({ fact }) => isNight(fact.at.slice(11))),
  },
  {
    rule: 'MCL-CO',
    says: '小额贷款公司向没有还款义务的人催收',
    needs: ofKind('microloan', '出借人是不是小额贷款公司'),
    applies: kindFits('microloan'),
  },
  {
    rule: 'CFC-01',
    says: '消费金融公司向与债务无关的人催收',
    needs: ofKind('consumer-finance', '出借人是不是消费金融公司'),
    applies: (subject) => subject.lenderKind === 'consumer-finance',
  },
  {
    rule: 'CBA-03',
    says: '向与债务无关的人催收',
    needs: whoCalled,
    applies: kindFits('bank', 'consumer-finance'),
  },
  {
    rule: 'PSL-50',
    says: '多次发送信息干扰他人生活',
    needs: () => ['次数和内容'],
    applies: (_, events) => events.length > 0,
  },
];

/** Quiet hours of GBT-06 and CBA-01: 22:00 to 08:00. */
const isNight = (time: string): boolean => time >= '22:00' || time < '08:00';

const PHRASE: Readonly<Record<Citation['level'], string>> = {
  law: '可能不符合法律',
  regulation: '可能不符合行政法规',
  interpretation: '可能不符合司法解释',
  'department-rule': '可能不符合监管规定',
  'normative-document': '可能不符合监管规定',
  standard: '可能不符合国家标准（推荐性）',
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
 * The rules asked on the day of the first event of a path. A rule not in force on that day is not applied, and
 * the note says so; a missing fact makes the finding unclear and is named.
 */
export function annotateEvents(
  subject: Subject,
  events: readonly Known<'contacted'>[],
): readonly Annotation[] {
  const first = events[0];
  if (!first) return [];
  const on = dateOf(first.fact.at);
  return THIRD_PERSON_RULES.filter((asked) => asked.applies(subject, events)).map((asked) => {
    const rule = ask(asked.rule, on);
    if (rule.ok) return { kind: 'rule', ...withWords(findingOf(asked, cite(rule.value), subject, events)) };
    return { kind: 'note', says: notApplied(asked.rule, rule.error, on) };
  });
}

function findingOf(
  asked: Asked,
  citation: Citation,
  subject: Subject,
  events: readonly Known<'contacted'>[],
): Finding {
  const missing = asked.needs(subject);
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

function withWords(finding: Finding): { says: string; finding: Finding } {
  const citation = finding.basis[0];
  const from = citation ? `（${levelWords[citation.level]}，${citation.inForceOn} 起）` : '';
  return { says: `${finding.says}${from}`, finding };
}

function notApplied(rule: string, error: { kind: string; from?: PlainDate | null }, on: PlainDate): string {
  if (error.kind === 'not-yet-in-force' && error.from)
    return `${rule} 没有用：${error.from} 才施行，${sayDate(on)} 时还没有。`;
  if (error.kind === 'draft') return `${rule} 没有用：还是草案。`;
  return `${rule} 没有用：${on} 不在施行期内。`;
}

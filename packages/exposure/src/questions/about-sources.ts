import type { Asset } from '@huxin/fact';
import type { Path, PathSource, Question } from '../assessment.ts';
import { removal } from '../sources/grants.ts';
import type { Subject } from '../subject.ts';

interface Asking {
  /** After 「某 App」. */
  readonly asks: string;
  /** The same of several lenders at once, after 这 5 家; which ones is in `about`. */
  readonly asksAll: string;
  readonly why: string;
  readonly answers: readonly string[];
}

/** Sources a person can answer for; leaks and pass-on are not among them (spec 问题-1). */
const ABOUT_SOURCE: Readonly<Partial<Record<PathSource, Asking>>> = {
  contacts: {
    asks: '这个 App 现在能读你的通讯录吗？',
    asksAll: '现在能读你的通讯录吗？',
    why: '开着，就随时能再读一遍。',
    answers: ['允许', '不允许', '没找到', '不确定'],
  },
  'typed-contact': {
    asks: '你填过紧急联系人吗？填的是谁（写“亲属甲”就行）？',
    asksAll: '哪几家填过紧急联系人？填的是谁（写“亲属甲”就行）？',
    why: '这一条和权限无关，关权限挡不住。',
    answers: ['填过', '没填过', '不记得'],
  },
  'call-log-sms': {
    asks: '权限页里，通话记录和短信是开还是关？',
    asksAll: '权限页里，通话记录和短信是开还是关？',
    why: '里面有常联系的人。',
    answers: ['开着', '都关着', '没找到'],
  },
  'carrier-records': {
    asks: '申请时给过运营商的服务密码或验证码吗？',
    asksAll: '申请时给过运营商的服务密码或验证码吗？',
    why: '给过，对方能拿到几个月的通话记录。',
    answers: ['给过', '没给过', '不记得'],
  },
  'employer-address': {
    asks: '填过单位名称、单位电话或地址吗？',
    asksAll: '哪几家填过单位名称、单位电话或地址？',
    why: '单位的电话不靠通讯录也能打到。',
    answers: ['填过', '没填过', '不记得'],
  },
  referral: {
    asks: '接到联系的人，有没有被要走别人的号码？',
    asksAll: '接到联系的人，有没有被要走别人的号码？',
    why: '给出一个，就多一条路。',
    answers: ['给了', '没有给', '不知道'],
  },
};

/** An app that is gone has no permission page any more: then the question is about the past. */
const GONE: Asking = {
  asks: '还在手机上的时候，给过它通话记录或短信权限吗？',
  asksAll: '还在手机上的时候，给过通话记录或短信权限吗？',
  why: '里面有常联系的人；读走过的，删了 App 也收不回来。',
  answers: ['给过', '没给过', '不记得'],
};

const askingOf = (subject: Subject, source: PathSource): Asking | undefined =>
  source === 'call-log-sms' && removal(subject.app) ? GONE : ABOUT_SOURCE[source];

/** What is unknown about how each lender holds numbers; the same unknown of several lenders is one question. */
export function aboutSources(subjects: readonly Subject[], paths: ReadonlyMap<string, Path>): Question[] {
  const groups = new Map<Asking, { topic: PathSource; members: Subject[] }>();
  const alone: Question[] = [];
  for (const subject of subjects) {
    for (const topic of Object.keys(ABOUT_SOURCE) as PathSource[]) {
      const asking = askingOf(subject, topic);
      if (!asking || !isOpen(subject, topic, paths)) continue;
      const colleague = topic === 'employer-address' ? colleagueOf(subject) : undefined;
      if (colleague) {
        const asks = `请${colleague}问一句：对方说号码从哪来？「${subject.key}」${asking.asks}`;
        alone.push(questionOf(topic, [subject], asking, asks));
      } else {
        const group = groups.get(asking) ?? { topic, members: [] };
        group.members.push(subject);
        groups.set(asking, group);
      }
    }
  }
  const asked = [...groups].map(([asking, { topic, members }]) =>
    questionOf(topic, members, asking, asksOf(asking, members)),
  );
  return [...asked, ...alone];
}

function isOpen(subject: Subject, source: PathSource, paths: ReadonlyMap<string, Path>): boolean {
  const path = paths.get(`${subject.key}/${source}`);
  if (path?.links[0].state !== 'unknown' || path.state === 'happened') return false;
  // A closing that was said but not seen is a step (go and look), and what was read before it nobody can answer.
  const assets: readonly Asset[] = ASKED[source] ?? [];
  const told = assets.length > 0 && assets.every((asset) => hasGrant(subject, asset));
  return !told;
}

/** The permissions a source's question asks for. */
const ASKED: Readonly<Partial<Record<PathSource, readonly Asset[]>>> = {
  contacts: ['contacts'],
  'call-log-sms': ['call-log', 'sms'],
};
const hasGrant = (subject: Subject, asset: Asset): boolean =>
  subject.app.grants.some((known) => known.fact.asset === asset);

const asksOf = (asking: Asking, members: readonly Subject[]): string =>
  members.length === 1 && members[0]
    ? `「${members[0].key}」${asking.asks}`
    : `这 ${members.length} 家，${asking.asksAll}`;

function questionOf(topic: PathSource, members: readonly Subject[], asking: Asking, asks: string): Question {
  const about = members.map((one) => one.key);
  return {
    id: about.length === 1 ? `q:${about[0]}/${topic}` : `q:${topic}`,
    topic,
    about,
    asks,
    why: asking.why,
    answers: asking.answers,
    settles: about.map((key) => `${key}/${topic}`),
  };
}

/** A colleague who was reached can say where the caller claims the number came from. */
const colleagueOf = (subject: Subject): string | undefined =>
  subject.contacted.find((known) => known.fact.group === 'colleague')?.fact.alias;

import { addDays, dateOf, type Moment, type PlainDate } from '@huxin/calendar';
import type { Case } from '@huxin/case';
import type { Path } from '../assessment.ts';
import { lastEventDay, NOBODY, type Subject } from '../subject.ts';
import { sayDate } from '../words.ts';
import { type Draft, draft, RANK } from './draft.ts';

/** What to do once somebody was called: originals first, then people, then requests and complaints. */
export function afterActions(subject: Subject, paths: readonly Path[], record: Case): Draft[] {
  const happened = paths.filter((path) => path.state === 'happened').map((path) => path.id);
  if (happened.length === 0) return [];
  return [
    ...keepEvidence(subject),
    ...tell(subject, record),
    ...(owesNobody(subject, record) ? [stopRequest(happened)] : []),
    complain(subject, happened, record.now),
  ];
}

/**
 * Only who was called himself and has no loan in the record can truly say "I am not the borrower" (spec 计划-9): whoever
 * notes that others were reached is most likely the borrower.
 */
const owesNobody = (subject: Subject, record: Case): boolean =>
  subject.key === NOBODY &&
  record.loans.size === 0 &&
  subject.contacted.some((known) => known.fact.group === 'self');

/** An event without any original kept yet. */
function keepEvidence(subject: Subject): Draft[] {
  const bare = subject.contacted.filter((known) => known.fact.evidence.length === 0);
  if (bare.length === 0) return [];
  const others = [
    ...new Set(bare.filter((known) => known.fact.group !== 'self').map((known) => known.fact.alias)),
  ];
  return [
    draft(
      {
        id: `keep:${subject.key}`,
        kind: 'keep-evidence',
        target: subject.key,
        rank: RANK.evidence,
        minutes: 10,
        otherwise: 'added',
        since: lastEventDay(subject),
      },
      {
        says: `先留原件：${others.length > 0 ? `请${others.join('、')}` : '自己'}截图，要看到号码、时间、全文。先截图、导出，再拉黑。`,
        cannot: '证据本身关不上任何一条路。',
        needs: '不要删通话记录，不要换机或恢复出厂。',
        proof: '原图存进记录，算出指纹。',
        ifRefused: '对方不想截图：记下时间和大意，不勉强。',
      },
    ),
  ];
}

/** One text per contacted person; offered, never part of the minimal plan (spec 计划-3). */
function tell(subject: Subject, record: Case): Draft[] {
  const told = new Set(
    record.actions.filter(({ fact }) => fact.action === 'tell-relatives').map(({ fact }) => fact.target),
  );
  const people = [
    ...new Set(
      subject.contacted.filter((known) => known.fact.group !== 'self').map((known) => known.fact.alias),
    ),
  ];
  const left = people.filter((alias) => !told.has(alias));
  if (left.length === 0) return [];
  return [
    draft(
      {
        id: `tell:${subject.key}`,
        kind: 'tell-relatives',
        target: left.join('、'),
        rank: RANK.tell,
        minutes: 3 * left.length,
      },
      {
        says: `给${left.join('、')}${left.length > 1 ? '各发一条，一个一个发' : '发一条'}：「你收到的消息和你没有关系，不用回，不用付钱。别告诉对方别人的号码。请截图给我，别点链接。」`,
        cannot: '消息收不回；说多少由你定。',
        sideEffect: '默认的话里不提借款。',
        proof: '不需要证明。',
      },
    ),
  ];
}

function stopRequest(paths: readonly string[]): Draft {
  return draft(
    {
      id: `stop:${NOBODY}`,
      kind: 'stop-request',
      target: NOBODY,
      rank: RANK.request,
      minutes: 5,
      asks: paths,
      otherwise: 'added',
    },
    {
      says: '发一条停止联系：「我不是借款人，没有担保。请不要再联系我。请说你的姓名、公司和号码来源。」',
      cannot: '关不上来电；之后再来的会单独数出来。',
      proof: '发送时间和原文截图。',
      ifRefused: '还在打：自己的名义投诉（12321），有威胁打 110。',
    },
  );
}

/** The morning after: what came before six in the night is taken up the same day. */
const nextMorning = (at: Moment): PlainDate => (at.slice(11) < '06:00' ? dateOf(at) : addDays(dateOf(at), 1));

function complain(subject: Subject, paths: readonly string[], now: Moment): Draft {
  const last = subject.contacted.at(-1);
  const after = last ? nextMorning(last.fact.at) : dateOf(now);
  return draft(
    {
      id: `complain:${subject.key}`,
      kind: 'complain',
      target: subject.key,
      rank: RANK.complain,
      minutes: 30,
      asks: paths,
      otherwise: 'added',
      since: lastEventDay(subject),
    },
    {
      says: `${sayDate(after, dateOf(now))} 9 点后再做：向${subject.key === NOBODY ? ' 12321（骚扰电话）或来电方的公司' : `「${subject.lender}」自己的投诉渠道`}投诉，留下受理编号。`,
      cannot: '投诉关不上任何一条路，也不等于暂停还款。该还的钱、日期、逾期费用照常算，除非对方书面同意改。',
      needs: '截图、时间线，写清事实和要求。',
      proof: '受理编号和书面答复；之后没有再发生。',
      ifRefused: '不受理或不答复：按出借人的类型找下一级。',
    },
  );
}

/** While something is overdue: one provable answer a day. It changes what the other side may say, never a state. */
export function reachableActions(subjects: readonly Subject[]): Draft[] {
  return subjects
    .filter((subject) => subject.loans.some((loan) => loan.ledger?.overdueSince))
    .map((subject) =>
      draft(
        {
          id: `reach:${subject.key}`,
          kind: 'stay-reachable',
          target: subject.key,
          rank: RANK.rest,
          minutes: 5,
        },
        {
          says: '留一个能找到你的方式，每天回应一次就够，并记下来。深夜的、骂人的电话可以挂断，先截图。',
          cannot: '挡不住对方去找别人，只拿走“联系不上”这个理由。',
          proof: '接听记录：日期、时间、几分钟。',
        },
      ),
    );
}

/** A loan taken in the person's name by somebody else: nothing is said that admits the debt. */
export function impersonationActions(record: Case): Draft[] {
  const said = record.about.filter(({ fact }) => fact.topic === 'borrowed' && fact.answer === 'impersonated');
  return said.map(({ fact }) =>
    draft(
      {
        id: `object:${fact.loan ?? 'all'}`,
        kind: 'object',
        target: fact.loan ?? '借款',
        rank: RANK.request,
        minutes: 60,
        otherwise: 'added',
      },
      {
        says: '这笔不是你借的：先报警拿回执，再向平台和征信提异议。不要说“我会还”。',
        cannot: '异议处理完之前，催收可能还会来。',
        needs: '身份证、报警回执。',
        proof: '异议受理编号，20 日内的书面答复。',
        ifRefused: '找人民银行分支机构投诉（12363）。',
      },
    ),
  );
}

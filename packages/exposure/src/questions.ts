import { dateOf } from '@huxin/calendar';
import type { Case } from '@huxin/case';
import type { Path, PathSource, Question } from './assessment.ts';
import { type LoanStanding, NOBODY, type Subject } from './subject.ts';
import { waitingOf } from './waiting.ts';
import { sayDate } from './words.ts';

interface Asking {
  readonly asks: string;
  readonly why: string;
  readonly answers: readonly string[];
}

const YES_NO = ['是', '不是', '不知道'] as const;

/** Sources a person can answer for; leaks and pass-on are not among them (spec 问题-1). */
const ABOUT_SOURCE: Readonly<Partial<Record<PathSource, Asking>>> = {
  contacts: {
    asks: '这个 App 现在能读你的通讯录吗？',
    why: '开着，就随时能再读一遍。',
    answers: ['允许', '不允许', '没找到', '不确定'],
  },
  'typed-contact': {
    asks: '你填过紧急联系人吗？填的是谁（写“亲属甲”就行）？',
    why: '这一条和权限无关，关权限挡不住。',
    answers: ['填过', '没填过', '不记得'],
  },
  'call-log-sms': {
    asks: '权限页里，通话记录和短信是开还是关？',
    why: '里面有常联系的人。',
    answers: ['开着', '都关着', '没找到'],
  },
  'carrier-records': {
    asks: '申请时给过运营商的服务密码或验证码吗？',
    why: '给过，对方能拿到几个月的通话记录。',
    answers: ['给过', '没给过', '不记得'],
  },
  'employer-address': {
    asks: '填过单位名称、单位电话或地址吗？',
    why: '单位的电话不靠通讯录也能打到。',
    answers: ['填过', '没填过', '不记得'],
  },
  referral: {
    asks: '接到联系的人，有没有被要走别人的号码？',
    why: '给出一个，就多一条路。',
    answers: ['给了', '没有给', '不知道'],
  },
};

/** Questions in the order in which an answer settles most paths. */
export function askQuestions(
  subjects: readonly Subject[],
  paths: readonly Path[],
  record: Case,
): readonly Question[] {
  const byId = new Map(paths.map((path) => [path.id, path]));
  const questions = subjects.flatMap((subject) => [
    ...aboutSources(subject, byId),
    ...aboutLoans(subject, paths, record),
    ...aboutLender(subject, paths),
  ]);
  return [...questions, ...aboutBalances(subjects, paths, record), ...aboutSelf(record, paths)].sort(
    (a, b) => b.settles.length - a.settles.length || (a.id < b.id ? -1 : 1),
  );
}

function aboutSources(subject: Subject, byId: ReadonlyMap<string, Path>): Question[] {
  return (Object.keys(ABOUT_SOURCE) as PathSource[]).flatMap((source) => {
    const path = byId.get(`${subject.key}/${source}`);
    const asking = ABOUT_SOURCE[source];
    if (!path || !asking || path.links[0].state !== 'unknown' || path.state === 'happened') return [];
    // A closing that was said but not seen is a step (go and look), not a question.
    if (source === 'contacts' && subject.app.grants.some((known) => known.fact.asset === 'contacts'))
      return [];
    const colleague = source === 'employer-address' ? colleagueOf(subject) : undefined;
    const asks = colleague
      ? `请${colleague}问一句：对方说号码从哪来？「${subject.key}」${asking.asks}`
      : `「${subject.key}」${asking.asks}`;
    return [{ id: `q:${path.id}`, ...asking, asks, settles: [path.id] }];
  });
}

/** A colleague who was reached can say where the caller claims the number came from. */
const colleagueOf = (subject: Subject): string | undefined =>
  subject.contacted.find((known) => known.fact.group === 'colleague')?.fact.alias;

/** Terms nobody read yet leave every overdue trigger of that lender unknown. */
function aboutLoans(subject: Subject, paths: readonly Path[], record: Case): Question[] {
  const settles = paths
    .filter(
      (path) =>
        path.id.startsWith(`${subject.key}/`) &&
        path.trigger === 'overdue' &&
        path.links[1].state === 'unknown',
    )
    .map((path) => path.id);
  const gaps = subject.loans.filter((loan) => loan.gaps.length > 0).map((loan) => loan.record.loan);
  if (gaps.length > 0) {
    return gaps.map((loan) => ({
      id: `q:${loan}/terms`,
      asks: `「${loan}」哪天扣款？扣多少？从哪张卡？`,
      why: '不知道这些，就没法提前说哪天会差钱。',
      settles,
      answers: ['现在填', '贴合同页面', '不记得，先跳过'],
    }));
  }
  const held = paths
    .filter(
      (path) =>
        path.id.startsWith(`${subject.key}/`) && path.trigger === 'overdue' && path.links[0].state === 'yes',
    )
    .map((path) => path.id);
  const open = subject.loans.flatMap((loan) => aboutDebit(loan, record, held));
  if (open.length > 0) return open;
  if (subject.loans.length > 0 || subject.key === NOBODY || settles.length === 0) return [];
  return [
    {
      id: `q:${subject.key}/loan`,
      asks: `在「${subject.key}」有没有借款？`,
      why: '没有借款，就没有逾期这个由头。',
      settles,
      answers: ['有', '没有', '只注册过'],
    },
  ];
}

/** Whether today's debit went through, and which card it comes from: without them a failure is not seen. */
function aboutDebit(loan: LoanStanding, record: Case, settles: readonly string[]): Question[] {
  if (!loan.ledger || loan.ledger.settled) return [];
  const waiting = waitingOf(loan, record.now);
  if (waiting && !waiting.failed && !waiting.nextTry) {
    return [
      {
        id: `q:${loan.record.loan}/taken`,
        asks: `「${loan.record.loan}」${sayDate(waiting.line.due, dateOf(record.now))}那笔扣成功了吗？`,
        why: '没扣成的话，今天还来得及手动还。',
        settles,
        answers: ['扣成了', '没扣成', '不知道'],
      },
    ];
  }
  if (loan.contract?.debit) return [];
  return [
    {
      id: `q:${loan.record.loan}/debit`,
      asks: `「${loan.record.loan}」从哪张卡扣？`,
      why: '知道是哪张卡，才能提前说哪天会差钱。',
      settles,
      answers: ['填卡的代号', '手动还，不自动扣', '不知道'],
    },
  ];
}

/** The kind of lender decides which rules may be asked; it settles findings, not paths. */
function aboutLender(subject: Subject, paths: readonly Path[]): Question[] {
  const happened = paths.some((path) => path.state === 'happened' && path.id.startsWith(`${subject.key}/`));
  if (!happened || subject.key === NOBODY || subject.lenderKind !== 'unknown') return [];
  return [
    {
      id: `q:${subject.key}/lender-kind`,
      asks: `合同上的出借人是谁？银行、消费金融公司，还是小额贷款公司？`,
      why: '不同的出借人，适用的规定不同。',
      settles: [],
      answers: ['银行', '消费金融公司', '小额贷款公司', '个人或没有牌照', '没找到'],
    },
  ];
}

/** Without a balance no shortfall can be seen coming. */
function aboutBalances(subjects: readonly Subject[], paths: readonly Path[], record: Case): Question[] {
  const users = new Map<string, Set<string>>();
  for (const subject of subjects) {
    for (const loan of subject.loans) {
      if (!loan.ledger || loan.ledger.settled) continue;
      for (const account of loan.contract?.debit?.value.accounts ?? []) {
        users.set(account, (users.get(account) ?? new Set()).add(subject.key));
      }
    }
  }
  return [...users]
    .filter(([account]) => (record.accounts.get(account)?.balances.length ?? 0) === 0)
    .map(([account, keys]) => ({
      id: `q:${account}/balance`,
      asks: `「${account}」里现在大约多少？扣款前还要付什么？`,
      why: '知道余额，才能提前说哪天会差钱。',
      settles: paths
        .filter(
          (path) =>
            path.trigger === 'overdue' &&
            path.links[0].state === 'yes' &&
            keys.has(path.id.slice(0, path.id.lastIndexOf('/'))),
        )
        .map((path) => path.id),
      answers: ['填一个大约的数', '先跳过'],
    }));
}

/** Somebody who borrowed nothing: whether he may owe anyway comes before everything else (spec 发生-3). */
function aboutSelf(record: Case, paths: readonly Path[]): Question[] {
  const settles = paths
    .filter((path) => path.group === 'self' && path.state === 'happened')
    .map((path) => path.id);
  if (settles.length === 0 || record.loans.size > 0) return [];
  const said = new Set(record.about.map(({ fact }) => fact.topic));
  const open: Question[] = [];
  if (!said.has('guarantee')) {
    open.push({
      id: 'q:self/guarantee',
      asks: '你签过担保，或者共同借款吗？',
      why: '没有签，就没有还款义务；签过，要看合同，先不要承认，也不要付钱。',
      settles,
      answers: [...YES_NO],
    });
  }
  if (!said.has('spouse')) {
    open.push({
      id: 'q:self/spouse',
      asks: '借款的人是你的配偶吗？',
      why: '夫妻之间要看钱用在哪，先不要承认，也不要付钱。',
      settles,
      answers: [...YES_NO],
    });
  }
  return open;
}

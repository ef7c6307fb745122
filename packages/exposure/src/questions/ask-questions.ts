import type { Case } from '@huxin/case';
import type { Path, Question } from '../assessment.ts';
import type { Subject } from '../subject.ts';
import { aboutLender, aboutLoans } from './about-loans.ts';
import { aboutSources } from './about-sources.ts';

const YES_NO = ['是', '不是', '不知道'] as const;

/** Questions in the order in which an answer settles most paths. */
export function askQuestions(
  subjects: readonly Subject[],
  paths: readonly Path[],
  record: Case,
): readonly Question[] {
  const byId = new Map(paths.map((path) => [path.id, path]));
  const questions = [
    ...aboutSources(subjects, byId),
    ...subjects.flatMap((subject) => [...aboutLoans(subject, paths, record), ...aboutLender(subject, paths)]),
  ];
  return [...questions, ...aboutBalances(subjects, paths, record), ...aboutSelf(record, paths)].sort(
    (a, b) => b.settles.length - a.settles.length || (a.id < b.id ? -1 : 1),
  );
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
      topic: 'balance',
      about: [account],
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
      topic: 'guarantee',
      about: [],
      asks: '你签过担保，或者共同借款吗？',
      why: '没有签，就没有还款义务；签过，要看合同，先不要承认，也不要付钱。',
      settles,
      answers: [...YES_NO],
    });
  }
  if (!said.has('spouse')) {
    open.push({
      id: 'q:self/spouse',
      topic: 'spouse',
      about: [],
      asks: '借款的人是你的配偶吗？',
      why: '夫妻之间要看钱用在哪，先不要承认，也不要付钱。',
      settles,
      answers: [...YES_NO],
    });
  }
  return open;
}

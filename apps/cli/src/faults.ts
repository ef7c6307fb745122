import type { Fault, FaultKind } from '@huxin/basis';
import { expectedWords } from './expected-words.ts';
import { showValue as show } from './fault-value.ts';
import { type FileTrouble, fileTroubleWords } from './file-trouble.ts';
import { clean } from './text/clean.ts';

/** What is wrong and what to do, per kind. A new kind without words does not compile. */
const WORDS: Readonly<Record<FaultKind, (fault: Fault) => { what: string; fix: string }>> = {
  // A reason in Chinese is our own: the file could not even be read.
  'not-json': ({ expected }) => {
    const [what = '', fix = ''] = expected.split('。');
    return /^\p{Script=Han}/u.test(expected) && fix !== ''
      ? { what, fix }
      : { what: '这不是完整的 JSON', fix: '检查括号、逗号和引号' };
  },
  malformed: (fault) =>
    fault.value === undefined
      ? { what: '这一项没有写', fix: `要补上：${expectedWords(fault.expected)}` }
      : { what: `这里写的是 ${show(fault.value)}`, fix: `要写成：${expectedWords(fault.expected)}` },
  'unknown-kind': (fault) => ({
    what: `不认识的种类 ${show(fault.value)}`,
    fix: `要写成：${expectedWords(fault.expected)}`,
  }),
  'bad-date': (fault) => ({
    what: `日期或时间 ${show(fault.value)} 不对`,
    fix: `要写成：${expectedWords(fault.expected)}`,
  }),
  'outside-data': (fault) => ({
    what: `${show(fault.value)} 超出了能算的范围`,
    fix: `能用的范围：${expectedWords(fault.expected)}`,
  }),
  'bad-money': (fault) => ({ what: `金额 ${show(fault.value)} 不对`, fix: moneyFix(fault) }),
  'bad-rate': (fault) => ({
    what: `利率 ${show(fault.value)} 不对`,
    fix: `要写成：${expectedWords(fault.expected)}`,
  }),
  'cyclic-order': (fault) => ({
    what: `扣款顺序 ${show(fault.value)} 绕回了自己`,
    fix: `每个账户只写一次：${expectedWords(fault.expected)}`,
  }),
  'impossible-term': (fault) => ({
    what: `合同设置 ${show(fault.value)} 不可能成立`,
    fix: `要满足：${expectedWords(fault.expected)}`,
  }),
  'unknown-reference': (fault) => ({
    what: `指向了不存在的 ${show(fault.value)}`,
    fix: `要写成：${expectedWords(fault.expected)}`,
  }),
  'duplicate-id': (fault) => ({
    what: `编号 ${show(fault.value)} 用了两次`,
    fix: `换一个：${expectedWords(fault.expected)}`,
  }),
  'newer-version': (fault) => ({
    what: `这个文件是更新的版本（${show(fault.value)}）写的`,
    fix: `这个程序读到版本 ${fault.expected.replace('at most ', '')}。请更新程序；文件没有动过`,
  }),
};

function moneyFix({ value, expected }: Fault): string {
  if (typeof value === 'number' && value < 0) return `写成正数 ${-value}；进出由种类说明，不用负号`;
  if (typeof value === 'number' && !Number.isInteger(value)) {
    return `单位是分，要整数。如果想写 ${value} 元，写 ${Math.round(value * 100)}`;
  }
  return `要写成：${expectedWords(expected)}`;
}

/** `/entries/6/fact/amount` as a person counts: 第 7 条记录的 fact/amount. */
function place(at: string): string {
  const match = /^\/entries\/(\d+)\/?(.*)$/.exec(at);
  if (match) return `第 ${Number(match[1]) + 1} 条记录${match[2] ? `的 ${match[2]}` : ''}（${at}）`;
  return at === '' ? '整个文件' : at;
}

/** What may be wrong with the input of a command: the file as such, or something in it. */
export type Trouble = Fault | FileTrouble;

/**
 * A fault in Chinese: where, what, and what to do, in one line. `ids` are those of the entries in the order of the
 * file, so that a fault which knows only the id says where the entry stands.
 */
export function faultWords(file: string, fault: Trouble, ids: readonly string[] = []): string {
  if (fault.kind === 'file') return clean(fileTroubleWords(file, fault));
  const { what, fix } = WORDS[fault.kind](fault);
  return clean(`${file}：${where(fault, ids)}：${what}。${fault.hint ?? `${fix}。`}`);
}

function where({ at, entry }: Fault, ids: readonly string[]): string {
  const index = entry === undefined || at.startsWith('/entries/') ? -1 : ids.indexOf(entry);
  if (index < 0) return place(at);
  return `${place(`/entries/${index}`)}${at === '' ? '' : `，${at}`}`;
}

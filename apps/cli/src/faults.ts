import type { Fault, FaultKind } from '@huxin/basis';

/** What is wrong and what to do, per kind. A new kind without words does not compile. */
const WORDS: Readonly<Record<FaultKind, (fault: Fault) => { what: string; fix: string }>> = {
  'not-json': (fault) => ({ what: '这不是完整的 JSON', fix: `检查括号和逗号。解析器说：${fault.expected}` }),
  malformed: (fault) => ({
    what: `这里写的是 ${show(fault.value)}`,
    fix: `要写成：${expectedWords(fault.expected)}`,
  }),
  'unknown-kind': (fault) => ({
    what: `不认识的种类 ${show(fault.value)}`,
    fix: `可以写：${fault.expected}`,
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
    fix: `每个账户只写一次：${fault.expected}`,
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
    fix: `换一个编号：${fault.expected}`,
  }),
  'newer-version': (fault) => ({
    what: `这个文件是更新的版本（${show(fault.value)}）写的`,
    fix: `这个程序读到版本 ${fault.expected.replace('at most ', '')}。请更新程序；文件没有动过`,
  }),
};

const EXPECTED: Readonly<Record<string, string>> = {
  date: '像 2025-06-10 这样、真实存在的日期',
  moment: '像 2025-06-10T09:00 这样的时间（北京时间）',
  'date-or-moment': '像 2025-06-10 或 2025-06-10T09:00',
  time: '像 20:00 这样，00:00 到 24:00',
  fen: '不小于 0 的整数，单位是分',
  'signed-fen': '整数，单位是分',
  rate: '十亿分之一为单位的整数，例如月利率 2% 写 20000000',
  'a day that exists': '真实存在的日期',
  'YYYY-MM-DD': '像 2025-06-10 这样的日期',
  '1900 to 2199': '1900 到 2199 年',
};

const expectedWords = (expected: string): string =>
  EXPECTED[expected] ?? expected.replace(/^missing: /, '这里缺了 ').replaceAll(' | ', ' 或 ');

function show(value: unknown): string {
  if (value === undefined) return '（没有写）';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

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

/** A fault in Chinese: where, what, and what to do. */
export function faultWords(file: string, fault: Fault): string {
  const { what, fix } = WORDS[fault.kind](fault);
  const entry = fault.entry === undefined ? '' : `（记录 ${fault.entry}）`;
  return `${file}：${place(fault.at)}${entry}：${what}。${fault.hint ?? `${fix}。`}`;
}

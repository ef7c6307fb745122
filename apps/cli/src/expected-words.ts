/**
 * What would be right, in Chinese: one line for every `expected` a parser can give. The parsers' words are keys,
 * not prose; a key without a line here fails a test that collects them from the schemas and the sources.
 */
const EXACT: Readonly<Record<string, string>> = {
  date: '像 2025-06-10 这样、真实存在的日期',
  moment: '像 2025-06-10T09:00 这样的时间（北京时间）',
  'date-or-moment': '像 2025-06-10 或 2025-06-10T09:00',
  time: '像 20:00 这样，00:00 到 24:00',
  'YYYY-MM-DD': '像 2025-06-10 这样的日期',
  'YYYY-MM-DDTHH:MM': '像 2025-06-10T09:00 这样的时间（北京时间）',
  'HH:MM, 00:00 to 24:00': '像 20:00 这样，00:00 到 24:00',
  'a day that exists': '真实存在的日期',
  '1900 to 2199': '1900 到 2199 年',
  fen: '不小于 0 的整数，单位是分',
  'signed-fen': '整数，单位是分',
  'whole fen': '整数，单位是分',
  'whole fen, not negative': '不小于 0 的整数，单位是分',
  'yuan with at most two decimals': '元，最多两位小数',
  rate: '十亿分之一为单位的整数，例如月利率 2% 写 20000000',
  'rate-period': '"day"（日）、"month"（月）或 "year"（年）',
  'whole parts per billion, not negative': '十亿分之一为单位的整数，不小于 0',
  'a rate as a fraction: 18 % is 0.18, not 18': '小数：18% 写 0.18，不写 18',
  'like 2%, 0.05% or 0.02': '像 2%、0.05% 或 0.02',
  name: '一个短名字，1 到 80 个字',
  'visible-name': '不带换行和看不见的控制字符的名字；删掉重新打一遍',
  text: '一段文字，最多 4000 字',
  id: '编号：字母、数字或汉字开头，最多 80 个字，可以有 . _ : -',
  count: '1 到 1200 的整数',
  whole: '0 到 1000000 的整数',
  bytes: '不小于 0 的整数，单位是字节',
  'day-of-month': '1 到 31 的整数',
  sha256: '64 个十六进制小写字符（SHA-256）',
  object: '花括号 { } 里的一组内容',
  array: '方括号 [ ] 里的一列内容',
  string: '引号里的文字',
  number: '数字',
  boolean: 'true（是）或 false（否）',
  other: '说明里的写法',
  'an object { format, version, code, asOf, entries }':
    '一份记录：花括号里有 "format"、"version"、"code"、"asOf"、"entries"',
  'a list of entries': '方括号里的一列记录',
  'a short code name': '一个短代号，1 到 80 个字，不要写真名',
  'id of an entry': '要撤回的那条记录的编号',
  'the id of another entry': '另一条记录的编号',
  'at least one account': '至少一个账户',
  'an account with a balance': '一个记过余额的账户',
  'each account once': '每个账户只写一次',
  'each once': '每个只写一次',
  'once a day': '同一天只写一次',
  'each order once': '每笔扣款只写一次',
  'whole days, 0 to 36500': '0 到 36500 的整数天',
  'more than 0 fen': '大于 0',
  'a sum not below zero': '不小于 0',
  '{ "cases": [ { "id", "flows": [ … ] } ] }': '{ "cases": [ { "id": …, "flows": [ … ] } ] }',
  'at least one case': '至少一例',
  'an id no other case has': '别的例子没用过的编号',
  'a list of flows': '方括号里的一列现金流',
  'all dates, or all t': '全部写 "date"，或者全部写 "t"',
  '{ "date" or "t", "amount" }': '花括号里有 "date" 或 "t"，还有 "amount"',
  '"date": "YYYY-MM-DD", or "t": years': '"date" 写像 2025-06-10 的日期，或者 "t" 写年数',
  'yuan as a number, + received, − paid': '数字，单位是元：到手写正，付出写负',
  '"13.03%" or 0.1303': '"13.03%" 或 0.1303',
  'positive amounts and counts': '大于 0 的金额和期数',
  'a method these flows allow': '这些现金流算得出的方法',
};

const entryNumber = (index: string | undefined): string => `第 ${Number(index) + 1} 条记录`;

/** Keys with a value in them. */
const PATTERNS: readonly (readonly [RegExp, (...found: readonly string[]) => string])[] = [
  [/^(?:on or after|not before) (\d{4}-\d{2}-\d{2})$/, (day) => `不早于 ${day} 的日期`],
  [/^not before the payout on (\S+)$/, (day) => `不早于放款日 ${day} 的日期`],
  [/^after the payout on (\S+)$/, (day) => `放款日 ${day} 之后的日期`],
  [/^at most (\d+) days$/, (days) => `最多 ${days} 天`],
  [/^at most (\d+) fen$/, (fen) => `最多 ${fen} 分`],
  [/^at least (\d+) fen$/, (fen) => `至少 ${fen} 分`],
  [/^at most the principal, (\d+) fen$/, (fen) => `不多于本金 ${fen} 分`],
  [/^all amounts together at most (\d+) fen$/, (fen) => `加起来最多 ${fen} 分`],
  [/^at most (\d+)$/, (most) => `最多 ${most}`],
  [/^a whole number, 1 to (\d+)$/, (most) => `1 到 ${most} 的整数`],
  [/^an instalment from 1 to (\d+)$/, (most) => `1 到 ${most} 期之内`],
  [/^an id not used by \/entries\/(\d+)$/, (index) => `一个没用过的编号（${entryNumber(index)}已经用了它）`],
  [/^(.+) once only$/, (name) => `「${name}」只写一次`],
  [
    /^a day whose holidays are published: (\S+) to (\S+)$/,
    (from, to) => `节假日安排已经公布的日子：${from} 到 ${to}`,
  ],
  // Words one of which is to be written, quoted or plain: `"day" | "month"`.
  [/^(\S+(?: \| \S+)*)$/, (words) => oneOf(words)],
];

/** Only quoted words, figures and hyphenated codes are words of the file; anything else is no list. */
function oneOf(words = ''): string {
  const parts = words.split(' | ');
  const quoted = parts.every((part) => /^("[^"]*"|\d+)$/.test(part));
  if (!quoted && parts.length < 2) return '';
  const codes = parts.map((part) => (/^"|^\d/.test(part) ? part : `"${part}"`));
  return codes.length === 1 ? (codes[0] ?? '') : `${codes.join('、')} 里的一个`;
}

/** Undefined when nobody has written a line for this key; Chinese is passed on as it is. */
export function findExpectedWords(expected: string): string | undefined {
  const exact = Object.hasOwn(EXACT, expected) ? EXACT[expected] : undefined;
  if (exact !== undefined) return exact;
  const lack = /^missing: (.*)$/s.exec(expected)?.[1];
  if (lack !== undefined) {
    return findExpectedWords(lack);
  }
  for (const [pattern, say] of PATTERNS) {
    const found = pattern.exec(expected)?.slice(1);
    const words = found ? say(...found) : '';
    if (words !== '') return words;
  }
  return /\p{Script=Han}/u.test(expected) ? expected : undefined;
}

/** For what no line was written for: no half sentence in English, and still something to do. */
const UNKNOWN = '说明里的写法。可以从 examples 里抄一条改';

export const expectedWords = (expected: string): string => findExpectedWords(expected) ?? UNKNOWN;

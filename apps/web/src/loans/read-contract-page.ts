import { plainDate, type TimeOfDay, timeOfDay } from '@huxin/calendar';
import type { TermFieldValue } from '@huxin/fact';
import { parseRate, parseYuan, type Rate } from '@huxin/money';
import { plainDigits, smallNumber } from './chinese-digits.ts';

/**
 * A value that stands in a pasted page, with the words it was read from. Proposed, never taken: the reader looks
 * for figures beside their usual names and understands nothing else.
 */
export interface Proposal {
  readonly field: TermFieldValue;
  /** The words around it, as they were pasted. */
  readonly quote: string;
  /** Place in the pasted text, UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const NUMBER = '[零〇一二两三四五六七八九十\\d]{1,4}';
const YUAN = '(?:人民币|RMB|¥|￥)?\\s*([\\d,，]+(?:\\.\\d{1,2})?)\\s*(万)?元';
const GAP = '[^\\d。；;\\n]{0,12}?';
const DATE = '(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?';

type Reader = (match: RegExpMatchArray) => TermFieldValue | undefined;

function yuan(text = '', wan: string | undefined) {
  const read = parseYuan(text.replaceAll('，', ','));
  if (!read.ok || read.value <= 0) return undefined;
  if (!wan) return read.value;
  const times = parseYuan(String(read.value * 100));
  return times.ok ? times.value : undefined;
}

function date(year = '', month = '', day = '') {
  const read = plainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return read.ok ? read.value : undefined;
}

function clock(part: string | undefined, hour = '', minute: string | undefined): TimeOfDay | undefined {
  const read = smallNumber(hour);
  if (read === undefined || read > 24) return undefined;
  const late = (part === '下午' || part === '晚' || part === '晚上') && read < 12 ? read + 12 : read;
  const time = timeOfDay(`${String(late).padStart(2, '0')}:${minute ?? '00'}`);
  return time.ok ? time.value : undefined;
}

const PER: Readonly<Record<string, Rate['per']>> = { 年: 'year', 月: 'month', 日: 'day' };

function rateField(per = '', figure: string, ten = ''): TermFieldValue | undefined {
  const parsed = ten
    ? parseRate(String((smallNumber(figure) ?? 0) / (ten === '万' ? 10_000 : 1000)), PER[per] ?? 'year')
    : parseRate(figure, PER[per] ?? 'year');
  return parsed.ok && parsed.value.nano > 0 ? { name: 'rate', rate: parsed.value } : undefined;
}

const METHODS = [
  ['等额本息', 'equal-instalment'],
  ['等额本金', 'equal-principal'],
  ['先息后本|按[月期]付息[^。；]{0,4}到期还本', 'interest-first'],
  ['一次性还本付息|到期一次', 'one-shot'],
] as const;

const READERS: readonly (readonly [RegExp, Reader])[] = [
  [
    new RegExp(
      `(?:(?:借款|贷款|融资)(?:本金|金额|总额)|(?:^|[\\s，。；：、（(])本金(?:金额)?)(?:为|是|：|:)?${GAP}${YUAN}`,
      'g',
    ),
    ([, text, wan]) => {
      const amount = yuan(text, wan);
      return amount && { name: 'principal', amount };
    },
  ],
  [
    new RegExp(
      `(?:每期|每月|月供)(?:应还|还款|偿还)?(?:本息|金额|总额|款项)?(?:为|是|：|:)?${GAP}${YUAN}`,
      'g',
    ),
    ([, text, wan]) => {
      const amount = yuan(text, wan);
      return amount && { name: 'instalment', amount };
    },
  ],
  [
    new RegExp(`(?:共|分|期数(?:为|：|:)?|期限(?:为|：|:)?)\\s*(${NUMBER})\\s*(?:个月|期)`, 'g'),
    ([, text = '']) => {
      const count = smallNumber(text);
      return count && count <= 360 ? { name: 'count', count } : undefined;
    },
  ],
  [
    /(年|月|日)(?:化)?利率[^\d%万千。；\n]{0,10}?(\d+(?:\.\d+)?\s*[%‰])/g,
    ([, per, figure = '']) => rateField(per, figure.replace(/\s/g, '')),
  ],
  [
    /(年|月|日)(?:化)?利率[^\d%。；\n]{0,6}?(万|千)分之([一二三四五六七八九十\d]{1,3})/g,
    ([, per, ten, figure = '']) => rateField(per, figure, ten),
  ],
  ...METHODS.map(([words, method]): readonly [RegExp, Reader] => [
    new RegExp(words, 'g'),
    () => ({ name: 'method', method }),
  ]),
  [
    new RegExp(`每(?:个)?月(?:的)?\\s*(${NUMBER})\\s*[日号]`, 'g'),
    ([, text = '']) => {
      const day = smallNumber(text);
      return day && day <= 31 ? { name: 'due-day', day, missing: 'last-day' } : undefined;
    },
  ],
  [
    new RegExp(
      `(?:首期|第一期|首次)(?:还款)?(?:日|日期|时间)?(?:为|是|：|:)?[^\\d。；\\n]{0,6}?${DATE}`,
      'g',
    ),
    ([, year, month, day]) => {
      const on = date(year, month, day);
      return on && { name: 'first-due', on };
    },
  ],
  [
    new RegExp(`(?:放款|借款|起息|发放)(?:日|日期|时间)?(?:为|是|：|:|于)?[^\\d。；\\n]{0,4}?${DATE}`, 'g'),
    ([, year, month, day]) => {
      const on = date(year, month, day);
      return on && { name: 'payout', on };
    },
  ],
  [
    new RegExp(
      `还款日(?:当日|当天|的)?(上午|下午|晚上|晚)?\\s*(${NUMBER})\\s*(?:时|点|[:：](\\d{2}))(?:整)?\\s*(?:之?前|以前)`,
      'g',
    ),
    ([, part, hour, minute]) => {
      const time = clock(part, hour, minute);
      return time && { name: 'cutoff', time };
    },
  ],
  [/(?:不设|没有|无)(?:还款)?宽限期/g, () => ({ name: 'grace', grace: { by: 'none' } })],
  [
    new RegExp(
      `宽限期(?:为|是|：|:)?[^\\d。；\\n零一二三四五六七八九十]{0,4}?(${NUMBER})\\s*(?:个)?(?:自然)?[天日]`,
      'g',
    ),
    ([, text = '']) => {
      const days = smallNumber(text);
      return days !== undefined ? { name: 'grace', grace: { by: 'days', days } } : undefined;
    },
  ],
];

const keyOf = (field: TermFieldValue): string => JSON.stringify(field);

/** Whole clause around a place, at most 80 units. */
function quoteAround(text: string, start: number, end: number): string {
  const before = text.slice(0, start).search(/[^。；;\n]*$/);
  const after = text.slice(end).search(/[。；;\n]/);
  const from = Math.max(before, start - 30);
  const to = after < 0 ? Math.min(text.length, end + 30) : Math.min(end + after, end + 30);
  return text.slice(from, to).trim();
}

/** Everything in a pasted page that looks like a setting of the contract, in the order of the text, each once. */
export function readContractPage(pasted: string): readonly Proposal[] {
  const text = plainDigits(pasted);
  const seen = new Set<string>();
  return READERS.flatMap(([form, read]) =>
    [...text.matchAll(form)].flatMap((match): Proposal[] => {
      const field = read(match);
      if (!field || seen.has(keyOf(field))) return [];
      seen.add(keyOf(field));
      const start = match.index;
      const end = start + match[0].length;
      return [{ field, quote: quoteAround(pasted, start, end), start, end }];
    }),
  ).sort((a, b) => a.start - b.start);
}

import { ByteSearch } from '../byte-search.ts';
import { COERCION_ROWS } from '../data/coercion.ts';

/** Text in the package that pushes the user to open a permission or to take down a shield. */
export interface CoercionHit {
  readonly id: string;
  readonly meaning: string;
  /** The sentence as it stands in the file. */
  readonly text: string;
  readonly part: string;
  readonly entry: string;
  readonly offset: number;
}

const ANCHORS = [
  '空白通行证',
  '隐私替身',
  '个人信息保护',
  '隐私保护',
  '通讯录',
  '联系人',
  '通话记录',
  '短信',
];
/** Bytes looked at on either side of an anchor. */
const REACH = 360;
const MAX_HITS = 20;
/** Places of one anchor judged in one file: a real table holds dozens, a hostile one millions. */
const MAX_PLACES = 1000;

const utf8 = new TextDecoder('utf-8');
const encoder = new TextEncoder();

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]));

const decodeUtf16 = (bytes: Uint8Array): string => {
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2)
    text += String.fromCharCode((bytes[i] as number) | ((bytes[i + 1] as number) << 8));
  return text;
};

const NEEDLES = ANCHORS.flatMap((anchor) => [
  { bytes: encoder.encode(anchor), wide: false },
  { bytes: utf16(anchor), wide: true },
]);
const SEARCH = new ByteSearch(NEEDLES.map((needle) => needle.bytes));

/** The text around a place: up to a zero character on either side. */
function textAround(bytes: Uint8Array, at: number, wide: boolean): string {
  const step = wide ? 2 : 1;
  const isEnd = (i: number): boolean => bytes[i] === 0 && (!wide || bytes[i + 1] === 0);
  let from = at;
  while (from - step >= 0 && at - from < REACH && !isEnd(from - step)) from -= step;
  let to = at;
  while (to + step <= bytes.length && to - at < REACH && !isEnd(to)) to += step;
  const slice = bytes.subarray(from, to);
  return wide ? decodeUtf16(slice) : utf8.decode(slice);
}

const sentencesOf = (text: string): string[] =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: string tables put lengths and flags between texts
    .split(/[\u0000-\u001f\ufffd"<>]|[。！？；\n]/)
    .map((one) => one.trim())
    .filter((one) => one.length >= 6 && one.length <= 120);

/** Sentences in one file that fit a row of the table, each once. */
export function findCoercion(bytes: Uint8Array, part: string, entry: string): CoercionHit[] {
  const hits = new Map<string, CoercionHit>();
  for (const [number, places] of SEARCH.places(bytes, MAX_PLACES).entries())
    for (const at of places) {
      if (hits.size >= MAX_HITS) break;
      for (const sentence of sentencesOf(textAround(bytes, at, NEEDLES[number]!.wide))) {
        const row = COERCION_ROWS.find((one) => one.words.every((word) => word.test(sentence)));
        if (row === undefined || hits.has(sentence)) continue;
        hits.set(sentence, { id: row.id, meaning: row.meaning, text: sentence, part, entry, offset: at });
      }
    }
  return [...hits.values()];
}

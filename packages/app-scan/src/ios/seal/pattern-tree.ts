/** A POSIX extended regular expression (IEEE 1003.1 chapter 9.4), as far as resource rules use it. */
export type PatternTree =
  | { readonly kind: 'one'; readonly fits: (code: number) => boolean }
  | { readonly kind: 'row'; readonly items: readonly PatternTree[] }
  | { readonly kind: 'either'; readonly items: readonly PatternTree[] }
  | { readonly kind: 'repeat'; readonly item: PatternTree; readonly least: number; readonly most: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' };

const MOST_LETTERS = 1000;
const MOST_DEPTH = 40;
/** Of `{n,m}`; 1003.1 promises 255. */
const MOST_TIMES = 255;

interface Reader {
  readonly text: string;
  at: number;
}

/** undefined: not an expression, or one with a part whose meaning is not settled by the standard. */
export function readPattern(text: string): PatternTree | undefined {
  if (text.length > MOST_LETTERS) return undefined;
  const reader: Reader = { text, at: 0 };
  const tree = readEither(reader, 0);
  return reader.at === text.length ? tree : undefined;
}

function readEither(reader: Reader, depth: number): PatternTree | undefined {
  const items: PatternTree[] = [];
  do {
    if (items.length > 0) reader.at++;
    const row = readRow(reader, depth);
    if (row === undefined) return undefined;
    items.push(row);
  } while (reader.text[reader.at] === '|');
  return items.length === 1 ? items[0] : { kind: 'either', items };
}

function readRow(reader: Reader, depth: number): PatternTree | undefined {
  const items: PatternTree[] = [];
  while (reader.at < reader.text.length && !'|)'.includes(reader.text[reader.at] as string)) {
    let item = readAtom(reader, depth);
    for (let times = readTimes(reader); item !== undefined && times !== undefined; times = readTimes(reader))
      item = { kind: 'repeat', item, least: times[0], most: times[1] };
    if (item === undefined) return undefined;
    items.push(item);
  }
  return { kind: 'row', items };
}

function readTimes(reader: Reader): readonly [number, number] | undefined {
  const sign = reader.text[reader.at] ?? '';
  const short = ({ '*': [0, Infinity], '+': [1, Infinity], '?': [0, 1] } as const)[sign];
  if (short !== undefined) {
    reader.at++;
    return short;
  }
  const bounds = /^\{(\d{1,3})(,(\d{0,3}))?\}/.exec(reader.text.slice(reader.at, reader.at + 9));
  if (bounds === null) return undefined;
  const least = Number(bounds[1]);
  const most = bounds[2] === undefined ? least : bounds[3] === '' ? Infinity : Number(bounds[3]);
  if (least > MOST_TIMES || most < least || (most > MOST_TIMES && most !== Infinity)) return undefined;
  reader.at += bounds[0].length;
  return [least, most];
}

function readAtom(reader: Reader, depth: number): PatternTree | undefined {
  const letter = reader.text[reader.at++] as string;
  if (letter === '^') return { kind: 'start' };
  if (letter === '$') return { kind: 'end' };
  if (letter === '.') return { kind: 'one', fits: () => true };
  if (letter === '[') return readSet(reader);
  if (letter === '(') {
    if (depth >= MOST_DEPTH) return undefined;
    const inner = readEither(reader, depth + 1);
    return reader.text[reader.at++] === ')' ? inner : undefined;
  }
  // `*` without anything before it, `\d`, `{` alone: the standard leaves their meaning open.
  if ('*+?{'.includes(letter)) return undefined;
  const plain = letter === '\\' ? reader.text[reader.at++] : letter;
  if (plain === undefined || (letter === '\\' && /[A-Za-z0-9]/.test(plain))) return undefined;
  const code = plain.charCodeAt(0);
  return { kind: 'one', fits: (other) => other === code };
}

/** `[…]`: a `]` directly after the opening is a member, a backslash is plain, classes by name are not read. */
function readSet(reader: Reader): PatternTree | undefined {
  const { text } = reader;
  const not = text[reader.at] === '^';
  if (not) reader.at++;
  const ranges: [number, number][] = [];
  for (let first = true; text[reader.at] !== ']' || first; first = false) {
    const from = text.charCodeAt(reader.at);
    if (Number.isNaN(from) || (text[reader.at] === '[' && /[:.=]/.test(text[reader.at + 1] ?? '')))
      return undefined;
    const isRange = text[reader.at + 1] === '-' && ![']', undefined].includes(text[reader.at + 2]);
    const to = isRange ? text.charCodeAt(reader.at + 2) : from;
    if (to < from) return undefined;
    ranges.push([from, to]);
    reader.at += isRange ? 3 : 1;
  }
  reader.at++;
  return { kind: 'one', fits: (code) => ranges.some(([from, to]) => from <= code && code <= to) !== not };
}

import { isDict, type PlistDict } from './plist.ts';
import { readPlist } from './read-plist.ts';

/** Bytes as text: UTF-16 where a mark says so, else UTF-8. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return pairs(bytes, 1, 0);
  return bytes[0] === 0xfe && bytes[1] === 0xff ? pairs(bytes, 0, 1) : new TextDecoder().decode(bytes);
}

function pairs(bytes: Uint8Array, high: 0 | 1, low: 0 | 1): string {
  const codes: string[] = [];
  for (let i = 2; i + 1 < bytes.length; i += 2)
    codes.push(String.fromCharCode(((bytes[i + high] ?? 0) << 8) | (bytes[i + low] ?? 0)));
  return codes.join('');
}

/** One word, one quoted text, one sign, or a comment: each match begins where the last one ended, so nothing is read twice. */
const TOKEN = /\s+|\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/[^\n]*|"((?:[^"\\]|\\[\s\S])*)"|([\w.-]+)|([=;])/y;
const ESCAPE = /\\(?:[Uu]([0-9a-fA-F]{4})|([\s\S]))/g;

const unescaped = (text: string): string =>
  text.replace(ESCAPE, (_, code: string | undefined, letter: string | undefined) =>
    code === undefined
      ? letter === 'n'
        ? '\n'
        : (letter ?? '')
      : String.fromCharCode(Number.parseInt(code, 16)),
  );

/** `key = "value";` over and over; ends at the first thing that is none of it. */
function readPairs(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [, quoted, word, sign] = match;
    if (quoted !== undefined) tokens.push(unescaped(quoted));
    else if (word !== undefined) tokens.push(word);
    else if (sign === ';') {
      const [key, value] = tokens.splice(0);
      if (key !== undefined && value !== undefined) found[key] = value;
    }
  }
  return found;
}

const MOST_BYTES = 256 * 1024;

/** A `.strings` file: a property list once built, or the text it was written as (Apple, Resource Programming Guide, String Resources). */
export function readStringsFile(bytes: Uint8Array): PlistDict {
  if (bytes.length > MOST_BYTES) return {};
  const plist = readPlist(bytes);
  if (isDict(plist)) return plist;
  return readPairs(decode(bytes));
}

import { decodeBase64 } from '../signing/jar-digests.ts';
import type { Plist } from './plist.ts';

const MAX_DEPTH = 64;

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const unescapeText = (text: string): string =>
  text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (all, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? all;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });

interface Token {
  /** `open`, `close` or `empty`, with the name. */
  readonly kind: 'open' | 'close' | 'empty';
  readonly name: string;
  /** Text between this tag and the next. */
  readonly text: string;
}

/** Where a run that begins at `at` ends; -1 when it never does. */
function endOf(xml: string, at: number): number {
  const [close, length] = xml.startsWith('<!--', at)
    ? ['-->', 3]
    : xml.startsWith('<?', at)
      ? ['?>', 2]
      : ['>', 1];
  const end = xml.indexOf(close, at);
  return end < 0 ? -1 : end + length;
}

/** One pass with indexOf alone: no pattern here can be made to go back. */
function readTokens(xml: string): Token[] {
  const tokens: Token[] = [];
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const end = endOf(xml, at);
    if (end < 0) break;
    const next = xml.indexOf('<', end);
    const text = xml.slice(end, next < 0 ? xml.length : next);
    const tag = /^<(\/?)([A-Za-z]+)/.exec(xml.slice(at, at + 40));
    if (tag !== null) {
      const kind = tag[1] === '/' ? 'close' : xml[end - 2] === '/' ? 'empty' : 'open';
      tokens.push({ kind, name: tag[2] ?? '', text });
    } else if (tokens.length > 0 && text.trim() !== '') {
      // Text after a comment belongs to the value it interrupts.
      const last = tokens[tokens.length - 1] as Token;
      tokens[tokens.length - 1] = { ...last, text: last.text + text };
    }
    at = next;
  }
  return tokens;
}

/** Reads an XML property list (Apple PropertyList-1.0.dtd); undefined when it is not one. */
export function readXmlPlist(xml: string): Plist | undefined {
  const tokens = readTokens(xml);
  let at = tokens.findIndex((token) => token.name === 'plist') + 1;
  if (at === 0) return undefined;

  const readValue = (depth: number): Plist | undefined => {
    const token = tokens[at++];
    if (token === undefined || token.kind === 'close' || depth > MAX_DEPTH) return undefined;
    if (token.name === 'true') return skip(token, true);
    if (token.name === 'false') return skip(token, false);
    if (token.name === 'dict') return token.kind === 'empty' ? {} : readDict(depth);
    if (token.name === 'array') return token.kind === 'empty' ? [] : readArray(depth);
    const text = token.kind === 'empty' ? '' : unescapeText(token.text);
    if (token.kind === 'open' && tokens[at++]?.kind !== 'close') return undefined;
    if (token.name === 'integer' || token.name === 'real') return Number(text.trim());
    if (token.name === 'data') return decodeBase64(text);
    return token.name === 'string' || token.name === 'date' ? text : undefined;
  };
  const skip = (token: Token, value: boolean): boolean => {
    if (token.kind === 'open') at++;
    return value;
  };
  const readArray = (depth: number): Plist[] | undefined => {
    const items: Plist[] = [];
    while (tokens[at] !== undefined && tokens[at]?.kind !== 'close') {
      const item = readValue(depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return tokens[at++]?.name === 'array' ? items : undefined;
  };
  const readDict = (depth: number): Record<string, Plist> | undefined => {
    const dict: Record<string, Plist> = {};
    while (tokens[at] !== undefined && tokens[at]?.kind !== 'close') {
      const key = tokens[at++];
      if (key?.name !== 'key') return undefined;
      if (key.kind === 'open' && tokens[at++]?.name !== 'key') return undefined;
      const value = readValue(depth + 1);
      if (value === undefined) return undefined;
      dict[unescapeText(key.text)] = value;
    }
    return tokens[at++]?.name === 'dict' ? dict : undefined;
  };
  return readValue(0);
}

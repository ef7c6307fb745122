import { err, ok, type Result } from '@huxin/basis';
import { type FileTrouble, fileTrouble, readProblem } from './file-trouble.ts';
import type { Terminal } from './io.ts';

/** Deepest nesting of a JSON file; a record needs eight. Past it nothing is walked, so nothing can run out of stack. */
const MOST_NESTED = 200;

/** The text of a file; a text that is not UTF-8 is refused, not guessed. */
export function readText(path: string, terminal: Terminal): Result<string, FileTrouble> {
  let bytes: Uint8Array;
  try {
    bytes = terminal.readBytes(path);
  } catch (error) {
    return err(readProblem(error));
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\u0000')) return err(fileTrouble('not-text'));
    return text.trim() === '' ? err(fileTrouble('empty')) : ok(text);
  } catch {
    return err(fileTrouble('not-text'));
  }
}

/** The JSON of a file, or what is wrong and where. */
export function readJson(path: string, terminal: Terminal): Result<unknown, FileTrouble> {
  const text = readText(path, terminal);
  if (!text.ok) return text;
  if (nestsDeeper(text.value, MOST_NESTED)) return err(fileTrouble('too-deep'));
  try {
    return ok(JSON.parse(text.value));
  } catch (error) {
    return err(fileTrouble('not-json', whereBroken(text.value, String(error))));
  }
}

/** Counts brackets outside strings; looks at each character once. */
function nestsDeeper(text: string, most: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '[' || char === '{') {
      depth++;
      if (depth > most) return true;
    } else if (char === ']' || char === '}') depth--;
  }
  return false;
}

/** Line and column from the parser's message, or found by asking it about shorter and shorter beginnings. */
function whereBroken(text: string, message: string): string {
  if (message.includes('end of JSON')) return '到末尾还没写完';
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? firstBad(text));
  const before = text.slice(0, position).split('\n');
  return `第 ${before.length} 行，第 ${(before.at(-1) ?? '').length + 1} 个字附近`;
}

/** For some faults the parser names no position: the longest beginning that is only unfinished ends right there. */
function firstBad(text: string): number {
  let [open, broken] = [0, text.length];
  while (broken - open > 1) {
    const middle = (open + broken) >> 1;
    if (isOnlyUnfinished(text.slice(0, middle))) open = middle;
    else broken = middle;
  }
  return open;
}

const UNFINISHED = /end of JSON|Unterminated|No number after|Exponent part/;

function isOnlyUnfinished(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    return UNFINISHED.test(String(error));
  }
}

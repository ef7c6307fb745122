import { type FileTrouble, troubleParts } from './file-trouble.ts';
import type { Terminal } from './io.ts';
import { readText } from './read-json.ts';
import { OWN_MARKS, printable } from './text/clean.ts';

/** Thrown by `readText` alone; a command that does not catch it ends with its sentence and exit 2. */
export class Unreadable extends Error {
  readonly path: string;
  readonly trouble: FileTrouble;

  constructor(path: string, trouble: FileTrouble) {
    const { what, fix } = troubleParts(trouble);
    super(`${what}。${fix}`);
    this.path = path;
    this.trouble = trouble;
  }
}

/**
 * The terminal as commands see it: whatever they print, nothing in it acts on the screen but their own marks, and a
 * file that cannot be read as text is refused in Chinese.
 */
export const safeTerminal = (terminal: Terminal): Terminal => ({
  ...terminal,
  out: (text) => terminal.out(guarded(text, terminal.color)),
  // Progress goes back to the start of its line.
  err: (text) =>
    terminal.err(text.startsWith('\r') ? `\r${guarded(text.slice(1), false)}` : guarded(text, false)),
  readText: (path) => {
    const text = readText(path, terminal);
    if (text.ok) return text.value;
    throw new Unreadable(path, text.error);
  },
});

const guarded = (text: string, color: boolean): string =>
  color
    ? text
        .split(OWN_MARKS)
        .map((part, index) => (index % 2 === 1 ? part : printable(part)))
        .join('')
    : printable(text);

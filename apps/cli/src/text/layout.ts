import stringWidth from 'string-width';
import type { Terminal } from '../io.ts';
import { clean, OWN_MARKS } from './clean.ts';

/** Widest line of a report, in terminal cells; longer lines tire the eye. */
const WIDEST = 88;

/** Marks that must not start a line (Chinese line breaking, 避头). */
const NOT_FIRST = /^[，。；：、？！”’）》」』…％%]/u;

/** Marks that must not end a line (避尾). */
const NOT_LAST = /[“‘（《「『【]+$/u;

export interface Paper {
  readonly line: (text?: string) => void;
  /** Wraps to the width; the first line starts with `mark`, the others are indented under it. */
  readonly item: (mark: string, text: string) => void;
  readonly heading: (text: string) => void;
  readonly style: Style;
}

export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly accent: (text: string) => string;
}

const paint =
  (on: boolean, open: number, close: number) =>
  (text: string): string =>
    on ? `\u001B[${open}m${clean(text)}\u001B[${close}m` : clean(text);

/** What may reach the terminal: the text without anything a terminal would act on, and our own marks. */
const safe = (text: string, color: boolean): string =>
  color
    ? text
        .split(OWN_MARKS)
        .map((part, index) => (index % 2 === 1 ? part : clean(part)))
        .join('')
    : clean(text);

/** A sheet that wraps by terminal cells, so that Chinese and figures line up. */
export function paper(terminal: Terminal): Paper {
  const width = Math.max(30, Math.min(WIDEST, terminal.columns));
  const style: Style = {
    bold: paint(terminal.color, 1, 22),
    dim: paint(terminal.color, 2, 22),
    accent: paint(terminal.color, 36, 39),
  };
  const line = (text = ''): void => terminal.out(`${safe(text, terminal.color)}\n`);
  return {
    line,
    style,
    heading: (text) => {
      line();
      line(style.bold(text));
    },
    item: (mark, text) => {
      const indent = ' '.repeat(stringWidth(mark));
      const lines = wrap(text, width - stringWidth(mark));
      for (const [index, part] of lines.entries()) line(`${index === 0 ? mark : indent}${part}`);
    },
  };
}

/** Breaks between characters of Chinese and between words of the rest; closing marks stay with what they close, opening ones with what they open. */
export function wrap(text: string, width: number): readonly string[] {
  const tokens = text.match(/[\w.,:/#%+−-]+|\s+|./gsu) ?? [];
  const lines: string[] = [];
  let current = '';
  for (const token of tokens) {
    const fits = stringWidth(current + token) <= width || NOT_FIRST.test(token);
    if (fits || current === '') current += token;
    else {
      const opening = NOT_LAST.exec(current)?.[0] ?? '';
      const kept = current.slice(0, current.length - opening.length);
      lines.push((kept.trim() === '' ? current : kept).trimEnd());
      current = kept.trim() === '' ? token.trimStart() : opening + token.trimStart();
    }
  }
  if (current.trim() !== '' || lines.length === 0) lines.push(current.trimEnd());
  return lines;
}

/** Pads to a number of terminal cells. */
export const padTo = (text: string, cells: number): string =>
  text + ' '.repeat(Math.max(0, cells - stringWidth(text)));

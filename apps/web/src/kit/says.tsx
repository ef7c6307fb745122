import type { JSX } from 'preact';

/** A number and its unit stay on one line: 「12 月 5 日」, 「900.00 元」. */
export const tied = (text: string): string =>
  text.replace(/(\d) (?=[月日元期条笔个次步天])/g, '$1\u00a0').replace(/月 (?=\d)/g, '月\u00a0');

/** What a screen says first, in large words; each sentence on a line of its own. */
export function Says({ text, care = false }: { text: string; care?: boolean }): JSX.Element {
  return (
    <div class={care ? 'say say-care' : 'say'}>
      <p class="say-words today-says">
        {(text.match(/[^。]+。/g) ?? [text]).map((sentence) => (
          <span key={sentence}>{tied(sentence)}</span>
        ))}
      </p>
    </div>
  );
}

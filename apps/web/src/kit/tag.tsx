import type { JSX } from 'preact';

export type Tone = 'plain' | 'accent' | 'care' | 'stop';

/** A state in one or two words. The colour repeats the words, it never stands alone. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: string }): JSX.Element {
  return <span class={tone === 'plain' ? 'tag' : `tag tag-${tone}`}>{children}</span>;
}

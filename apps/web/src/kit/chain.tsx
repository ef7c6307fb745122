import type { JSX } from 'preact';
import { Tag, type Tone } from './tag.tsx';

/** `yes` holds, `no` is broken by a fact, `unknown` is not known yet. */
export type LinkState = 'yes' | 'no' | 'unknown';

export interface ChainLink {
  readonly label: string;
  readonly state: LinkState;
  readonly note?: string;
  /** Said in place of the state's own word, in a plain tone. */
  readonly word?: string;
}

const SAYS: Readonly<Record<LinkState, { tone: Tone; word: string }>> = {
  yes: { tone: 'care', word: '连着' },
  no: { tone: 'accent', word: '断在这里' },
  unknown: { tone: 'plain', word: '还不知道' },
};

function Node({ state }: { state: LinkState }): JSX.Element {
  return (
    <svg class="chain-node" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round">
        {state === 'yes' && (
          <>
            <circle cx="16" cy="16" r="11" />
            <circle cx="16" cy="16" r="3.5" fill="currentColor" />
          </>
        )}
        {state === 'no' && (
          <path d="M11.5 6.5a10.500 10.500 0 0 0 0 19M20.500 6.500a10.500 10.500 0 0 1 0 19M14 1.500l1 4M18.500 2l-1 3.500M14 30.500l1-4M18.500 30l-1-3.500" />
        )}
        {state === 'unknown' && <circle cx="16" cy="16" r="11" stroke-dasharray="0.1 5.760" />}
      </g>
    </svg>
  );
}

/** A path drawn as a chain from a person one knows to a call that person gets; the broken link is seen and said. */
export function Chain({ links, label }: { links: readonly ChainLink[]; label: string }): JSX.Element {
  const broken = links.findIndex((link) => link.state === 'no');
  return (
    <ol class="chain" aria-label={label}>
      {links.map((link, index) => (
        <li
          key={link.label}
          class={`chain-${link.state}${broken >= 0 && index > broken ? ' chain-after' : ''}`}
        >
          <Node state={link.state} />
          <div>
            <div class="chain-head">
              <span class="chain-label">{link.label}</span>
              <Tag tone={link.word ? 'plain' : SAYS[link.state].tone}>
                {link.word ?? SAYS[link.state].word}
              </Tag>
            </div>
            {link.note && <span class="chain-note">{link.note}</span>}
          </div>
        </li>
      ))}
    </ol>
  );
}

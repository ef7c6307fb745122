import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { leave } from '../shell/leave.ts';
import { goBack } from '../shell/router.ts';
import { Icon } from './icon.tsx';

/** Back on the left, 离开 on the right, on every screen. */
export function TopBar({ back = true }: { back?: boolean }): JSX.Element {
  return (
    <header class="bar">
      <div class="bar-in">
        {back ? (
          <button type="button" class="bar-back" onClick={goBack}>
            <Icon name="back" />
            返回
          </button>
        ) : (
          <span class="bar-mark">
            <Icon name="help" />
            护信
          </span>
        )}
        <span class="bar-space" />
        <button type="button" class="bar-leave" onClick={leave}>
          <Icon name="leave" />
          马上离开
        </button>
      </div>
    </header>
  );
}

export interface PageProps {
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly back?: boolean;
  /** The screen carries a sheet of paper: printing prints that and nothing else. */
  readonly paper?: boolean;
  /** Uses the width of a large screen for two columns (`Columns`). */
  readonly wide?: boolean;
  readonly children?: ComponentChildren;
}

/** Characters of a heading that fit on a line of a 360 px phone. */
const LINE = 13;
/** A clause too long for a line has to break inside; else a heading's lines end after a mark. */
const isLong = (title: string): boolean =>
  title.split(/[，。：；？！、 ]/).some((part) => part.length >= LINE);

/** The very first screen leaves the focus where the browser put it, before the skip link. */
let arrived = false;

/** One screen: bar, heading that takes the focus on arrival, content in one column. */
export function Page({
  title,
  lead,
  back = true,
  paper = false,
  wide = false,
  children,
}: PageProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true });
    arrived = true;
  }, [title]);
  return (
    <div class={[paper && 'with-paper', wide && 'wide'].filter(Boolean).join(' ') || undefined}>
      <TopBar back={back} />
      <main class="page" id="content">
        <div class="page-head">
          <h1 ref={heading} tabIndex={-1} class={isLong(title) ? 'long' : undefined}>
            {title}
          </h1>
          {lead && <p class="page-lead">{lead}</p>}
        </div>
        {children}
      </main>
    </div>
  );
}

/** On a phone one under the other; on a large screen what matters first on the left, the rest beside it. */
export function Columns({
  first,
  beside,
}: {
  first: ComponentChildren;
  beside: ComponentChildren;
}): JSX.Element {
  return (
    <div class="columns">
      <div class="column">{first}</div>
      <div class="column">{beside}</div>
    </div>
  );
}

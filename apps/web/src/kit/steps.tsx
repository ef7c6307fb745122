import type { JSX } from 'preact';

/** Where one is in a flow: 「第 2 步，共 6 步」. */
export function Steps({ now, of }: { now: number; of: number }): JSX.Element {
  const marks = Array.from({ length: of }, (_, index) => index + 1);
  return (
    <div class="steps no-print">
      <span class="muted small">
        第 {now} 步，共 {of} 步
      </span>
      <span class="steps-dots" aria-hidden="true">
        {marks.map((mark) => (
          <i key={mark} class={mark <= now ? 'steps-done' : undefined} />
        ))}
      </span>
    </div>
  );
}

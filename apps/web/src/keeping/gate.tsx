import type { ComponentChildren, JSX } from 'preact';
import { example } from '../engine/viewing.ts';
import { Section } from '../kit/section.tsx';
import { record } from '../record.ts';
import { keeping } from './keeping-state.ts';
import { Unlock } from './unlock.tsx';

/** Stands before every record screen: a kept record that is still closed is opened here first. */
export function KeepingGate({ children }: { children: ComponentChildren }): JSX.Element {
  const state = keeping.value;
  if (example.value) return <>{children}</>;
  if (state.kind === 'looking')
    return (
      <p class="muted" role="status" aria-busy="true">
        正在看存下的记录…
      </p>
    );
  if (state.kind !== 'closed') return <>{children}</>;
  return (
    <>
      <Section title={state.cases.length > 1 ? '先打开一份' : '先打开你存下的记录'}>
        <Unlock cases={state.cases} />
      </Section>
      {record().entries().length > 0 && children}
    </>
  );
}

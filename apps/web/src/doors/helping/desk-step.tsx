import type { ComponentChildren, JSX } from 'preact';
import type { Desk, DeskTask, DeskWait } from '../../engine/desk/types.ts';
import { ButtonLink } from '../../kit/button.tsx';
import { CitationLine } from '../../kit/citation-line.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Section } from '../../kit/section.tsx';
import { Contradiction, EngineLost } from '../../today/frame.tsx';
import { Waits } from '../../today/waits.tsx';
import { DangerOnly } from './danger-only.tsx';
import { useDesk } from './use-desk.ts';
import '../../today/today.css';

function Task({ of, number }: { of: DeskTask; number?: number }): JSX.Element {
  return (
    <div class="step">
      <p class={number === undefined ? 'step-says' : 'step-says step-numbered'}>
        {number !== undefined && <span class="step-number">{number}</span>}
        <b>{of.says}</b>
      </p>
      <p class="muted">
        大约 {of.minutes} 分钟。{of.how}
      </p>
      {of.href && (
        <div class="row no-print">
          <ButtonLink href={of.href}>现在做</ButtonLink>
        </div>
      )}
      {of.cites.map((item) => (
        <CitationLine key={item.ruleId} of={item} />
      ))}
    </div>
  );
}

function Wait({ of }: { of: DeskWait }): JSX.Element {
  return (
    <li>
      <strong>{of.says}</strong>
      <br />
      <span class="muted">等：{of.until}</span>
      {of.cites.map((item) => (
        <CitationLine key={item.ruleId} of={item} />
      ))}
    </li>
  );
}

/** Whatever needs the desk: what it answers, or the state it is in. */
export function WithDesk({
  children,
}: {
  children: (desk: Extract<Desk, { kind: 'desk' }>) => ComponentChildren;
}): JSX.Element {
  const asked = useDesk();
  if (asked.kind === 'waiting') return <Waits />;
  if (asked.kind === 'lost') return <EngineLost />;
  if (!asked.got.ok) return <Contradiction fault={asked.got.error} />;
  if (asked.got.value.kind === 'danger') return <DangerOnly />;
  return <>{children(asked.got.value)}</>;
}

/** 「30 分钟内能做完的三件」 and 「要等材料的」. */
export function DeskStep(): JSX.Element {
  return (
    <WithDesk>
      {({ now, later, waiting }) => (
        <>
          <Section title="30 分钟内能做完的三件">
            <ol class="step-list">
              {now.map((task, index) => (
                <li class="card" key={task.id}>
                  <Task of={task} number={index + 1} />
                </li>
              ))}
            </ol>
          </Section>
          {later.length > 0 && (
            <details class="card">
              <summary>下次再做的 {later.length} 件</summary>
              {later.map((task) => (
                <Task key={task.id} of={task} />
              ))}
            </details>
          )}
          <Section title="要等材料的">
            {waiting.length === 0 ? (
              <p class="muted">按现在问到的，没有要等的。</p>
            ) : (
              <ul class="card plain-list">
                {waiting.map((item) => (
                  <Wait key={item.id} of={item} />
                ))}
              </ul>
            )}
          </Section>
          <Notice tone="plain">
            <p>按刚才问到的排的：期限在先，其次是明天的钱，再是留证据。答案改了，这里跟着变。</p>
          </Notice>
        </>
      )}
    </WithDesk>
  );
}

import type { ActionView, ShortfallView } from '@huxin/exposure';
import { formatYuan, plainYuan } from '@huxin/money';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ReadyText } from '../doors/shared/ready-text.tsx';
import { isRequest } from '../doors/shared/requests.ts';
import { viewed, viewedEntries, viewedNow } from '../engine/viewing.ts';
import { AmountField, amountOf } from '../kit/amount-field.tsx';
import { Button } from '../kit/button.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { Tag } from '../kit/tag.tsx';
import { tell } from '../kit/toast.tsx';
import { CARE } from '../words/care.ts';
import { saveAction } from './calendar.ts';
import { momentSays } from './moment-says.ts';
import { saidFact, tickedFacts, tickingOf } from './step-done.ts';
import { wordsOf } from './step-words.ts';

export interface StepProps {
  readonly action: ActionView;
  readonly number?: number;
  readonly shortfalls: readonly ShortfallView[];
}

/** The first clause of a step, said louder than the rest; all of it where it is one short sentence. */
const headOf = (says: string): string => /^(?:「[^」]*」|[^。：「]){4,40}(?:[。：]|$)/.exec(says)?.[0] ?? '';

/** What a step costs, cannot do and needs; opened by who wants to know. */
function Fine({ action }: { action: ActionView }): JSX.Element {
  const lines: readonly (readonly [string, string])[] = [
    ['关不上的', action.cannot],
    ['会带来什么', action.sideEffect],
    ['要准备', action.needs],
    ['怎样算做成', action.proof],
    ['被拒了', action.ifRefused],
  ];
  return (
    <details>
      <summary>这一步管什么，不管什么</summary>
      <dl class="fine">
        {lines
          .filter(([, says]) => says !== '')
          .map(([name, says]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{says}</dd>
            </div>
          ))}
      </dl>
    </details>
  );
}

export function Step({ action, number, shortfalls }: StepProps): JSX.Element {
  const ticking = tickingOf(action, shortfalls);
  const [asking, setAsking] = useState(false);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const head = headOf(action.says);
  const words = wordsOf(action, viewedEntries());
  const amount = amountOf(text);
  const keep = async (facts: Parameters<ReturnType<typeof viewed>['append']>[0]): Promise<void> => {
    await viewed().append(facts);
    setAsking(false);
    tell('记下了');
  };
  const tick = (): void => {
    if (ticking.by !== 'amount') return void keep(tickedFacts(action, viewedNow(), undefined));
    setText(ticking.amountFen === undefined ? '' : plainYuan(ticking.amountFen));
    setAsking(true);
  };
  return (
    <div class="step">
      <p class={number === undefined ? 'step-says' : 'step-says step-numbered'}>
        {number !== undefined && <span class="step-number">{number}</span>}
        <span>
          <b>{head}</b>
          {action.says.slice(head.length)}
        </span>
      </p>
      {action.by && !action.says.includes(momentSays(action.by)) && (
        <p>
          <Tag tone="care">{`最晚 ${momentSays(action.by)}`}</Tag>
        </p>
      )}
      <div class="row no-print">
        {action.standing === 'done' ? (
          <>
            <Button onPress={() => void keep([saidFact(action, 'proved', viewedNow())])}>有凭据了</Button>
            <Button onPress={() => void keep([saidFact(action, 'refused', viewedNow())])}>被拒了</Button>
          </>
        ) : (
          <Button icon="check" onPress={tick}>
            {ticking.label}
          </Button>
        )}
        {action.by && action.standing !== 'done' && (
          <Button icon="calendar" onPress={() => saveAction(action)}>
            加到日历
          </Button>
        )}
      </div>
      {words && (
        <details class="no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>备好的话</summary>
          {open && <ReadyText id={words.id} known={words.known} />}
          {open && isRequest(words.id) && <p class="muted">{CARE.notAPause}</p>}
        </details>
      )}
      <Fine action={action} />
      {ticking.by === 'amount' && (
        <Sheet open={asking} title={ticking.label} onClose={() => setAsking(false)}>
          <AmountField
            label={ticking.asks}
            {...(ticking.amountFen === undefined
              ? {}
              : { hint: `按现在的记录，是 ${formatYuan(ticking.amountFen)} 元。` })}
            text={text}
            onInput={setText}
          />
          <div class="actions">
            <Button
              kind="main"
              disabled={typeof amount !== 'number' || amount === 0}
              onPress={() =>
                void keep(tickedFacts(action, viewedNow(), typeof amount === 'number' ? amount : undefined))
              }
            >
              记下
            </Button>
          </div>
        </Sheet>
      )}
    </div>
  );
}

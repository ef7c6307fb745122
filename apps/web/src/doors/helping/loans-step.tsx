import { plainDate } from '@huxin/calendar';
import type { Fact } from '@huxin/fact';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { shortKey } from '../../engine/short-key.ts';
import { AmountField, amountOf } from '../../kit/amount-field.tsx';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { TextField } from '../../kit/field.tsx';
import { List, ListRow } from '../../kit/list.tsx';
import { Section } from '../../kit/section.tsx';
import { tell } from '../../kit/toast.tsx';
import { freeLoanName } from '../../loans/draft.ts';
import { record } from '../../record.ts';
import { todayInChina } from '../../shell/clock.ts';
import { dayWords } from '../../shell/day-words.ts';
import { hrefOf } from '../../shell/route.ts';
import { useEntries } from '../../shell/watch-record.ts';
import { Ask } from './ask.tsx';

interface Line {
  readonly app: string;
  readonly borrowed: string;
  readonly next: string;
  readonly amount: string;
}
const EMPTY: Line = { app: '', borrowed: '', next: '', amount: '' };

const fenOf = (text: string) => {
  const amount = amountOf(text);
  return typeof amount === 'number' && amount > 0 ? amount : undefined;
};

/** What somebody remembers of a loan across a table; every part but a name may stay empty. */
export function lineToFacts(
  line: Line,
  loan: string,
  today: ReturnType<typeof todayInChina>,
): readonly Fact[] {
  const app = line.app.trim();
  const day = plainDate(line.next);
  const [principal, amount] = [fenOf(line.borrowed), fenOf(line.amount)];
  return [
    { kind: 'party', app, loan, party: app, role: 'operator' },
    ...(principal === undefined
      ? []
      : [
          {
            kind: 'term',
            loan,
            app,
            field: { name: 'principal', amount: principal },
            from: { by: 'said', seenOn: today },
          } as const,
        ]),
    ...(day.ok
      ? [{ kind: 'notice', loan, due: day.value, ...(amount === undefined ? {} : { amount }) } as const]
      : []),
  ];
}

function AddLine({ taken }: { taken: readonly string[] }): JSX.Element {
  const [line, setLine] = useState<Line>(EMPTY);
  const say = (part: Partial<Line>): void => setLine({ ...line, ...part });
  const keep = async (): Promise<void> => {
    await record().append(lineToFacts(line, freeLoanName(taken), todayInChina()));
    setLine(EMPTY);
    tell('记下了');
  };
  return (
    <div class="card stack">
      <TextField label="哪个 App，或者谁放的款" value={line.app} onInput={(app) => say({ app })} />
      <AmountField
        label="借了多少"
        hint="大约也行，不知道就空着。"
        text={line.borrowed}
        onInput={(borrowed) => say({ borrowed })}
      />
      <div class="pair">
        <DateField label="下一次哪天扣" value={line.next} onInput={(next) => say({ next })} />
        <AmountField label="扣多少" text={line.amount} onInput={(amount) => say({ amount })} />
      </div>
      <Button icon="plus" disabled={line.app.trim() === ''} onPress={() => void keep()}>
        记下这一笔
      </Button>
    </div>
  );
}

interface Known {
  readonly loan: string;
  readonly app?: string | undefined;
  readonly next?: string | undefined;
}

function knownLoans(entries: ReturnType<typeof useEntries>): readonly Known[] {
  const known = new Map<string, Known>();
  for (const { fact } of entries) {
    if (fact.kind !== 'term' && fact.kind !== 'notice' && fact.kind !== 'party') continue;
    if (fact.loan === undefined) continue;
    const before = known.get(fact.loan) ?? { loan: fact.loan };
    known.set(fact.loan, {
      ...before,
      ...('app' in fact && fact.app ? { app: fact.app } : {}),
      ...(fact.kind === 'notice' ? { next: dayWords(fact.due) } : {}),
    });
  }
  return [...known.values()];
}

export function LoansStep(): JSX.Element {
  const known = knownLoans(useEntries());
  return (
    <>
      <Ask topic="loans" asks="他说得出有哪几笔吗？" yes="说得出" no="没有借款" />
      {known.length > 0 && (
        <List label="记下的">
          {known.map(({ loan, app, next }) => (
            <ListRow
              key={loan}
              title={app === undefined ? loan : `${loan} · ${app}`}
              note={next ? `下一次 ${next}` : '哪天扣还不知道'}
              href={hrefOf('bills', shortKey(loan))}
            />
          ))}
        </List>
      )}
      <Section title={known.length > 0 ? '再记一笔' : '记一笔'}>
        <AddLine taken={known.map(({ loan }) => loan)} />
        <ButtonLink kind="bare" href="#/bills/new">
          还款计划在手边，记全一笔
        </ButtonLink>
      </Section>
    </>
  );
}

import type { JSX } from 'preact';
import { shortKey } from '../engine/short-key.ts';
import { viewed } from '../engine/viewing.ts';
import { ButtonLink } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Page } from '../kit/page.tsx';
import { ExampleBar } from '../today/example-bar.tsx';
import { Contradiction, EngineLost, Frame } from '../today/frame.tsx';
import { Waits } from '../today/waits.tsx';
import { Bill } from './bill.tsx';
import { DropBill } from './drop-bill.tsx';
import { useLoanSheet } from './use-loan-sheet.ts';

function Gone(): JSX.Element {
  return (
    <Empty icon="magnifier" title="这一笔不在现在的记录里。">
      <ButtonLink href="#/bills">回到借款</ButtonLink>
    </Empty>
  );
}

/** The loan behind an address: the record's own names, compared by their short keys. */
const loanOf = (key: string): string | undefined =>
  viewed()
    .entries()
    .flatMap(({ fact }) => ('loan' in fact && fact.loan !== undefined ? [fact.loan] : []))
    .find((loan) => shortKey(loan) === key);

function Loan({ name }: { name: string }): JSX.Element {
  const state = useLoanSheet(name);
  return (
    <Page title={name}>
      <ExampleBar />
      {state.kind === 'waiting' && <Waits />}
      {state.kind === 'lost' && <EngineLost />}
      {state.kind === 'fault' && (
        <>
          <Contradiction fault={state.fault} />
          <DropBill loan={name} />
        </>
      )}
      {state.kind === 'ready' && <Bill sheet={state.sheet} />}
    </Page>
  );
}

export function BillPage({ shown }: { shown: string }): JSX.Element {
  const name = loanOf(shown);
  if (name !== undefined) return <Loan name={name} />;
  return (
    <Frame title="这一笔" empty={<Gone />}>
      {() => <Gone />}
    </Frame>
  );
}

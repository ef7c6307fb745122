import type { JSX } from 'preact';
import { OnlyHere } from '../care/only-here.tsx';
import { viewedEntries } from '../engine/viewing.ts';
import { ButtonLink } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Page } from '../kit/page.tsx';
import { route } from '../shell/router.ts';
import { ExampleBar } from '../today/example-bar.tsx';
import { Contradiction, EngineLost, Frame } from '../today/frame.tsx';
import { Waits } from '../today/waits.tsx';
import { Bill } from './bill.tsx';
import { DropBill } from './drop-bill.tsx';
import { FixLink } from './fix/fix-link.tsx';
import { loanOf } from './loan-of.ts';
import { useLoanSheet } from './use-loan-sheet.ts';

function Gone(): JSX.Element {
  return (
    <Empty icon="magnifier" title="这一笔不在现在的记录里。">
      <ButtonLink href="#/bills">回到借款</ButtonLink>
    </Empty>
  );
}

/** The app it was borrowed in, under the loan's own name. */
const appOf = (loan: string): string | undefined =>
  viewedEntries().flatMap(({ fact }) =>
    fact.kind === 'term' && fact.loan === loan && fact.app ? [fact.app] : [],
  )[0];

function Loan({ name }: { name: string }): JSX.Element {
  const state = useLoanSheet(name);
  return (
    <Page title={name} lead={appOf(name)}>
      <ExampleBar />
      <OnlyHere />
      {state.kind === 'waiting' && <Waits />}
      {state.kind === 'lost' && <EngineLost />}
      {state.kind === 'fault' && (
        <>
          <Contradiction fault={state.fault} />
          <FixLink loan={name} />
          <DropBill loan={name} />
        </>
      )}
      {state.kind === 'ready' && <Bill sheet={state.sheet} />}
    </Page>
  );
}

export function BillPage(): JSX.Element {
  const name = loanOf(route.value.path[1] ?? '');
  if (name !== undefined) return <Loan name={name} />;
  return (
    <Frame title="这一笔" empty={<Gone />}>
      {() => <Gone />}
    </Frame>
  );
}

import type { Fault } from '@huxin/basis';
import type { ComponentChildren, JSX } from 'preact';
import { OnlyHere } from '../care/only-here.tsx';
import type { Standing } from '../engine/questions.ts';
import { askAgain, useStanding } from '../engine/standing.ts';
import { KeepingGate } from '../keeping/gate.tsx';
import { Button, ButtonLink } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Page } from '../kit/page.tsx';
import { ExampleBar } from './example-bar.tsx';
import { Waits } from './waits.tsx';

/** The record says two things that cannot both be true; nothing is lost, and the place is named. */
export function Contradiction({ fault }: { fault: Fault }): JSX.Element {
  return (
    <Empty icon="care" title="记录里有两个数对不上，先算不了。">
      <p class="muted">
        {'hint' in fault && typeof fault.hint === 'string' ? fault.hint : `在 ${fault.at || '记录'} 这里。`}
        写下的都还在。去“借款”里改一下，或者在“记录”里撤回那一条。
      </p>
      <div class="row">
        <ButtonLink kind="main" href="#/bills">
          去借款里看
        </ButtonLink>
        <ButtonLink href="#/record">去记录里看</ButtonLink>
      </div>
    </Empty>
  );
}

export function EngineLost(): JSX.Element {
  return (
    <Empty icon="care" title="算的那一部分没打开。">
      <p class="muted">可能是没有网，它还没存到这台设备上。你写下的东西都在。</p>
      <Button kind="main" onPress={askAgain}>
        再试一次
      </Button>
    </Empty>
  );
}

export interface FrameProps {
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly back?: boolean;
  /** The screen carries a sheet of paper. */
  readonly paper?: boolean;
  /** Two columns on a large screen. */
  readonly wide?: boolean;
  /** What stands here before anything was noted. */
  readonly empty: ComponentChildren;
  readonly children: (standing: Standing) => ComponentChildren;
}

/** A screen of the record: whose record it is on top, then what it says, in every state it can be in. */
export function Frame({
  title,
  lead,
  back = true,
  paper = false,
  wide = false,
  empty,
  children,
}: FrameProps): JSX.Element {
  const now = useStanding();
  return (
    <Page title={title} lead={lead} back={back} paper={paper} wide={wide && now.kind === 'ready'}>
      <ExampleBar />
      <OnlyHere />
      <KeepingGate>
        {now.kind === 'waiting' && <Waits />}
        {now.kind === 'empty' && empty}
        {now.kind === 'fault' && <Contradiction fault={now.fault} />}
        {now.kind === 'lost' && <EngineLost />}
        {now.kind === 'ready' && children(now.standing)}
      </KeepingGate>
    </Page>
  );
}

import type { ComponentType, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { caseChanges, keeping } from '../../keeping/keeping-state.ts';
import { Actions, Button, ButtonLink } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { Steps } from '../../kit/steps.tsx';
import { Later } from '../../loans/later.tsx';
import { deskAt } from '../../shell/desk-at.ts';
import { hrefOf, stepOf } from '../../shell/route.ts';
import { go, route } from '../../shell/router.ts';
import { useEntries } from '../../shell/watch-record.ts';
import { CARE } from '../../words/care.ts';
import { laterPart } from '../shared/later-part.tsx';
import { CaseStep } from './case-step.tsx';
import { ConsentStep } from './consent-step.tsx';
import { DangerOnly } from './danger-only.tsx';
import { DangerStep } from './danger-step.tsx';
import { HandOver } from './hand-over.tsx';
import { consentOf } from './told.ts';

const CourtStep = laterPart(() => import('./court-step.tsx').then((m) => m.CourtStep));
const LoansStep = laterPart(() => import('./loans-step.tsx').then((m) => m.LoansStep));
const PeopleStep = laterPart(() => import('./people-step.tsx').then((m) => m.PeopleStep));
const PapersStep = laterPart(() => import('./papers-step.tsx').then((m) => m.PapersStep));
const DeskStep = laterPart(() => import('./desk-step.tsx').then((m) => m.DeskStep));
const PrintsStep = laterPart(() => import('./prints-step.tsx').then((m) => m.PrintsStep));

interface DeskScreen {
  /** Of the six steps; the third has five screens. */
  readonly step: number;
  readonly title: string;
  readonly lead?: string;
  readonly body: ComponentType;
}

const UNKNOWN_IS_FINE = '按危险的先后问，每一格都可以答“不知道”。';

const SCREENS: readonly DeskScreen[] = [
  { step: 1, title: '新建一个案卷', lead: '只写代号，一人一个密码。', body: CaseStep },
  { step: 2, title: '他在场吗？同意你记录吗？', body: ConsentStep },
  { step: 3, title: '先问：人在不在危险里', lead: UNKNOWN_IS_FINE, body: () => null },
  { step: 3, title: '再问：有没有期限', lead: UNKNOWN_IS_FINE, body: CourtStep },
  { step: 3, title: '有哪些借款', lead: UNKNOWN_IS_FINE, body: LoansStep },
  { step: 3, title: '谁被联系了', lead: '用代号，不写真名。', body: PeopleStep },
  { step: 3, title: '手上有什么', lead: UNKNOWN_IS_FINE, body: PapersStep },
  { step: 4, title: '今天先做什么', body: DeskStep },
  { step: 5, title: '打印', lead: '哪张要用，印哪张。', body: PrintsStep },
  { step: 6, title: '交给他', body: () => null },
];
const DANGER = 3;
const STEPS = 6;

const PAPERS: Readonly<Record<string, () => Promise<ComponentType>>> = {
  time: () => import('./papers/timeline.tsx').then((m) => m.TimelinePaper),
  list: () => import('./papers/exhibits.tsx').then((m) => m.ExhibitsPaper),
  letter: () => import('./papers/letter.tsx').then((m) => m.Letter),
  home: () => import('./papers/take-home.tsx').then((m) => m.TakeHome),
};

function NoConsent(): JSX.Element | null {
  const said = consentOf(useEntries());
  if (said?.agreed === 'yes') return null;
  return (
    <Notice tone="care" title={said?.agreed === 'no' ? '他不同意记录。' : '还没记下他的同意。'}>
      <ButtonLink href="#/6/2">回去问一声</ButtonLink>
    </Notice>
  );
}

function NeedsCase(): JSX.Element {
  return (
    <Page title="我在帮别人" lead="先建一个案卷，或者打开他的那一份。">
      <ButtonLink kind="main" href="#/6/1">
        新建或打开一个案卷
      </ButtonLink>
    </Page>
  );
}

/** Nothing of the last client is left on it. */
function Gone(): JSX.Element {
  return (
    <Page title="已关闭，可以接下一位">
      <Button kind="main" onPress={() => go('#/6/1')}>
        接下一位
      </Button>
    </Page>
  );
}

function One({ at, onGone }: { at: number; onGone: () => void }): JSX.Element {
  const [danger, setDanger] = useState(false);
  const screen = SCREENS[at - 1];
  if (!screen) return <NeedsCase />;
  if (danger)
    return (
      <Page title={CARE.dangerYes}>
        <DangerOnly titled={false} />
      </Page>
    );
  const Body = screen.body;
  const isOpen = keeping.value.kind === 'open';
  const onward = at < SCREENS.length && isOpen;
  return (
    <Page title={screen.title} {...(screen.lead ? { lead: screen.lead } : {})}>
      <Steps now={screen.step} of={STEPS} />
      {screen.step === 3 && <NoConsent />}
      <Body />
      {at === DANGER && <DangerStep onDanger={() => setDanger(true)} />}
      {at === SCREENS.length && <HandOver onGone={onGone} />}
      {at === 1 && !isOpen && (
        <ButtonLink kind="bare" icon="print" href="#/sheets/intake">
          没有网、没有电脑：打印空白接案表
        </ButtonLink>
      )}
      {onward && (
        <Actions>
          <ButtonLink kind="main" wide href={hrefOf(6, at + 1)}>
            下一步
          </ButtonLink>
        </Actions>
      )}
    </Page>
  );
}

/** Door 我在帮别人: one client, one case; asked in the order of danger, worked out, printed, handed over. */
export function Helping(): JSX.Element {
  const [gone, setGone] = useState(false);
  const part = route.value.path[1] ?? '';
  const isOpen = keeping.value.kind === 'open';
  void caseChanges.value;
  const paper = PAPERS[part];
  const at = stepOf(route.value, SCREENS.length);
  if (gone && at === SCREENS.length) return <Gone />;
  if (!isOpen && (paper !== undefined || at > 1)) return <NeedsCase />;
  if (paper) return <Later load={paper} key={part} />;
  if (isOpen) deskAt.value = at;
  return (
    <One
      key={at}
      at={at}
      onGone={() => {
        deskAt.value = undefined;
        setGone(true);
      }}
    />
  );
}

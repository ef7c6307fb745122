import type { JSX } from 'preact';
import { BigWords } from '../../kit/big-words.tsx';
import { ButtonLink } from '../../kit/button.tsx';
import { SAY_ONLY_THIS } from '../../words/relatives.ts';
import { Flow, type FlowStep } from '../flow.tsx';
import { isUnwritten } from '../shared/contact-draft.ts';
import { Complain } from './complain.tsx';
import { NoDuty } from './no-duty.tsx';
import { StopRequest } from './stop-request.tsx';
import { WriteOwn } from './write-own.tsx';

function SayOnlyThis(): JSX.Element {
  return (
    <>
      <BigWords lines={SAY_ONLY_THIS} label="接到电话，只说这一句" />
      <p class="muted">说完就可以挂。对方再说什么，不用接着答。</p>
    </>
  );
}

const DO_NOT = ['答应还钱', '转账', '点链接', '说出他住哪', '骂回去'];

function DoNot(): JSX.Element {
  return (
    <ul class="card plain-list plain-list-no">
      {DO_NOT.map((what) => (
        <li key={what}>{what}</li>
      ))}
    </ul>
  );
}

function End(): JSX.Element {
  return (
    <>
      <Complain />
      <ButtonLink icon="print" href="#/say">
        给爸妈打印一张
      </ButtonLink>
    </>
  );
}

const STEPS: readonly FlowStep[] = [
  { title: '你不是借款人，没有签担保，就没有还款义务。', body: NoDuty },
  { title: '接到电话，只说这一句', body: SayOnlyThis },
  { title: '不要：', body: DoNot },
  {
    title: '记一下',
    lead: '号码、时间、说了什么。不用写借款人的名字。',
    body: WriteOwn,
    ownAct: true,
    unwritten: () => isUnwritten('self'),
  },
  { title: '发一条停止联系', body: StopRequest },
  { title: '还在打：投诉给谁', lead: '用你自己的名字投诉，说你自己被打扰。', body: End },
];

/** Door 我没借钱，却被催: no debt, no borrower's name, no account. */
export function Bystander(): JSX.Element {
  return <Flow door="5" steps={STEPS} trouble />;
}

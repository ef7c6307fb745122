import type { JSX } from 'preact';
import { Flow, type FlowStep } from '../flow.tsx';
import { Answer, answerTitle } from './answer.tsx';
import { CardNow } from './card-now.tsx';
import { FillTheGap, fundTitle } from './fund.tsx';
import { PermissionStep, Taken, takenTitle } from './permission-steps.tsx';
import { ThreeThings } from './three-things.tsx';
import { WhichDebit } from './which-debit.tsx';

const STEPS: readonly FlowStep[] = [
  {
    title: '哪天扣款？扣多少？从哪张卡？',
    lead: '看还款计划或扣款短信。不记得，可以先跳过。',
    body: WhichDebit,
  },
  { title: '卡里现在大约多少？扣款前还要付什么？', body: CardNow },
  { title: answerTitle, body: Answer },
  { title: fundTitle, body: FillTheGap },
  { title: '还有一件事：这个 App 现在能读你的通讯录吗？', body: PermissionStep },
  { title: takenTitle, body: Taken },
  { title: '三件事，三个日子', body: ThreeThings },
];

/** Door 正在还款. */
export function Repaying(): JSX.Element {
  return <Flow door="2" steps={STEPS} />;
}

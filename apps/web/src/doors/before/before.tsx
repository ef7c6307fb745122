import type { JSX } from 'preact';
import { Flow, type FlowStep } from '../flow.tsx';
import { OnePage } from './one-page.tsx';
import { EmergencyContact, Repayment, WhatItWants, WhoLends } from './questions.tsx';

const STEPS: readonly FlowStep[] = [
  {
    title: '谁在借钱给你？',
    lead: 'App 的名字常常不是放款的人。协议第一页找“出借人”或“贷款人”。',
    body: WhoLends,
  },
  { title: '它要什么？', body: WhatItWants },
  { title: '要填紧急联系人吗？', body: EmergencyContact },
  { title: '设了自动还款，也要看两样', body: Repayment },
  { title: '借之前看这一页', body: OnePage, paper: true },
];

/** Door 借钱之前. */
export function Before(): JSX.Element {
  return <Flow door="1" steps={STEPS} />;
}

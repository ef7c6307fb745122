import type { JSX } from 'preact';
import { Flow, type FlowStep } from '../flow.tsx';
import { OnePage } from './one-page.tsx';
import { RealCost } from './real-cost.tsx';
import { EmergencyContact, Repayment, WhatItWants } from './wants.tsx';
import { AtHandStep, WhoLends } from './who.tsx';

const STEPS: readonly FlowStep[] = [
  { title: '你手上有什么？', body: AtHandStep },
  {
    title: '谁在借钱给你？',
    lead: 'App 的名字常常不是放款的人。协议第一页找“出借人”或“贷款人”。',
    body: WhoLends,
  },
  { title: '它要什么？', body: WhatItWants },
  { title: '要填紧急联系人吗？', body: EmergencyContact },
  { title: '一年真正的成本', lead: '到手多少，一共要付多少。填完就有。', body: RealCost },
  { title: '设了自动还款，也要看两样', body: Repayment },
  { title: '借之前看这一页', body: OnePage, paper: true },
];

/** Door 借钱之前. */
export function Before(): JSX.Element {
  return <Flow door="1" steps={STEPS} />;
}

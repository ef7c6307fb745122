import type { JSX } from 'preact';
import { Flow, type FlowStep } from '../flow.tsx';
import { isUnwritten } from '../shared/contact-draft.ts';
import { AskForScreenshots, First, TellRelatives } from './first-steps.tsx';
import { PayToday } from './pay-today.tsx';
import { Tomorrow, tomorrowTitle } from './tomorrow.tsx';
import { Write } from './write.tsx';

const STEPS: readonly FlowStep[] = [
  { title: '不是只有你遇到。先做三件事，十分钟。', body: First },
  { title: '①\u00a0请收到消息的人截图发给你：要看到号码、时间、全文。', body: AskForScreenshots },
  { title: '②\u00a0给他们的话', lead: '一次发一个人，不发群，不发图片。', body: TellRelatives },
  { title: '③\u00a0今天能不能还上这期？', body: PayToday },
  {
    title: '记下来：谁、什么时候、说了什么',
    lead: '不用真名，用“亲属甲”这样的代号就行。',
    body: Write,
    ownAct: true,
    unwritten: () => isUnwritten('others'),
  },
  { title: tomorrowTitle, body: Tomorrow },
];

/** Door 他们联系了我的亲友. */
export function Reached(): JSX.Element {
  return <Flow door="4" steps={STEPS} trouble questions />;
}

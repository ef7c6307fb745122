import type { JSX } from 'preact';
import { Advice } from '../../care/advice.tsx';
import { Notice } from '../../kit/notice.tsx';
import { CARE } from '../../words/care.ts';
import { ReadyText } from '../shared/ready-text.tsx';

export function First(): JSX.Element {
  return (
    <>
      <Advice />
      <ol class="count-list card">
        <li>
          <span>请收到消息的人截图发给你</span>
        </li>
        <li>
          <span>给他们一句话，让他们不用怕</span>
        </li>
        <li>
          <span>看今天能不能还上这期；不能，就发一条给平台</span>
        </li>
      </ol>
      <Notice tone="care" title="先别做的事">
        <p>{CARE.evidenceFirst}</p>
      </Notice>
      <Notice tone="plain">
        <p>{CARE.reachable}</p>
      </Notice>
    </>
  );
}

export function AskForScreenshots(): JSX.Element {
  return (
    <>
      <ReadyText id="ask-screenshot" title="请他截图给你" copyLabel="复制这句话发给他" skip={['name']} sms />
      <p class="muted">一个人一个人地发，不发群。对方不愿意，不勉强。</p>
    </>
  );
}

export function TellRelatives(): JSX.Element {
  return (
    <>
      <ReadyText id="tell-relatives" title="给亲友的话" skip={['name']} sms />
      <p class="muted">这几种都没有说欠款。要不要说、说给谁，由你定。</p>
    </>
  );
}

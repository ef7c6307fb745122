import type { JSX } from 'preact';
import { Advice } from '../../care/advice.tsx';
import { Notice } from '../../kit/notice.tsx';
import { CARE } from '../../words/care.ts';
import { Flow, type FlowStep } from '../flow.tsx';
import { PhoneScript } from '../shared/phone-script.tsx';
import { PlatformMessage } from '../shared/platform-message.tsx';

function Tonight(): JSX.Element {
  return (
    <>
      <Advice />
      <ol class="count-list card">
        <li>
          <span>不要再借一笔来还这一笔</span>
        </li>
        <li>
          <span>到期之前，先开口告诉平台</span>
        </li>
        <li>
          <span>留一个能找到你的方式</span>
        </li>
      </ol>
      <Notice tone="plain">
        <p>{CARE.reachable}</p>
      </Notice>
      <Notice tone="care" title="收钱替你谈的人，别找">
        <p>“停息挂账”“代理维权”先收费、再让你不接电话，最后账还在，人也找不到了。</p>
      </Notice>
    </>
  );
}

function Keep(): JSX.Element {
  return (
    <>
      <ul class="card plain-list">
        <li>合同和还款计划：能下载的下载，不能下载的截图</li>
        <li>每一次还款的凭证</li>
        <li>每一次通话：几点、谁、说了什么、答应了什么</li>
        <li>对方书面答应的方案：写清总额、每期多少、停不停催、怎么报征信</li>
      </ul>
      <Notice tone="care">
        <p>{CARE.evidenceFirst}</p>
      </Notice>
      <Notice tone="plain">
        <p>{CARE.notAPause}</p>
      </Notice>
    </>
  );
}

const STEPS: readonly FlowStep[] = [
  { title: '先做三件，今晚就能做', lead: '账可以慢慢算，开口要早。', body: Tonight },
  { title: '今晚发一条给平台', lead: '原因、日期、你自己说得出的金额。不多说。', body: PlatformMessage },
  { title: '打电话时照着说', body: PhoneScript, paper: true },
  { title: '把这些留下来', body: Keep },
];

/** Door 快还不上了. */
export function Trouble(): JSX.Element {
  return <Flow door="3" steps={STEPS} trouble questions />;
}

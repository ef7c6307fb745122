import type { JSX } from 'preact';
import { Advice } from '../../care/advice.tsx';
import { List, ListRow } from '../../kit/list.tsx';
import { Notice } from '../../kit/notice.tsx';
import { CARE } from '../../words/care.ts';
import { Flow, type FlowStep } from '../flow.tsx';
import { PhoneScript } from '../shared/phone-script.tsx';
import { PlatformMessage } from '../shared/platform-message.tsx';
import { ReadyText } from '../shared/ready-text.tsx';
import { RuleLines } from '../shared/rule-lines.tsx';

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

function Extension(): JSX.Element {
  return (
    <>
      <ReadyText id="ask-extension" title="申请延期或分期" start="middle" />
      <Notice tone="plain" title="写之前，定三个数">
        <p>这个月必须花的（吃饭、房租、药），先留出来；剩下的才是能还的数；哪天能还，写自己做得到的那天。</p>
        <p>{CARE.notAPause}</p>
      </Notice>
      <RuleLines ids={['CC-0678']} />
    </>
  );
}

function Dates(): JSX.Element {
  return (
    <>
      <List>
        <ListRow
          icon="calendar"
          title="下一笔哪天扣、差多少"
          note="填三样就能算出最晚几时存多少"
          href="#/2"
        />
        <ListRow icon="file" title="把每一笔都记下" note="日期、金额，一笔一分钟" href="#/bills/new" />
        <ListRow icon="clock" title="三天清单" note="接下来的三件事，放锁屏" href="#/sheets/three" />
      </List>
      <Notice tone="plain" title="收到法院的东西，先看日期">
        <p>支付令：收到起 15 天内可以书面提异议。传票：看开庭那天，别不去。先拍照，再打 12348 问。</p>
        <RuleLines ids={['CPL2-227', 'CPL2-228']} />
      </Notice>
      <Notice tone="plain" title="这里还做不到的">
        <p>
          钱不够同时还几家时，先还哪一家、每月还多少最省，这里还不能替你算。先把每一笔都记下，哪天扣、差多少，“今天”会一天一天列出来。
        </p>
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
  { title: '正式写一份申请', lead: '到期前发最好。发完截图，等对方写成文字。', body: Extension },
  { title: '哪几个日子要看住', body: Dates },
  { title: '打电话时照着说', body: PhoneScript, paper: true },
  { title: '把这些留下来', body: Keep },
];

/** Door 快还不上了. */
export function Trouble(): JSX.Element {
  return <Flow door="3" steps={STEPS} trouble questions />;
}

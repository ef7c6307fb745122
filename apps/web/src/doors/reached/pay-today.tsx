import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Choice } from '../../kit/choice.tsx';
import { Notice } from '../../kit/notice.tsx';
import { PlatformMessage } from '../shared/platform-message.tsx';

export function PayToday(): JSX.Element {
  const [can, setCan] = useState<'yes' | 'no' | undefined>(undefined);
  return (
    <>
      <Choice<'yes' | 'no'>
        label="今天能还上吗？"
        hint="还上了，发出去的消息也收不回，但催的由头少一个。再借一笔来还，不算能。"
        value={can}
        onChange={setCan}
        options={[
          { value: 'yes', label: '能' },
          { value: 'no', label: '不能' },
        ]}
      />
      {can === 'yes' && (
        <Notice title="怎么还">
          <ol class="count-list">
            <li>
              <span>只在平台自己的 App 里手动还，不转给个人，不扫别人发来的码。</span>
            </li>
            <li>
              <span>还完截图：金额、时间、这一期显示已还。</span>
            </li>
            <li>
              <span>再看一眼绑定的卡，别让它再扣一次。</span>
            </li>
          </ol>
        </Notice>
      )}
      {can === 'no' && (
        <>
          <h2>今晚发一条给平台</h2>
          <PlatformMessage />
        </>
      )}
    </>
  );
}

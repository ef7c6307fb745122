import type { JSX } from 'preact';
import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { record } from '../../record.ts';
import { todayInChina } from '../../shell/clock.ts';
import { stopRequestedAt } from '../../shell/counts.ts';
import { momentWords } from '../../shell/day-words.ts';
import { useEntries } from '../../shell/watch-record.ts';
import { ReadyText } from '../shared/ready-text.tsx';
import { RuleLines } from '../shared/rule-lines.tsx';

export function StopRequest(): JSX.Element {
  const sentAt = stopRequestedAt(useEntries());
  const sent = (): void => {
    void record().append([
      { kind: 'action', action: 'stop-request', target: 'self', state: 'done', on: todayInChina() },
    ]);
  };
  return (
    <>
      <ReadyText id="stop-third-person" title="发给打来的号码" start="middle" sms />
      {sentAt ? (
        <Notice live title={`${momentWords(sentAt)} 发出，记下了。`}>
          <p>之后再来的，会单独数出来。</p>
        </Notice>
      ) : (
        <Button icon="check" onPress={sent}>
          我发了，记下现在的时间
        </Button>
      )}
      <p class="muted">只发一次就够，不用跟对方来回说。发完截图。</p>
      <RuleLines ids={['GBT-05']} />
    </>
  );
}

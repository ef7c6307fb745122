import type { JSX } from 'preact';
import { ReadyText } from '../doors/shared/ready-text.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';

export function RelativesTool(): JSX.Element {
  return (
    <Page title="给亲友的话" lead="一次发一个人，不发群，不发图片。默认不说欠款。">
      <ReadyText id="tell-relatives" title="给收到消息的人" skip={['name']} sms />
      <ReadyText id="ask-screenshot" title="请他截图" copyLabel="复制这句话" skip={['name']} sms />
      <Notice tone="plain">
        <p>要不要告诉家里、学校、单位，由你定。这里不会替你发给任何人。</p>
      </Notice>
    </Page>
  );
}

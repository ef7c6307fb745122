import type { JSX } from 'preact';
import { CopyWords } from '../kit/copy-words.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { ASK_FOR_SCREENSHOT, RELATIVE_WORDS } from '../words/relatives.ts';

export function RelativesTool(): JSX.Element {
  return (
    <Page title="给亲友的话" lead="一次发一个人，不发群，不发图片。默认不说欠款。">
      <CopyWords title="给收到消息的人" versions={RELATIVE_WORDS} start={1} sms />
      <CopyWords title="请他截图" versions={[ASK_FOR_SCREENSHOT]} copyLabel="复制这句话" sms />
      <Notice tone="plain">
        <p>要不要告诉家里、学校、单位，由你定。这里不会替你发给任何人。</p>
      </Notice>
    </Page>
  );
}

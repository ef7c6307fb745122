import type { JSX } from 'preact';
import { fileToEvidence } from '../doors/shared/evidence.ts';
import { Button, ButtonLink } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { List, ListRow } from '../kit/list.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { tell } from '../kit/toast.tsx';
import { record } from '../record.ts';
import { nowInChina } from '../shell/clock.ts';
import { dropReceived, inbox, type Received } from '../shell/inbox.ts';

const sizeWords = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} 字节`
    : bytes < 1_048_576
      ? `${Math.round(bytes / 1024)} KB`
      : `${(bytes / 1_048_576).toFixed(1)} MB`;

async function keep(item: Received): Promise<void> {
  await record().append([await fileToEvidence(item.body, nowInChina())]);
  dropReceived(item);
  tell('指纹记下了，原件留在原来的地方');
}

/** What another app shared to this one. Nothing is opened or kept by itself. */
export function Inbox(): JSX.Element {
  const items = inbox.value;
  return (
    <Page title="收到的文件" lead="从别的 App 分享过来的。没打开，也没上传。">
      {items.length === 0 ? (
        <Empty icon="file" title="这里现在是空的">
          <p class="muted">在别的 App 里点“分享”，选“账单提醒”，就会到这里。</p>
          <ButtonLink href="#/">回首页</ButtonLink>
        </Empty>
      ) : (
        <>
          <List>
            {items.map((item) => (
              <ListRow
                key={item.name}
                icon="file"
                title={item.name}
                note={sizeWords(item.body.size)}
                end={
                  <span class="row">
                    <Button onPress={() => void keep(item)}>记下</Button>
                    <Button onPress={() => dropReceived(item)}>不要</Button>
                  </span>
                }
              />
            ))}
          </List>
          <Notice tone="plain">
            <p>“记下”只记文件的指纹和时间，原件留在原来的 App 或相册里，别删。</p>
          </Notice>
        </>
      )}
    </Page>
  );
}

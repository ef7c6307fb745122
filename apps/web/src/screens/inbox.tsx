import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { readFiles } from '../app-check/current.ts';
import { PACKAGE } from '../app-check/group-files.ts';
import { KeepCopy } from '../care/keep-copy.tsx';
import { Button, ButtonLink } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { List, ListRow } from '../kit/list.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { freshEvidence } from '../originals/evidence.ts';
import { AttachProgress, useAttaching } from '../originals/use-attaching.tsx';
import { sizeWords } from '../originals/words.ts';
import { record, standing } from '../record.ts';
import { nowInChina } from '../shell/clock.ts';
import { dropReceived, inbox, type Received } from '../shell/inbox.ts';
import { go } from '../shell/router.ts';

/** A package goes straight to the scan; it stays here until it is thrown away. */
function look(item: Received): void {
  go('#/app');
  void readFiles([new File([item.body], item.name, { type: item.type })]);
}

function One({ item, onKept }: { item: Received; onKept: () => void }): JSX.Element {
  const attaching = useAttaching();
  const keep = async (): Promise<void> => {
    const attached = await attaching.run([item.body], async (along) => {
      const known = standing(record().entries());
      await record().append(freshEvidence(along.originals ?? [], known, nowInChina()), undefined, along);
    });
    if (attached === 'not') return;
    dropReceived(item);
    onKept();
  };
  return (
    <>
      <ListRow
        icon="file"
        title={item.name}
        note={attaching.wrong ?? sizeWords(item.body.size)}
        end={
          <span class="row">
            {PACKAGE.test(item.name) && <Button onPress={() => look(item)}>看它能拿什么</Button>}
            <Button disabled={attaching.share !== undefined} onPress={() => void keep()}>
              收下
            </Button>
            <Button onPress={() => dropReceived(item)}>不要</Button>
          </span>
        }
      />
      <AttachProgress of={attaching} />
    </>
  );
}

/** What another app shared to this one. Nothing is opened or kept by itself. */
export function Inbox(): JSX.Element {
  const items = inbox.value;
  const [kept, setKept] = useState(0);
  return (
    <Page title="收到的文件" lead="从别的 App 分享过来的。没打开，也没上传。">
      {kept > 0 && (
        <>
          <Notice live title={`收下了 ${kept} 份，一个字节没改。`}>
            <p>
              在<a href="#/files">原件</a>里。要说清是谁、什么时候，再去记一条附上它。
            </p>
          </Notice>
          <KeepCopy />
        </>
      )}
      {items.length === 0 && kept > 0 ? null : items.length === 0 ? (
        <Empty icon="file" title="这里现在是空的">
          <p class="muted">在别的 App 里点“分享”，选“账单提醒”，就会到这里。</p>
          <ButtonLink href="#/">回首页</ButtonLink>
        </Empty>
      ) : (
        <>
          <List>
            {items.map((item, index) => (
              <One key={`${index} ${item.name}`} item={item} onKept={() => setKept((n) => n + 1)} />
            ))}
          </List>
          <Notice tone="plain">
            <p>“收下”会原样收进记录。原来的 App 或相册里的那份，也别删。</p>
          </Notice>
        </>
      )}
    </Page>
  );
}

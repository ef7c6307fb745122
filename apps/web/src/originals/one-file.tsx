import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button, ButtonLink } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import { Confirm } from '../kit/sheet.tsx';
import { tell } from '../kit/toast.tsx';
import { record } from '../record.ts';
import { entryWords } from '../screens/entry-words.ts';
import { todayInChina } from '../shell/clock.ts';
import { dayWords } from '../shell/day-words.ts';
import { neutralName, saveFile } from '../shell/save-file.ts';
import type { FileItem } from './list.ts';
import { type OriginalState, useOriginal } from './use-original.ts';
import { endingOf, sizeWords } from './words.ts';

function Look({ item, of }: { item: FileItem; of: OriginalState }): JSX.Element | null {
  if (of.kind === 'waiting')
    return (
      <p class="muted" role="status" aria-busy="true">
        正在取出原件…
      </p>
    );
  if (of.kind === 'lost')
    return (
      <Notice live tone="stop" title="这份原件没取出来。">
        <p>{of.says}</p>
      </Notice>
    );
  if (item.mediaType.startsWith('image/'))
    return <img class="file-look" src={of.url} alt={`${item.name}，原样`} />;
  if (item.mediaType.startsWith('audio/'))
    // biome-ignore lint/a11y/useMediaCaption: what was recorded has no captions; its words can be noted in the entry
    return <audio class="file-look" src={of.url} controls />;
  if (item.mediaType.startsWith('video/'))
    // biome-ignore lint/a11y/useMediaCaption: the same
    return <video class="file-look" src={of.url} controls />;
  return <p class="muted">这里只收着，不打开。存出来，用别的程序看。</p>;
}

/** What can be said of the file without opening it. */
function Said({ item }: { item: FileItem }): JSX.Element {
  return (
    <dl class="facts card">
      <div>
        <dt>大小</dt>
        <dd>
          {sizeWords(item.size)}（{item.size.toLocaleString('zh-CN')} 字节）
        </dd>
      </div>
      <div>
        <dt>哪天记下</dt>
        <dd>{item.day ? dayWords(item.day) : '那一条已撤回'}</dd>
      </div>
      <div>
        <dt>哪件事</dt>
        <dd>
          {item.of.length === 0
            ? '单独存的'
            : item.of.map((entry) => {
                const { when, title } = entryWords(entry);
                return <div key={entry.id}>{`${title}（${when}）`}</div>;
              })}
        </dd>
      </div>
      <div>
        <dt>指纹（SHA-256）</dt>
        <dd class="fingerprint">{item.sha256}</dd>
      </div>
    </dl>
  );
}

/** One file: its look, what is said of it, out unchanged, and away. */
export function OneFile({ item }: { item: FileItem }): JSX.Element {
  const original = useOriginal(item.sha256, item.mediaType, item.here);
  const [asked, setAsked] = useState(false);
  const save = (): void => {
    if (original.kind !== 'ready') return;
    saveFile(neutralName(item.day ?? todayInChina(), endingOf(item.mediaType)), original.body);
    tell('原样存出来了，一个字节没改');
  };
  const drop = async (): Promise<void> => {
    setAsked(false);
    const gone = await record().dropOriginal(item.sha256);
    tell(gone.ok ? '原件删掉了，记下的事还在' : gone.error);
  };
  return (
    <>
      {item.here ? (
        <Look item={item} of={original} />
      ) : (
        <Notice tone="plain" title="这里只有指纹，没有原件。">
          <p>找到手机里的原件，指纹对得上，就能说明它没改过。再附一次，原件就收进来。</p>
        </Notice>
      )}
      <Said item={item} />
      {item.here && (
        <div class="row">
          <Button icon="save" kind="main" disabled={original.kind !== 'ready'} onPress={save}>
            存出原件
          </Button>
          <Button icon="trash" kind="stop" onPress={() => setAsked(true)}>
            删掉原件
          </Button>
        </div>
      )}
      <ButtonLink href="#/files">看全部原件</ButtonLink>
      <Confirm
        open={asked}
        title="删掉这份原件？"
        says="这里的这一份会没有，找不回来。记下的事和指纹还在，以前导出的备份不受影响。不放心，就先存出来一份再删。"
        yes="删掉原件"
        no="留着"
        serious
        onYes={() => void drop()}
        onNo={() => setAsked(false)}
      />
    </>
  );
}

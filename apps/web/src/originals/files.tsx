import type { JSX } from 'preact';
import { KeepingGate } from '../keeping/gate.tsx';
import { ButtonLink } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { List, ListRow } from '../kit/list.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { Tag } from '../kit/tag.tsx';
import { record } from '../record.ts';
import { entryWords } from '../screens/entry-words.ts';
import { dayWords } from '../shell/day-words.ts';
import { route } from '../shell/router.ts';
import { useEntries } from '../shell/watch-record.ts';
import { type FileItem, filesOf } from './list.ts';
import { OneFile } from './one-file.tsx';
import { sizeWords } from './words.ts';

/** 「亲属甲：短信」, or that it stands alone. */
export const belongsTo = ({ of }: FileItem): string =>
  of.length === 0 ? '单独存的' : of.map((entry) => entryWords(entry).title).join('、');

const day = (item: FileItem): string => (item.day ? `${dayWords(item.day)}记下` : '那一条已撤回');

function Where(): JSX.Element {
  if (record().keeps === 'vault')
    return <p class="muted">一个字节也没改，随记录一起存着。手机里的那份也别删。</p>;
  return (
    <Notice tone="care" title="原件现在只在这一页里，关掉就没有了。">
      <p>存在这台设备上，或者导出一份备份，原件会一起进去。</p>
      <div class="row">
        <ButtonLink icon="save" kind="main" href="#/copy">
          存一份
        </ButtonLink>
        <ButtonLink href="#/keep">存在这台设备上</ButtonLink>
      </div>
    </Notice>
  );
}

function All({ items }: { items: readonly FileItem[] }): JSX.Element {
  if (items.length === 0)
    return (
      <Empty icon="file" title="还没有附过文件">
        <p class="muted">截图、录音、短信原图，记一条的时候附上，就收在这里。</p>
        <div class="row">
          <ButtonLink href="#/4/5">亲友被联系了</ButtonLink>
          <ButtonLink href="#/5/4">我自己被催</ButtonLink>
        </div>
      </Empty>
    );
  return (
    <>
      <Where />
      <List label="原件">
        {[...items].reverse().map((item) => (
          <ListRow
            key={item.sha256}
            icon="file"
            title={item.name}
            note={
              <>
                {sizeWords(item.size)} · {day(item)}
                <br />
                {belongsTo(item)}
              </>
            }
            end={item.here ? undefined : <Tag>只有指纹</Tag>}
            href={`#/files/${item.sha256.slice(0, 16)}`}
          />
        ))}
      </List>
    </>
  );
}

/** 原件: every file that was attached, one by one. */
export function Files(): JSX.Element {
  const items = filesOf(useEntries(), record().originals());
  const wanted = route.value.path[1];
  const item = items.find((one) => wanted !== undefined && one.sha256.startsWith(wanted));
  return (
    <Page title={item ? item.name : '原件'} {...(item ? {} : { lead: '截图、录音，原样收着。' })}>
      <KeepingGate>{item ? <OneFile item={item} /> : <All items={items} />}</KeepingGate>
    </Page>
  );
}

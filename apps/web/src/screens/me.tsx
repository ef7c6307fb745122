import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { Choice } from '../kit/choice.tsx';
import { List, ListRow } from '../kit/list.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { Section } from '../kit/section.tsx';
import { record } from '../record.ts';
import { lockNow } from '../shell/idle.ts';
import { canInstall, install } from '../shell/install.ts';
import { offlineReady } from '../shell/offline.ts';
import { shared, type TextSize, type Theme, textSize, theme } from '../shell/settings.ts';
import {
  askForPersistence,
  isInstalled,
  type Persistence,
  storagePersistence,
} from '../shell/surroundings.ts';
import { CARE } from '../words/care.ts';

const STORAGE_WORDS: Readonly<Record<Persistence, string>> = {
  kept: '浏览器答应不自动清理。导出的备份仍然更可靠。',
  'may-be-cleared': '浏览器可能会清掉。加到桌面，或者请它别清，机会大一些。',
  unknown: '这个浏览器不说会不会清理。按会清理来准备。',
};

function Storage(): JSX.Element {
  const [state, setState] = useState<Persistence>('unknown');
  useEffect(() => void storagePersistence().then(setState), []);
  return (
    <ListRow
      icon="save"
      title="这里的东西会不会被清掉"
      note={
        <>
          {STORAGE_WORDS[state]}
          {state === 'may-be-cleared' && (
            <span class="item-act">
              <Button onPress={() => void askForPersistence().then(setState)}>请浏览器别清</Button>
            </span>
          )}
        </>
      }
    />
  );
}

function OnHomeScreen(): JSX.Element {
  if (isInstalled()) return <ListRow icon="home" title="已加到桌面" note="图标的名字是“账单提醒”。" />;
  return (
    <ListRow
      icon="home"
      title="加到桌面"
      note={
        <>
          {canInstall()
            ? '像别的 App 一样打开，存下的东西也不容易被清掉。图标的名字是“账单提醒”。'
            : '在浏览器的菜单里选“添加到主屏幕”。图标的名字是“账单提醒”。'}
          {canInstall() && (
            <span class="item-act">
              <Button onPress={() => void install()}>加到桌面</Button>
            </span>
          )}
        </>
      }
    />
  );
}

export function Me(): JSX.Element {
  return (
    <Page title="我的" back={false}>
      <Section title="这台手机">
        <div class="card">
          <Choice<'yes' | 'no'>
            label={CARE.sharedAsk}
            hint="会的话，关掉就什么也不留，除非你自己导出。"
            value={shared.value === 'unasked' ? undefined : shared.value}
            onChange={(value) => (shared.value = value)}
            options={[
              { value: 'yes', label: '会' },
              { value: 'no', label: '不会' },
            ]}
          />
        </div>
        {record().keeps === 'memory' && (
          <Notice tone="care" title="现在记的只在这一页里，关掉就没有了。">
            <p>要留下，可以存在这台设备上，也可以导出一份加密的备份。</p>
          </Notice>
        )}
        <List>
          <ListRow icon="lock" title="保存和密码" note="存在这台设备上、上锁、删除" href="#/keep" />
          <ListRow icon="save" title="存一份备份" note="加密的文件，连同截图和录音" href="#/copy" />
          <ListRow icon="file" title="原件" note="附过的截图、录音，原样收着" href="#/files" />
          <ListRow icon="lock" title="遮住画面" note="五分钟没动也会自己遮住" onPress={lockNow} />
          <Storage />
          <OnHomeScreen />
          <ListRow
            icon="wait"
            title="没有网的时候"
            note={offlineReady.value ? '已经存好，没有网也能打开。' : '还没存好，连着网再等一会儿。'}
          />
        </List>
      </Section>
      <Section title="看着舒服些">
        <div class="card">
          <Choice<TextSize>
            label="字的大小"
            value={textSize.value}
            onChange={(value) => (textSize.value = value)}
            options={[
              { value: 'normal', label: '标准' },
              { value: 'large', label: '大' },
              { value: 'larger', label: '很大' },
            ]}
          />
          <Choice<Theme>
            label="深浅"
            value={theme.value}
            onChange={(value) => (theme.value = value)}
            options={[
              { value: 'auto', label: '跟手机' },
              { value: 'light', label: '浅' },
              { value: 'dark', label: '深' },
            ]}
          />
        </div>
      </Section>
      <List>
        <ListRow icon="info" title="它做不到什么" note="还有“马上离开”的限度" href="#/limits" />
        <ListRow icon="phone" title="可以打给谁" note="每个号码都写明从哪来" href="#/numbers" />
      </List>
    </Page>
  );
}

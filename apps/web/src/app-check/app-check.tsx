import './app-check.css';
import type { JSX } from 'preact';
import { Button } from '../kit/button.tsx';
import { FilePicker } from '../kit/file-picker.tsx';
import { List, ListRow } from '../kit/list.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { Progress } from '../kit/progress.tsx';
import { Section } from '../kit/section.tsx';
import { inbox } from '../shell/inbox.ts';
import { route } from '../shell/router.ts';
import { Batch } from './batch.tsx';
import { ByFiling } from './by-filing.tsx';
import { ByList } from './by-list.tsx';
import { ByName } from './by-name.tsx';
import { BySettings } from './by-settings.tsx';
import { Compare } from './compare.tsx';
import { batch, type Check, check, readFiles, stopReading } from './current.ts';
import { Found } from './found.tsx';
import { PACKAGE } from './group-files.ts';
import { ScannerLost } from './waits.tsx';
import { FAULT } from './words.ts';

const MEGABYTE = 1024 * 1024;

/** The reading in progress, or why the file could not be read. */
function FileState({ of }: { of: Check }): JSX.Element | null {
  if (of.kind === 'reading')
    return (
      <Progress
        label={`正在看 ${of.name}${of.read > 0 ? `：读了 ${Math.round(of.read / MEGABYTE)} MB` : ''}${of.left > 0 ? `，后面还有 ${of.left} 个` : ''}`}
        onCancel={stopReading}
      />
    );
  if (of.kind === 'broke') return <ScannerLost />;
  if (of.kind !== 'done' || of.answer.kind !== 'fault') return null;
  const { what, fix } = FAULT[of.answer.fault.kind];
  return (
    <Notice tone="care" live title={`${of.name}：${what}`}>
      <p>{fix}</p>
      <p>没有读成，不等于它什么都不拿。下面三种办法不用安装包。</p>
    </Notice>
  );
}

/** Packages another app shared here. */
function Received(): JSX.Element | null {
  const packages = inbox.value.filter((item) => PACKAGE.test(item.name));
  if (packages.length === 0) return null;
  return (
    <List label="收到的安装包">
      {packages.map((item) => (
        <ListRow
          key={item.name}
          icon="file"
          title={item.name}
          end={
            <Button onPress={() => void readFiles([new File([item.body], item.name, { type: item.type })])}>
              看它
            </Button>
          }
        />
      ))}
    </List>
  );
}

function Ways(): JSX.Element {
  return (
    <Page title="这个 App 能拿到什么" lead="下面四样，有一样就行。都在这台设备上看，不上传。">
      <FileState of={check.value} />
      <Section title="有安装包">
        <Received />
        <FilePicker
          many
          label="选安装包，或者拖进来"
          note="APK、XAPK、APKS、HAP、APP、IPA。拆开的几个一起选；好几个 App、整个文件夹也行。只读，不运行。"
          onFiles={(files) => void readFiles(files)}
        />
      </Section>
      <Section title="没有安装包">
        <List>
          <ListRow icon="phone" title="看手机设置" note="苹果手机也行，一分钟" href="#/app/settings" />
          <ListRow icon="file" title="贴一份权限清单" note="应用商店里复制的" href="#/app/list" />
          <ListRow icon="magnifier" title="只知道名字" note="查名录" href="#/app/name" />
        </List>
      </Section>
      <p class="muted">看得出它能拿什么、谁在拿；看不出它拿了以后做什么。</p>
    </Page>
  );
}

/** 查 App, by any of four ways. */
export function AppCheck(): JSX.Element {
  const now = check.value;
  switch (route.value.path[1]) {
    case 'settings':
      return <BySettings />;
    case 'list':
      return <ByList />;
    case 'name':
      return <ByName />;
    case 'batch':
      if (batch.value.length > 0) return <Batch />;
      break;
  }
  if (now.kind === 'done' && now.answer.kind === 'package')
    switch (route.value.path[1]) {
      case 'found':
        return <Found report={now.answer.report} />;
      case 'filing':
        return <ByFiling report={now.answer.report} />;
      case 'compare':
        return <Compare report={now.answer.report} />;
    }
  return <Ways />;
}

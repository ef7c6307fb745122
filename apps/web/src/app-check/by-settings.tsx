import { settingsToFacts } from '@huxin/app-scan';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Actions, Button, ButtonLink } from '../kit/button.tsx';
import { Choice } from '../kit/choice.tsx';
import { TextField } from '../kit/field.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { Section } from '../kit/section.tsx';
import { tell } from '../kit/toast.tsx';
import { record } from '../record.ts';
import { todayInChina } from '../shell/clock.ts';
import { HowToClose } from './how-to-close.tsx';
import type { ScanAnswer } from './questions.ts';
import { useAnswer } from './use-answer.ts';
import { Waits } from './waits.tsx';

/** As phones name them; the scanner reads the same words. */
const NAMES = ['通讯录', '通话记录', '短信', '位置', '照片', '麦克风'] as const;
const FIRST = 3;
type Name = (typeof NAMES)[number];
type Seen = '允许' | '每次询问' | '不允许' | '没找到';
const SEEN = (['允许', '每次询问', '不允许', '没找到'] as const).map((value) => ({ value, label: value }));

type Settings = Extract<ScanAnswer, { kind: 'settings' }>['settings'];

function Kept({ settings, app }: { settings: Settings; app: string }): JSX.Element {
  const [done, setDone] = useState(false);
  const keep = async (): Promise<void> => {
    await record().append(settingsToFacts(settings, { app, on: todayInChina() }));
    setDone(true);
    tell('记下了，“今天”里会算上它');
  };
  if (done) return <ButtonLink href="#/today">记下了，去“今天”看</ButtonLink>;
  return (
    <>
      <Button kind="soft" icon="record" disabled={app === ''} onPress={() => void keep()}>
        {app === '' ? '写上名字，就能记进我的记录' : '把结果记进我的记录'}
      </Button>
      {app === '' && <p class="muted small">要记下来，先在上面写它叫什么。</p>}
    </>
  );
}

/** What the phone's own settings show: no package, no list, works on every phone. */
export function BySettings(): JSX.Element {
  const [app, setApp] = useState('');
  const [seen, setSeen] = useState<Partial<Record<Name, Seen>>>({});
  const [more, setMore] = useState(false);
  const { answer, waiting, ask, forget } = useAnswer();
  const lines = NAMES.flatMap((name) => {
    const state = seen[name];
    return state === undefined || state === '没找到' ? [] : [`${name}：${state}`];
  });
  const settings = answer?.kind === 'settings' ? answer.settings : undefined;
  return (
    <Page title="看手机设置" lead="设置 → 应用 → 这个 App → 权限。苹果手机：设置 → 最下面找到它。">
      <TextField label="这个 App 叫什么" hint="可以不写。要记下来才用得上。" value={app} onInput={setApp} />
      {NAMES.slice(0, more ? NAMES.length : FIRST).map((name) => (
        <Choice<Seen>
          key={name}
          label={name}
          options={SEEN}
          value={seen[name]}
          onChange={(value) => {
            setSeen({ ...seen, [name]: value });
            forget();
          }}
        />
      ))}
      <Actions>
        <Button
          kind="main"
          icon="magnifier"
          disabled={lines.length === 0}
          onPress={() => ask({ kind: 'settings', text: lines.join('\n') })}
        >
          看结果
        </Button>
        {!more && <Button onPress={() => setMore(true)}>再看位置、照片、麦克风</Button>}
      </Actions>
      <Waits of={waiting} />
      {settings && (
        <>
          <Section title="现在">
            <ul class="lines" role="status">
              {settings.lines.map((line) => (
                <li class="card" key={line.asset}>
                  {line.says}
                </li>
              ))}
            </ul>
          </Section>
          <Notice tone="plain">
            <p>以后读不到，和以前没读过，是两回事。以前读走的，关权限收不回来。</p>
            <p>手填的紧急联系人和权限无关。</p>
          </Notice>
          {settings.lines.some((line) => line.state === 'granted' || line.state === 'ask') && <HowToClose />}
          <Actions>
            <Kept key={lines.join()} settings={settings} app={app.trim()} />
          </Actions>
        </>
      )}
    </Page>
  );
}

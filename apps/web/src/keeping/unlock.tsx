import type { CaseInfo } from '@huxin/vault';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button, ButtonLink } from '../kit/button.tsx';
import { Card } from '../kit/section.tsx';
import { Switch } from '../kit/switch.tsx';
import { usePart } from '../kit/use-part.ts';
import { record } from '../record.ts';
import { route } from '../shell/router.ts';
import { faultWords } from './fault-words.ts';
import { PassphraseField } from './passphrase-field.tsx';
import type { RescueOfferProps } from './rescue-offer.tsx';
import { useTask, Working } from './use-task.tsx';

type Openable = Extract<CaseInfo, { name: string }>;

/** Fetched only where something is damaged, which is hardly ever. */
function Rescue(props: RescueOfferProps): JSX.Element | null {
  const Offer = usePart(() => import('./rescue-offer.tsx').then((m) => m.RescueOffer));
  return Offer ? <Offer {...props} /> : null;
}

/** Nobody can open it without the passphrase; what can still be done is said. */
function Forgotten(): JSX.Element {
  return (
    <details>
      <summary>忘了密码</summary>
      <p>没有密码谁也打不开，写这个程序的人也不能。试试你常用的那几个，看看大小写和空格。</p>
      <p>导出过备份的，用备份那个密码导进来。没有备份的，另开一份新的；这一份先留着，想起来再打开。</p>
      {route.value.path[0] === 'keep' ? (
        <p class="muted small">都在下面。</p>
      ) : (
        <ButtonLink href="#/keep">导入备份，或者另开一份</ButtonLink>
      )}
    </details>
  );
}

function OneCase({ of, only }: { of: Openable; only: boolean }): JSX.Element {
  const [passphrase, setPassphrase] = useState('');
  const task = useTask();
  const { wrong, busy } = task;
  const typed = record().entries().length;
  // With one case on the device it is the person's own; with several, notes of one client must not slip into another's.
  const [carry, setCarry] = useState(only);
  const open = (): Promise<boolean> =>
    task.run(async (along) => {
      const { openCase } = await import('./keeper.ts');
      return openCase(of.space, of.locked ? passphrase : undefined, carry, along);
    });
  return (
    <Card>
      <p class="item-title">{of.name}</p>
      {of.locked ? (
        <PassphraseField
          label="密码"
          value={passphrase}
          error={wrong}
          onInput={(value) => {
            setPassphrase(value);
            task.forgive();
          }}
          onEnter={() => void open()}
        />
      ) : (
        <p class="muted small">没有设密码，点一下就打开。{wrong}</p>
      )}
      {typed > 0 && (
        <Switch
          label={`刚才记的 ${typed} 条也放进去`}
          note="不放，打开以后就看不到了"
          on={carry}
          onChange={setCarry}
        />
      )}
      <div class="row">
        <Button
          kind="main"
          icon="lock"
          disabled={busy || (of.locked && passphrase === '')}
          onPress={() => void open()}
        >
          {busy ? '正在开锁…' : '打开'}
        </Button>
      </div>
      <Working task={task} label={of.locked ? '正在开锁' : '正在打开'} note="旧手机要几秒" />
      {of.locked && <Forgotten />}
      {task.fault === 'damaged' && (
        <Rescue space={of.space} passphrase={of.locked ? passphrase : undefined} />
      )}
    </Card>
  );
}

/** The cases on this device, each with its own way in. One that cannot be read is listed, too. */
export function Unlock({ cases }: { cases: readonly CaseInfo[] }): JSX.Element {
  return (
    <>
      {cases.map((info) =>
        'name' in info ? (
          <OneCase key={info.space} of={info} only={cases.length === 1} />
        ) : (
          <Card key={info.space}>
            <p class="item-title">一份打不开的记录</p>
            <p>{faultWords(info.fault)}</p>
          </Card>
        ),
      )}
    </>
  );
}

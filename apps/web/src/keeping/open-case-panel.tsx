import type { Entry } from '@huxin/fact';
import type { OpenCase } from '@huxin/vault';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button, ButtonLink } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { Notice } from '../kit/notice.tsx';
import { Section } from '../kit/section.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { tell } from '../kit/toast.tsx';
import { standing } from '../record.ts';
import { useEntries } from '../shell/watch-record.ts';
import { CopyReminder } from './copy-reminder.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { useTask, Working } from './use-task.tsx';

type Kind = 'passphrase' | 'name';

const TITLE: Readonly<Record<Kind, string>> = { passphrase: '换密码', name: '换代号' };

interface TaskProps {
  readonly open: OpenCase<Entry>;
  readonly onDone: (says: string) => void;
}

function NewPassphrase({ open, onDone }: TaskProps): JSX.Element {
  const [now, setNow] = useState('');
  const [next, setNext] = useState('');
  const task = useTask();
  const { wrong, busy } = task;
  const change = async (to: string | undefined, says: string): Promise<void> => {
    const done = await task.run(async (along) => {
      const { changePassphrase } = await import('./keeper.ts');
      return changePassphrase(open.locked ? now : undefined, to, along);
    });
    if (done) onDone(says);
  };
  return (
    <>
      {open.locked && <PassphraseField label="现在的密码" value={now} onInput={setNow} error={wrong} />}
      <PassphraseField
        label="新密码"
        value={next}
        onInput={setNext}
        error={open.locked ? undefined : wrong}
      />
      <div class="actions">
        <Button kind="main" disabled={busy || next === ''} onPress={() => void change(next, '密码换好了')}>
          {busy ? '正在换…' : '换上'}
        </Button>
        {open.locked && (
          <Button disabled={busy || now === ''} onPress={() => void change(undefined, '锁去掉了')}>
            不要密码了
          </Button>
        )}
      </div>
      <Working task={task} label="正在换密码" note="旧手机要几秒" />
      <p class="muted small">以前导出的备份，还是用当时的密码。</p>
    </>
  );
}

function NewName({ open, onDone }: TaskProps): JSX.Element {
  const [name, setName] = useState(open.name);
  const { wrong, busy, run } = useTask();
  const rename = async (): Promise<void> => {
    const done = await run(async () => (await import('./keeper.ts')).renameCase(name));
    if (done) onDone('换好了');
  };
  return (
    <>
      <TextField label="代号" hint="不加密，别写真名、电话。" value={name} onInput={setName} error={wrong} />
      <div class="actions">
        <Button kind="main" disabled={busy || name.trim() === ''} onPress={() => void rename()}>
          换上
        </Button>
      </div>
    </>
  );
}

/** The open case: whose it is, how it is locked, and what can be done with it. */
export function OpenCasePanel({ open }: { open: OpenCase<Entry> }): JSX.Element {
  const [task, setTask] = useState<Kind | undefined>(undefined);
  const entries = standing(useEntries());
  const done = (says: string): void => {
    setTask(undefined);
    tell(says);
  };
  const close = (): void => void import('./keeper.ts').then((keeper) => keeper.closeCase());
  return (
    <Section title={open.name} note={`${entries.length} 条`}>
      {open.locked ? (
        <p>有密码。五分钟没动，会自己锁上。</p>
      ) : (
        <Notice tone="care" title="没有锁">
          <p>谁打开这台设备的这个浏览器，都能看见。</p>
        </Notice>
      )}
      {open.role === 'follower' && (
        <Notice tone="plain" title="另一个标签页在写，这里跟着看。">
          <Button onPress={() => void open.claim({ steal: true })}>在这里接着写</Button>
        </Notice>
      )}
      <div class="row">
        <ButtonLink icon="save" kind="main" href="#/copy">
          导出备份
        </ButtonLink>
        <Button icon="lock" onPress={close}>
          {open.locked ? '锁上' : '关上这一份'}
        </Button>
        <Button onPress={() => setTask('passphrase')}>{open.locked ? '换密码' : '设密码'}</Button>
        <Button onPress={() => setTask('name')}>换代号</Button>
      </div>
      <CopyReminder />
      <Sheet open={task !== undefined} title={task ? TITLE[task] : ''} onClose={() => setTask(undefined)}>
        {task === 'passphrase' && <NewPassphrase open={open} onDone={done} />}
        {task === 'name' && <NewName open={open} onDone={done} />}
      </Sheet>
    </Section>
  );
}

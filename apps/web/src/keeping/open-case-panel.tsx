import type { Result } from '@huxin/basis';
import type { Entry } from '@huxin/fact';
import type { OpenCase, VaultFault } from '@huxin/vault';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { Notice } from '../kit/notice.tsx';
import { Section } from '../kit/section.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { tell } from '../kit/toast.tsx';
import { standing } from '../record.ts';
import { todayInChina } from '../shell/clock.ts';
import { neutralName, saveFile } from '../shell/save-file.ts';
import { useEntries } from '../shell/watch-record.ts';
import { faultWords } from './fault-words.ts';
import { PassphraseField } from './passphrase-field.tsx';

type Task = 'backup' | 'passphrase' | 'name';

const TITLE: Readonly<Record<Task, string>> = {
  backup: '导出一份备份',
  passphrase: '换密码',
  name: '换代号',
};

interface TaskProps {
  readonly open: OpenCase<Entry>;
  readonly onDone: (says: string) => void;
}

/** Runs one task at a time and puts what went wrong under the field. */
function useTask(onDone: (says: string) => void) {
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const run = async (task: () => Promise<Result<unknown, VaultFault>>, says: string): Promise<void> => {
    setBusy(true);
    const done = await task();
    setBusy(false);
    if (done.ok) onDone(says);
    else setWrong(faultWords(done.error));
  };
  return { wrong, busy, run };
}

function Backup({ onDone }: TaskProps): JSX.Element {
  const [passphrase, setPassphrase] = useState('');
  const { wrong, busy, run } = useTask(onDone);
  const save = (): Promise<void> =>
    run(async () => {
      const { exportCopy } = await import('./keeper.ts');
      const copy = await exportCopy(passphrase);
      if (copy.ok) saveFile(neutralName(todayInChina(), 'age'), new Blob([copy.value]));
      return copy;
    }, '备份存下了。换个地方再放一份');
  return (
    <>
      <p>一个加密的文件，别的 age 程序也打得开。里面是全部记录。</p>
      <PassphraseField
        label="给备份设一个密码"
        hint="打开备份要用它，忘了打不开。"
        value={passphrase}
        onInput={setPassphrase}
        error={wrong}
      />
      <div class="actions">
        <Button kind="main" disabled={busy || passphrase === ''} onPress={() => void save()}>
          {busy ? '正在加密…' : '导出'}
        </Button>
      </div>
    </>
  );
}

function NewPassphrase({ open, onDone }: TaskProps): JSX.Element {
  const [now, setNow] = useState('');
  const [next, setNext] = useState('');
  const { wrong, busy, run } = useTask(onDone);
  const change = (to: string | undefined, says: string): Promise<void> =>
    run(async () => (await import('./keeper.ts')).changePassphrase(open.locked ? now : undefined, to), says);
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
      <p class="muted small">以前导出的备份，还是用当时的密码。</p>
    </>
  );
}

function NewName({ open, onDone }: TaskProps): JSX.Element {
  const [name, setName] = useState(open.name);
  const { wrong, busy, run } = useTask(onDone);
  return (
    <>
      <TextField label="代号" hint="不加密，别写真名、电话。" value={name} onInput={setName} error={wrong} />
      <div class="actions">
        <Button
          kind="main"
          disabled={busy || name.trim() === ''}
          onPress={() => void run(async () => (await import('./keeper.ts')).renameCase(name), '换好了')}
        >
          换上
        </Button>
      </div>
    </>
  );
}

/** The open case: whose it is, how it is locked, and what can be done with it. */
export function OpenCasePanel({ open }: { open: OpenCase<Entry> }): JSX.Element {
  const [task, setTask] = useState<Task | undefined>(undefined);
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
        <Button icon="save" kind="main" onPress={() => setTask('backup')}>
          导出备份
        </Button>
        <Button icon="lock" onPress={close}>
          {open.locked ? '锁上' : '关上这一份'}
        </Button>
        <Button onPress={() => setTask('passphrase')}>{open.locked ? '换密码' : '设密码'}</Button>
        <Button onPress={() => setTask('name')}>换代号</Button>
      </div>
      <p class="muted small">浏览器可能会清掉存下的东西。备份放在别处才算备份。</p>
      <Sheet open={task !== undefined} title={task ? TITLE[task] : ''} onClose={() => setTask(undefined)}>
        {task === 'backup' && <Backup open={open} onDone={done} />}
        {task === 'passphrase' && <NewPassphrase open={open} onDone={done} />}
        {task === 'name' && <NewName open={open} onDone={done} />}
      </Sheet>
    </Section>
  );
}

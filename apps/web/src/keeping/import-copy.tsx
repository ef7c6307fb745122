import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Actions, Button } from '../kit/button.tsx';
import { FilePicker } from '../kit/file-picker.tsx';
import { Notice } from '../kit/notice.tsx';
import { Switch } from '../kit/switch.tsx';
import { tell } from '../kit/toast.tsx';
import { record } from '../record.ts';
import { keeping } from './keeping-state.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { useTask, Working } from './use-task.tsx';

/** A copy back into this device, as a case of its own; it keeps the passphrase of the copy. */
export function ImportCopy(): JSX.Element {
  const [file, setFile] = useState<File | undefined>(undefined);
  const [passphrase, setPassphrase] = useState('');
  const task = useTask();
  const { wrong, busy } = task;
  const typed = keeping.value.kind === 'open' ? 0 : record().entries().length;
  const [carry, setCarry] = useState(true);
  const take = async (): Promise<void> => {
    if (!file) return;
    let missing = 0;
    const done = await task.run(async (along) => {
      const { importCopy } = await import('./copies.ts');
      const imported = await importCopy(file, passphrase, carry, along);
      if (imported.ok) missing = imported.value.missing;
      return imported;
    });
    if (!done) return;
    setFile(undefined);
    setPassphrase('');
    tell(missing > 0 ? `导进来了，有 ${missing} 份原件备份里就没有` : '导进来了');
  };
  // What is wrong with the file is not said under the passphrase.
  const ofFile = task.fault === 'damaged' || task.fault === 'not-age';
  return (
    <details class="card">
      <summary>从备份导入</summary>
      <div class="stack">
        <FilePicker
          label={file?.name ?? '选备份文件'}
          note="导成新的一份，不碰原来的。"
          accept=".age"
          onFiles={([first]) => {
            setFile(first);
            task.forgive();
          }}
        />
        {file && (
          <>
            <PassphraseField
              label="备份时设的密码"
              value={passphrase}
              onInput={setPassphrase}
              error={ofFile ? undefined : wrong}
              onEnter={() => void take()}
            />
            {ofFile && (
              <Notice live tone="care" title={wrong ?? '这个文件打不开。'}>
                <p>存下的记录没有动。从放备份的地方再拷一次，或者换一份更早的。</p>
              </Notice>
            )}
            {typed > 0 && (
              <Switch
                label={`刚才记的 ${typed} 条也放进去`}
                note="不放，导入以后就看不到了"
                on={carry}
                onChange={setCarry}
              />
            )}
            <Actions>
              <Button kind="main" disabled={busy || passphrase === ''} onPress={() => void take()}>
                {busy ? '正在打开…' : '导入'}
              </Button>
            </Actions>
            <Working task={task} label="正在打开备份" note="原件多，要等一会儿" />
          </>
        )}
      </div>
    </details>
  );
}

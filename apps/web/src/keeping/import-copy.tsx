import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Actions, Button } from '../kit/button.tsx';
import { FilePicker } from '../kit/file-picker.tsx';
import { tell } from '../kit/toast.tsx';
import { faultWords } from './fault-words.ts';
import { PassphraseField } from './passphrase-field.tsx';

/** A copy back into this device, as a case of its own; it keeps the passphrase of the copy. */
export function ImportCopy(): JSX.Element {
  const [file, setFile] = useState<File | undefined>(undefined);
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const take = async (): Promise<void> => {
    if (!file) return;
    setBusy(true);
    const { importCopy } = await import('./keeper.ts');
    const done = await importCopy(new Uint8Array(await file.arrayBuffer()), passphrase);
    setBusy(false);
    if (!done.ok) {
      setWrong(faultWords(done.error));
      return;
    }
    setFile(undefined);
    setPassphrase('');
    tell(done.value.missing > 0 ? `导进来了，有 ${done.value.missing} 份原件备份里就没有` : '导进来了');
  };
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
            setWrong(undefined);
          }}
        />
        {file && (
          <>
            <PassphraseField
              label="备份时设的密码"
              value={passphrase}
              onInput={setPassphrase}
              error={wrong}
              onEnter={() => void take()}
            />
            <Actions>
              <Button kind="main" disabled={busy || passphrase === ''} onPress={() => void take()}>
                {busy ? '正在打开…' : '导入'}
              </Button>
            </Actions>
          </>
        )}
      </div>
    </details>
  );
}

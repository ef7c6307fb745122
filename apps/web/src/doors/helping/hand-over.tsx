import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { faultWords } from '../../keeping/fault-words.ts';
import { keeping } from '../../keeping/keeping-state.ts';
import { PassphraseField } from '../../keeping/passphrase-field.tsx';
import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Section } from '../../kit/section.tsx';
import { Confirm } from '../../kit/sheet.tsx';
import { tell } from '../../kit/toast.tsx';
import { todayInChina } from '../../shell/clock.ts';
import { neutralName, saveFile } from '../../shell/save-file.ts';

/** The whole case as an encrypted file with a passphrase the client chooses himself. */
function GiveFile({ onGiven }: { onGiven: () => void }): JSX.Element {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const differs = again !== '' && again !== passphrase;
  const give = async (): Promise<void> => {
    setBusy(true);
    const { exportCopy } = await import('../../keeping/copies.ts');
    const copy = await exportCopy(passphrase);
    setBusy(false);
    if (!copy.ok) return setWrong(faultWords(copy.error));
    const { file, missing } = copy.value;
    saveFile(neutralName(todayInChina(), 'age'), new Blob([file]));
    tell(missing > 0 ? `存成文件了，里面缺 ${missing} 份读不出的原件` : '存成文件了，拷给他');
    onGiven();
  };
  return (
    <>
      <p>里面是这份案卷的全部。他在自己的手机上打开这个页面，“保存和密码 → 从备份导入”就能接着用。</p>
      <PassphraseField
        label="让他自己设一个密码"
        hint="打开文件要用。你不用知道，别替他记。"
        value={passphrase}
        error={wrong}
        onInput={(value) => {
          setPassphrase(value);
          setWrong(undefined);
        }}
      />
      <PassphraseField
        label="请他再输一遍"
        value={again}
        error={differs ? '两遍不一样' : undefined}
        onInput={setAgain}
      />
      <div class="row">
        <Button
          kind="main"
          icon="save"
          disabled={busy || passphrase === '' || passphrase !== again}
          onPress={() => void give()}
        >
          {busy ? '正在加密…' : '存成加密的文件'}
        </Button>
      </div>
    </>
  );
}

/** 「交给他」, then 〔从这台电脑删除〕. What comes after is a blank screen, shown by the caller. */
export function HandOver({ onGone }: { onGone: () => void }): JSX.Element | null {
  const [given, setGiven] = useState(false);
  const [asking, setAsking] = useState(false);
  const state = keeping.value;
  if (state.kind !== 'open') return null;
  const { space, name } = state.open;
  const wipe = async (): Promise<void> => {
    setAsking(false);
    const { wipeCase } = await import('../../keeping/keeper.ts');
    const done = await wipeCase(space);
    if (done.ok) onGone();
    else tell(faultWords(done.error));
  };
  return (
    <>
      <Section title="给他一份">
        <GiveFile onGiven={() => setGiven(true)} />
        {given && (
          <Notice live title="先在他的手机上打开一次，再删这里的。">
            <p>打得开、数目对得上，才算交到了。</p>
          </Notice>
        )}
      </Section>
      <Section title="从这台电脑上拿掉">
        <p class="muted">删掉以后，这台电脑上的这份案卷找不回来。打印出来的纸，也交给他。</p>
        <div class="row">
          <Button kind="stop" icon="trash" onPress={() => setAsking(true)}>
            从这台电脑删除
          </Button>
        </div>
      </Section>
      <Confirm
        open={asking}
        title={`从这台电脑删除“${name}”？`}
        says={
          given ? '文件已经存出来了。确定他打得开，再删。' : '还没有存成文件给他。现在删，这份案卷就没有了。'
        }
        yes={given ? '打得开，删掉' : '不要了，删掉'}
        no="留着"
        serious
        onYes={() => void wipe()}
        onNo={() => setAsking(false)}
      />
    </>
  );
}

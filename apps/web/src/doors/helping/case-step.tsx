import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { faultWords } from '../../keeping/fault-words.ts';
import { caseChanges, keeping } from '../../keeping/keeping-state.ts';
import { PassphraseField } from '../../keeping/passphrase-field.tsx';
import { Unlock } from '../../keeping/unlock.tsx';
import { Actions, Button } from '../../kit/button.tsx';
import { TextField } from '../../kit/field.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Section } from '../../kit/section.tsx';
import { record } from '../../record.ts';
import { go } from '../../shell/router.ts';

/** A case of its own for one client: a code name and a passphrase, both needed here. */
function NewClient(): JSX.Element {
  const [code, setCode] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const typed = record().entries().length;
  const differs = again !== '' && again !== passphrase;
  const ready = code.trim() !== '' && passphrase !== '' && passphrase === again;
  const make = async (): Promise<void> => {
    setBusy(true);
    const { createCase } = await import('../../keeping/keeper.ts');
    // What was typed before on this page is somebody else's and does not go along.
    const done = await createCase(code, passphrase, {}, false);
    setBusy(false);
    if (done.ok) go('#/6/2');
    else setWrong(faultWords(done.error));
  };
  return (
    <>
      {typed > 0 && (
        <Notice tone="care" title={`这一页上还有没存的 ${typed} 条，不会放进新案卷。`}>
          <p>要留着，先去“我的 → 保存和密码”存下。</p>
        </Notice>
      )}
      <TextField
        label="代号"
        hint="别写真名、电话。比如“甲 3”。"
        value={code}
        error={wrong}
        onInput={(value) => {
          setCode(value);
          setWrong(undefined);
        }}
      />
      <PassphraseField
        label="这一份的密码"
        hint="一人一个，别和上一位的一样。忘了谁也打不开。"
        value={passphrase}
        onInput={setPassphrase}
      />
      <PassphraseField
        label="再输一遍"
        value={again}
        onInput={setAgain}
        error={differs ? '两遍不一样' : undefined}
        onEnter={() => ready && void make()}
      />
      <Actions>
        <Button kind="main" wide disabled={!ready || busy} onPress={() => void make()}>
          {busy ? '正在建…' : '建好，往下问'}
        </Button>
      </Actions>
    </>
  );
}

const look = (): void => void import('../../keeping/keeper.ts').then((keeper) => keeper.look());
const close = (): void => void import('../../keeping/keeper.ts').then((keeper) => keeper.closeCase());

/** 「新建一个案卷」: nobody else's case stays open beside it. */
export function CaseStep(): JSX.Element {
  useEffect(() => {
    if (keeping.value.kind === 'none') look();
  }, []);
  const state = keeping.value;
  void caseChanges.value;
  if (state.kind === 'open')
    return (
      <Notice title={`现在开着：${state.open.name}`}>
        <p>代号和颜色一直在最上面。换人之前，先锁上这一份。</p>
        <Button icon="lock" onPress={close}>
          锁上，换一位
        </Button>
      </Notice>
    );
  if (state.kind === 'unavailable')
    return (
      <Notice tone="care" title="这个浏览器不让存。">
        <p>可能是无痕模式。换一个窗口，或者用下面打印的空白表。</p>
      </Notice>
    );
  return (
    <>
      {/* Stays where it is while the list is looked for: what was typed is not lost. */}
      <NewClient />
      {state.kind === 'looking' && (
        <p class="muted" role="status" aria-busy="true">
          正在看这台电脑上的案卷…
        </p>
      )}
      {state.kind === 'closed' && (
        <Section title="接着办的">
          <Unlock cases={state.cases} />
        </Section>
      )}
    </>
  );
}

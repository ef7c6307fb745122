import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Actions, Button } from '../kit/button.tsx';
import { Choice } from '../kit/choice.tsx';
import { TextField } from '../kit/field.tsx';
import { Notice } from '../kit/notice.tsx';
import { Section } from '../kit/section.tsx';
import { tell } from '../kit/toast.tsx';
import { record } from '../record.ts';
import { shared } from '../shell/settings.ts';
import { keeping } from './keeping-state.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { useTask, Working } from './use-task.tsx';

type Lock = 'passphrase' | 'open';

const saveWords = (entries: number, originals: number): string => {
  if (entries === 0) return '存下';
  return `存下，连同刚才记的 ${entries} 条${originals > 0 ? `、${originals} 份原件` : ''}`;
};

/** A new case: code name, and a passphrase or the plain statement that there is none. */
function Form({ onKept }: { onKept: () => void }): JSX.Element {
  const [name, setName] = useState('');
  const [lock, setLock] = useState<Lock | undefined>(undefined);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const task = useTask();
  const { wrong, busy } = task;
  const inMemory = keeping.value.kind !== 'open';
  const typed = inMemory ? record().entries().length : 0;
  const originals = inMemory ? record().originals() : [];
  const size = originals.reduce((sum, one) => sum + one.size, 0);
  const differs = again !== '' && again !== passphrase;
  const ready = lock === 'open' || (lock === 'passphrase' && passphrase !== '' && passphrase === again);
  const keep = async (): Promise<void> => {
    const done = await task.run(async (along) => {
      const { createCase } = await import('./keeper.ts');
      return createCase(name, lock === 'passphrase' ? passphrase : undefined, along);
    });
    if (!done) return;
    tell('存下了。再导出一份备份，更稳');
    onKept();
  };
  return (
    <>
      {shared.value === 'yes' && (
        <Notice tone="care" title="你说过，这台手机别人会看。">
          <p>存了，别人就能看见有这么一份。设密码，或者不存、只导出文件带走。</p>
        </Notice>
      )}
      <TextField
        label="代号"
        hint="不加密，别写真名、电话。空着就叫“记录 1”。"
        value={name}
        onInput={setName}
        error={wrong}
      />
      <Choice<Lock>
        label="要密码吗"
        value={lock}
        onChange={setLock}
        options={[
          { value: 'passphrase', label: '设密码' },
          { value: 'open', label: '不设' },
        ]}
      />
      {lock === 'open' && <p class="muted">没有锁：谁打开这台设备的这个浏览器，都能看见。</p>}
      {lock === 'passphrase' && (
        <>
          <PassphraseField
            label="密码"
            hint="几个不相干的词连起来，好记也难猜。忘了没有人能打开，包括写这个程序的人。"
            value={passphrase}
            onInput={setPassphrase}
          />
          <PassphraseField
            label="再输一遍"
            value={again}
            onInput={setAgain}
            error={differs ? '两遍不一样' : undefined}
          />
        </>
      )}
      <Actions>
        <Button kind="main" wide disabled={!ready || busy} onPress={() => void keep()}>
          {busy ? '正在存…' : saveWords(typed, originals.length)}
        </Button>
      </Actions>
      {!ready && (
        <p class="muted small">{lock === undefined ? '先选要不要密码。' : '密码写两遍，一样了就能存。'}</p>
      )}
      <Working
        task={task}
        label={lock === 'passphrase' ? '正在上锁、存下' : '正在存下'}
        note="旧手机要几秒"
        of={size}
      />
    </>
  );
}

export function NewCase({ first = false }: { first?: boolean }): JSX.Element {
  // A fresh, folded form after each case that was kept.
  const [made, setMade] = useState(0);
  const onKept = (): void => setMade(made + 1);
  if (first)
    return (
      <Section title="存在这台设备上">
        <Form onKept={onKept} />
      </Section>
    );
  return (
    <details class="card" key={made}>
      <summary>新建一份（帮别人时，一人一份）</summary>
      <div class="stack">
        <Form onKept={onKept} />
      </div>
    </details>
  );
}

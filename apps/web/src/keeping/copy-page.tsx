import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Actions, Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { Section } from '../kit/section.tsx';
import { tell } from '../kit/toast.tsx';
import { sizeWords } from '../originals/words.ts';
import { record, standing } from '../record.ts';
import { todayInChina } from '../shell/clock.ts';
import { neutralName, saveFile } from '../shell/save-file.ts';
import { useEntries } from '../shell/watch-record.ts';
import { CopyReminder } from './copy-reminder.tsx';
import { KeepingGate } from './gate.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { useTask, Working } from './use-task.tsx';

/** What goes into the file, in numbers a person can check. */
function Holds(): JSX.Element {
  const entries = standing(useEntries());
  const originals = record().originals();
  const size = originals.reduce((sum, one) => sum + one.size, 0);
  return (
    <p>
      里面是全部记录：{entries.length} 条
      {originals.length > 0 && `，${originals.length} 份原件（${sizeWords(size)}）`}。
    </p>
  );
}

function Sealed(): JSX.Element {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const task = useTask();
  const size = record()
    .originals()
    .reduce((sum, one) => sum + one.size, 0);
  const differs = again !== '' && again !== passphrase;
  const save = async (): Promise<void> => {
    let missing = 0;
    const done = await task.run(async (along) => {
      const { exportCopy } = await import('./copies.ts');
      const copy = await exportCopy(passphrase, along);
      if (copy.ok) {
        missing = copy.value.missing;
        saveFile(neutralName(todayInChina(), 'age'), new Blob([copy.value.file]));
      }
      return copy;
    });
    if (!done) return;
    setPassphrase('');
    setAgain('');
    if (missing === 0) tell('备份存下了。换个地方再放一份');
    else {
      const says = `备份存下了，里面缺 ${missing} 份原件：存着的坏了，读不出。手机里的原件别删`;
      tell(says, { label: '知道了', run: () => undefined });
    }
  };
  return (
    <div class="card">
      <Holds />
      <PassphraseField
        label="给备份设一个密码"
        hint="打开备份要用它，忘了没有人能打开。"
        value={passphrase}
        onInput={setPassphrase}
        error={task.wrong}
      />
      <PassphraseField
        label="再输一遍"
        value={again}
        onInput={setAgain}
        error={differs ? '两遍不一样' : undefined}
      />
      <Actions>
        <Button
          kind="main"
          icon="save"
          wide
          disabled={task.busy || passphrase === '' || passphrase !== again}
          onPress={() => void save()}
        >
          {task.busy ? '正在加密…' : '导出'}
        </Button>
      </Actions>
      <Working task={task} label="正在加密" note="旧手机要几秒" of={size} />
      <p class="muted small">
        一个加密的文件，在“保存和密码”里能导回来；别的 age 程序也打得开。放到电脑、U 盘，或者信得过的人那里。
      </p>
    </div>
  );
}

/** For whoever wants to read it without this program: only the text, and said to be open. */
function Plain(): JSX.Element {
  const save = (): void => {
    const text = JSON.stringify({ entries: standing(record().entries()) }, null, 2);
    saveFile(neutralName(todayInChina(), 'json'), new Blob([text], { type: 'application/json' }));
  };
  return (
    <details class="card">
      <summary>只要文字，不加密</summary>
      <div class="stack">
        <Notice tone="care">
          <p>这份文件没有加密，别人拿到就能看。里面没有截图和录音。</p>
        </Notice>
        <Button icon="save" onPress={save}>
          存成文字文件
        </Button>
      </div>
    </details>
  );
}

/** 存一份: the copy that is the backup, from whichever record is there. */
export function CopyPage(): JSX.Element {
  const entries = useEntries();
  return (
    <Page title="存一份备份" lead="浏览器可能会清掉存下的东西，手机也会丢。">
      <KeepingGate>
        {entries.length === 0 ? (
          <Empty icon="save" title="还没有记过，没有可存的">
            <p class="muted">记下一条以后，这里就能存一份。</p>
          </Empty>
        ) : (
          <Section title="加密的备份">
            {record().keeps === 'vault' && <CopyReminder />}
            <Sealed />
            <Plain />
          </Section>
        )}
      </KeepingGate>
    </Page>
  );
}

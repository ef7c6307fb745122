import type { CaseInfo } from '@huxin/vault';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { Confirm } from '../kit/sheet.tsx';
import { tell } from '../kit/toast.tsx';
import { faultWords } from './fault-words.ts';

const nameOf = (info: CaseInfo): string => ('name' in info ? info.name : '打不开的那一份');

/** Removing a case asks once and for no passphrase: being able to wipe must not depend on remembering one. */
export function WipeList({ cases }: { cases: readonly CaseInfo[] }): JSX.Element | null {
  const [asked, setAsked] = useState<CaseInfo | undefined>(undefined);
  if (cases.length === 0) return null;
  const wipe = async (info: CaseInfo): Promise<void> => {
    setAsked(undefined);
    const { wipeCase } = await import('./keeper.ts');
    const done = await wipeCase(info.space);
    tell(done.ok ? '从这台设备上删掉了' : faultWords(done.error));
  };
  return (
    <details class="card">
      <summary>从这台设备上删掉</summary>
      <div class="stack-s">
        {cases.map((info) => (
          <div class="section-head" key={info.space}>
            <span>{nameOf(info)}</span>
            <Button kind="stop" icon="trash" onPress={() => setAsked(info)}>
              删掉
            </Button>
          </div>
        ))}
      </div>
      <Confirm
        open={asked !== undefined}
        title={asked ? `删掉“${nameOf(asked)}”？` : ''}
        says="这台设备上的这一份会没有，找不回来。导出过的备份文件不受影响。"
        yes="从这台设备删掉"
        no="留着"
        serious
        onYes={() => asked && void wipe(asked)}
        onNo={() => setAsked(undefined)}
      />
    </details>
  );
}

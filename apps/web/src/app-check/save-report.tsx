import { type PackageReport, toFacts } from '@huxin/app-scan';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button, ButtonLink } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { Notice } from '../kit/notice.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { tell } from '../kit/toast.tsx';
import { record, standing } from '../record.ts';

/** Reports already kept since the page opened: offered once. */
const kept = new WeakSet<PackageReport>();

/** Apps the record already speaks of, so that one app does not get two names. */
function knownApps(): readonly string[] {
  const facts = standing(record().entries()).map((entry) => entry.fact);
  return [...new Set(facts.flatMap((fact) => ('app' in fact && fact.app ? [fact.app] : [])))].sort();
}

async function keep(report: PackageReport, app: string): Promise<void> {
  for (const { fact, origin } of toFacts(report, { app })) await record().append([fact], origin);
  kept.add(report);
  tell('记下了，“今天”里会算上它');
}

/** 把结果记进我的记录: one fact per asset, under the name the person uses. */
export function SaveReport({ report }: { report: PackageReport }): JSX.Element {
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(kept.has(report));
  const [app, setApp] = useState(report.name || report.package);
  if (done)
    return (
      <Notice live title="记下了。">
        <p>这些是今天这个版本的情况。更新以后再查一次，再记一次。</p>
        <ButtonLink href="#/today">去“今天”看</ButtonLink>
      </Notice>
    );
  return (
    <>
      <Button kind="soft" icon="record" onPress={() => setOpen(true)}>
        把结果记进我的记录
      </Button>
      <Sheet open={open} title="它在你的记录里叫什么" onClose={() => setOpen(false)}>
        <TextField
          label="名字"
          hint="和记借款时写的同一个名字，才会算到一起。"
          value={app}
          onInput={setApp}
        />
        {knownApps().length > 0 && (
          <div class="row">
            {knownApps().map((name) => (
              <Button key={name} onPress={() => setApp(name)}>
                {name}
              </Button>
            ))}
          </div>
        )}
        <Button
          kind="main"
          wide
          disabled={app.trim() === ''}
          onPress={() =>
            void keep(report, app.trim()).then(() => {
              setOpen(false);
              setDone(true);
            })
          }
        >
          记下
        </Button>
      </Sheet>
    </>
  );
}

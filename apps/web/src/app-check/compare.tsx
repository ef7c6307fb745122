import type { PackageDiff, PackageReport } from '@huxin/app-scan';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Actions, Button, ButtonLink } from '../kit/button.tsx';
import { FilePicker } from '../kit/file-picker.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { Progress } from '../kit/progress.tsx';
import { Section } from '../kit/section.tsx';
import { todayInChina } from '../shell/clock.ts';
import { type Asked, askScanner } from './ask-scanner.ts';
import { titleOf } from './found.tsx';
import { groupFiles } from './group-files.ts';
import { ScannerLost } from './waits.tsx';
import { FAULT } from './words.ts';

type Side =
  | { readonly kind: 'none' | 'broke' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'fault'; readonly name: string; readonly what: string; readonly fix: string }
  | { readonly kind: 'read'; readonly report: PackageReport; readonly diff: PackageDiff };

/** What changed, the most serious first; the sentences come from the scanner in that order. */
function Changes({ diff }: { diff: PackageDiff }): JSX.Element {
  const [first, ...rest] = diff.says;
  const alarming = diff.signer === 'changed' || !diff.samePackage;
  return (
    <>
      <Notice live tone={alarming ? 'stop' : 'plain'} title={first ?? ''}>
        <p>
          旧：{diff.from || '没有版本号'} → 新：{diff.to || '没有版本号'}
        </p>
        {diff.signer === 'unknown' && <p>有一边没有签名证书，没法说是不是同一家签的。</p>}
        {diff.signer === 'same' && <p>是同一个证书签的。</p>}
      </Notice>
      {rest.length > 0 && (
        <Section title="还有这些不同">
          <ul class="plain-list">
            {rest.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** [查应用-29] 和另一个版本比: the package on the screen beside another file. Which is older the person says. */
export function Compare({ report }: { report: PackageReport }): JSX.Element {
  const [other, setOther] = useState<Side>({ kind: 'none' });
  const [otherIsOlder, setOlder] = useState(true);
  const asked = useRef<Asked | undefined>(undefined);
  useEffect(() => () => asked.current?.stop(), []);

  const compare = async (second: PackageReport, older: boolean): Promise<void> => {
    const [before, after] = older ? [second, report] : [report, second];
    asked.current = askScanner({ kind: 'diff', before, after });
    const answer = await asked.current.answer;
    if (answer.kind === 'diff') setOther({ kind: 'read', report: second, diff: answer.diff });
  };
  const read = async (files: readonly File[]): Promise<void> => {
    const [app] = groupFiles(files);
    if (app === undefined) return;
    const { name } = app[0];
    asked.current?.stop();
    setOther({ kind: 'reading', name });
    asked.current = askScanner({ kind: 'package', files: app, today: todayInChina() });
    const answer = await asked.current.answer;
    if (answer.kind === 'fault') setOther({ kind: 'fault', name, ...FAULT[answer.fault.kind] });
    if (answer.kind === 'package') await compare(answer.report, otherIsOlder);
  };
  const lost = (): void => setOther({ kind: 'broke' });

  return (
    <Page title="和另一个版本比" lead={`${titleOf(report)} ${report.version}：再选一个版本。`}>
      {other.kind === 'reading' ? (
        <Progress
          label={`正在看 ${other.name}`}
          onCancel={() => {
            asked.current?.stop();
            setOther({ kind: 'none' });
          }}
        />
      ) : (
        <FilePicker
          many
          label={otherIsOlder ? '选旧的那个安装包，或者拖进来' : '选新的那个安装包，或者拖进来'}
          note="拆开的几个一起选。只读，不运行，不上传。"
          onFiles={(files) => void read(files).catch(lost)}
        />
      )}
      {other.kind === 'broke' && <ScannerLost />}
      {other.kind === 'fault' && (
        <Notice tone="care" live title={`${other.name}：${other.what}`}>
          <p>{other.fix}</p>
          <p>没有读成，就没法比，也不等于没有变。</p>
        </Notice>
      )}
      {other.kind === 'read' && <Changes diff={other.diff} />}
      <Actions>
        <Button
          onPress={() => {
            setOlder(!otherIsOlder);
            if (other.kind === 'read') void compare(other.report, !otherIsOlder).catch(lost);
          }}
        >
          {otherIsOlder ? '另一个其实是新的' : '另一个其实是旧的'}
        </Button>
        <ButtonLink href="#/app/found">回到结果</ButtonLink>
      </Actions>
    </Page>
  );
}

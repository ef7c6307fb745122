import type { FilingAnswer, PackageReport } from '@huxin/app-scan';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Actions, Button, ButtonLink } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import type { Tone } from '../kit/tag.tsx';
import { titleOf } from './found.tsx';
import { useAnswer } from './use-answer.ts';
import { Waits } from './waits.tsx';

/** Digits of a fingerprint that tell two apart at a glance. */
const HEAD = 16;

const toneOf = ({ packageName, certificate }: FilingAnswer): Tone => {
  if (certificate === 'differs' || certificate === 'unverified') return 'stop';
  if (packageName === 'differs') return 'care';
  return packageName === 'found' && certificate === 'found' ? 'accent' : 'plain';
};

/** What the text says beside what the package says, so that the person can see it himself. */
function Sides({ filing, report }: { filing: FilingAnswer; report: PackageReport }): JSX.Element {
  const heads = filing.fingerprintsInText.map((one) => `${one.slice(0, HEAD)}…`);
  return (
    <ul class="plain-list">
      {filing.number !== undefined && <li>备案号：{filing.number}</li>}
      <li>
        包名：安装包写 <code>{report.package}</code>
        {filing.namesInText.length > 0 && <>，备案文字写 {filing.namesInText.join('、')}</>}
      </li>
      {heads.length > 0 && <li>备案文字里的证书指纹：{heads.join('、')}</li>}
    </ul>
  );
}

/** [查应用-28] 和备案核对: the text of the filing page pasted, name and signer compared. Nothing of it is kept. */
export function ByFiling({ report }: { report: PackageReport }): JSX.Element {
  const [text, setText] = useState('');
  const { answer, waiting, ask, forget } = useAnswer();
  const filing = answer?.kind === 'filing' ? answer.filing : undefined;
  const nothing = filing?.packageName === 'not-given' && filing.certificate === 'not-given';
  const { signature, package: name } = report;
  return (
    <Page title="和备案核对" lead={`${titleOf(report)}：是不是备案的那个，是不是原来那家做的。`}>
      <TextField
        long
        label="把备案信息贴在这里"
        hint="工信部备案系统（beian.miit.gov.cn）里查 App，整段复制。只在这台设备上看，不上传。"
        placeholder="备案号、包名、公钥、证书 MD5 …"
        value={text}
        onInput={(value) => {
          setText(value);
          forget();
        }}
      />
      <Actions>
        <Button
          kind="main"
          icon="magnifier"
          disabled={text.trim() === ''}
          onPress={() =>
            ask({
              kind: 'filing',
              text,
              package: name,
              signers: signature?.signers ?? [],
              verified: signature?.verified ?? false,
            })
          }
        >
          核对
        </Button>
      </Actions>
      <Waits of={waiting} />
      {filing && (
        <Notice live tone={toneOf(filing)} title={filing.says}>
          {nothing ? (
            <p>要整段复制，里面有“包名”和“公钥”或“MD5”的那一段。</p>
          ) : (
            <Sides filing={filing} report={report} />
          )}
        </Notice>
      )}
      <ButtonLink href="#/app/found">回到结果</ButtonLink>
    </Page>
  );
}

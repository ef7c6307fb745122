import type { AssetReport, PackageReport, PermissionFact, Reference } from '@huxin/app-scan';
import { Fragment, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { REACHED, USE } from './words.ts';

/** Places shown at first; a large app has hundreds. */
const FEW = 3;

const bareName = (text: string): string => text.replace(/\(.*$/s, '');

const ownerWords = ({ owner }: Reference): string => {
  if (owner.kind === 'app') return 'App 自己的代码';
  if (owner.kind === 'unknown') return owner.name === '' ? '不认识的代码' : `不认识的代码 ${owner.name}`;
  return owner.kind === 'library' ? `通用库 ${owner.name}` : owner.name;
};

/** What takes data first, harmless libraries last. */
const order = (one: Reference): number =>
  (one.use === 'read' ? 0 : one.use === 'mention' ? 2 : 4) + (one.owner.kind === 'library' ? 1 : 0);

/** A dotted name that breaks at its dots first. */
function Name({ text }: { text: string }): JSX.Element {
  const [first, ...rest] = text.split(/(?=[.$/!])/);
  return (
    <code>
      {first}
      {rest.map((part, i) => (
        <Fragment key={`${i}${part}`}>
          <wbr />
          {part}
        </Fragment>
      ))}
    </code>
  );
}

function Permission({ fact }: { fact: PermissionFact }): JSX.Element {
  const line = fact.line === undefined ? '' : `清单第 ${fact.line} 行`;
  const because = fact.because === undefined ? '' : `没有写明，由 ${fact.because} 带来`;
  const where = [line, because].filter((text) => text !== '').join('，');
  return (
    <li>
      权限 <Name text={fact.name} />
      {where !== '' && <span class="muted">（{where}）</span>}
      {fact.reason !== undefined && fact.reason !== '' && <p class="muted">它写的理由：“{fact.reason}”</p>}
    </li>
  );
}

function Place({ one }: { one: Reference }): JSX.Element {
  const where = [one.class, bareName(one.method)].filter((text) => text !== '').join('.');
  return (
    <li>
      {USE[one.use]} <Name text={bareName(one.target)} />
      <p class="muted">
        {ownerWords(one)}
        {one.class !== '' && `，${REACHED[one.reachable]}`}
      </p>
      <p class="muted">
        <Name text={[one.dex, where, one.offset >= 0 ? `@${one.offset}` : ''].filter(Boolean).join(' ')} />
      </p>
    </li>
  );
}

export interface EvidenceProps {
  readonly asset: AssetReport;
  readonly report: PackageReport;
  /** On paper nothing can be asked for. */
  readonly most?: number;
}

/** What one line rests on: permissions with their line in the manifest, places in the code. */
export function Evidence({ asset, report, most }: EvidenceProps): JSX.Element {
  const [all, setAll] = useState(false);
  const places = asset.evidence
    .flatMap((i) => report.references[i] ?? [])
    .sort((a, b) => order(a) - order(b));
  const shown = all ? places : places.slice(0, most ?? FEW);
  const permissions = report.permissions.filter((fact) => asset.permissions.includes(fact.name));
  return (
    <ul class="evidence">
      {permissions.map((fact) => (
        <Permission key={fact.name} fact={fact} />
      ))}
      {asset.services.map((name) => (
        <li key={name}>
          服务 <Name text={name} />
        </li>
      ))}
      {shown.map((one) => (
        <Place key={`${one.part}${one.dex}${one.class}${one.method}${one.offset}${one.target}`} one={one} />
      ))}
      {places.length > shown.length &&
        (most === undefined ? (
          <li>
            <Button kind="bare" onPress={() => setAll(true)}>
              {`还有 ${places.length - shown.length} 处，都列出来`}
            </Button>
          </li>
        ) : (
          <li>另有 {places.length - shown.length} 处。</li>
        ))}
    </ul>
  );
}

/** A line that was not seen anywhere has nothing to open. */
export const hasEvidence = (asset: AssetReport): boolean =>
  asset.permissions.length + asset.services.length + asset.evidence.length > 0;

import { type AssetReport, levelWords, type PackageReport } from '@huxin/app-scan';
import type { JSX } from 'preact';
import { Evidence, hasEvidence } from './evidence.tsx';
import { LOOK } from './words.ts';

/** Places printed under one line. */
const ON_PAPER = 8;

export interface AssetLineProps {
  readonly asset: AssetReport;
  readonly report: PackageReport;
  readonly paper?: boolean;
}

/** One asset: the letter, what it means, the sentence, and what it rests on. */
export function AssetLine({ asset, report, paper = false }: AssetLineProps): JSX.Element {
  return (
    <li class={paper ? 'level-line' : 'card level-line'}>
      <span class={LOOK[asset.level]}>{asset.level}</span>
      <div>
        <p>{asset.says}</p>
        <p class="level-words">
          {asset.level}：{levelWords[asset.level]}
        </p>
      </div>
      {hasEvidence(asset) &&
        (paper ? (
          <div>
            <Evidence asset={asset} report={report} most={ON_PAPER} />
          </div>
        ) : (
          <details>
            <summary>凭什么这么说</summary>
            <Evidence asset={asset} report={report} />
          </details>
        ))}
    </li>
  );
}

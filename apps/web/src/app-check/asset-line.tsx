import { type AccessLevel, type AssetReport, levelWords, type PackageReport } from '@huxin/app-scan';
import type { JSX } from 'preact';
import { LEVEL_SHORT } from '../words/levels.ts';
import { Evidence, hasEvidence } from './evidence.tsx';
import { LOOK } from './words.ts';

/** Places printed under one line. */
const ON_PAPER = 8;

export interface AssetLineProps {
  readonly asset: AssetReport;
  readonly report: PackageReport;
  readonly paper?: boolean;
}

export interface LevelLineProps {
  readonly level: AccessLevel;
  /** 「通讯录：能读取……」: what stands before the colon is the name. */
  readonly says: string;
  readonly note?: string;
  /** Instead of the level's own word. */
  readonly word?: string;
}

/** Name and answer in a word side by side, the sentence under them. */
export function LevelLine({ level, says, note, word = LEVEL_SHORT[level] }: LevelLineProps): JSX.Element {
  const at = says.indexOf('：');
  return (
    <div>
      <p class="level-head">
        <b>{says.slice(0, at)}</b> <span class={LOOK[level]}>{word}</span>
      </p>
      <p>{says.slice(at + 1)}</p>
      {note && <p class="level-words">{note}</p>}
    </div>
  );
}

/** One asset: the answer, what it means, the sentence, and what it rests on. */
export function AssetLine({ asset, report, paper = false }: AssetLineProps): JSX.Element {
  return (
    <li class={paper ? 'level-line' : 'card level-line'}>
      <LevelLine
        level={asset.level}
        says={asset.says}
        note={`${levelWords[asset.level]}（等级 ${asset.level}）`}
      />
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

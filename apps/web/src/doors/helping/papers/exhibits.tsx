import type { Entry } from '@huxin/fact';
import type { JSX } from 'preact';
import { Page } from '../../../kit/page.tsx';
import { Paper, PrintButton } from '../../../kit/paper.tsx';
import { todayInChina } from '../../../shell/clock.ts';
import { useEntries } from '../../../shell/watch-record.ts';
import { PAPER_WORDS } from '../paper-words.ts';
import './papers.css';

export interface ExhibitRow {
  readonly key: string;
  readonly what: string;
  readonly howMany: string;
  /** What it belongs to, or where the original is. */
  readonly note: string;
  /** SHA-256, whole: whoever has the file can check it. */
  readonly sha256?: string;
}

/** Papers at hand first, then files with their fingerprints and the call or message each belongs to. */
export function exhibitRows(entries: readonly Entry[]): readonly ExhibitRow[] {
  const papers = entries.flatMap(({ id, fact }): ExhibitRow[] =>
    fact.kind === 'paper' && fact.state === 'yes'
      ? [
          {
            key: id,
            what: PAPER_WORDS[fact.paper],
            howMany: fact.count === undefined ? '没有数' : String(fact.count),
            note: [fact.loan, fact.note, '原件在本人手里'].filter(Boolean).join('，'),
          },
        ]
      : [],
  );
  const belongs = new Map(
    entries.flatMap(({ fact }) =>
      fact.kind === 'contacted'
        ? fact.evidence.map(
            (sha) =>
              [sha, `${fact.alias === 'self' ? '本人' : fact.alias}，${fact.at.replace('T', ' ')}`] as const,
          )
        : [],
    ),
  );
  const files = entries.flatMap(({ id, fact }): ExhibitRow[] =>
    fact.kind === 'evidence'
      ? [
          {
            key: id,
            what: fact.mediaType.startsWith('audio/')
              ? '录音'
              : fact.mediaType.startsWith('image/')
                ? '截图、照片'
                : '文件',
            howMany: '1',
            note: [belongs.get(fact.sha256), fact.about, `${fact.capturedOn} 取得`]
              .filter(Boolean)
              .join('，'),
            sha256: fact.sha256,
          },
        ]
      : [],
  );
  return [...papers, ...files];
}

export function ExhibitsPaper(): JSX.Element {
  const rows = exhibitRows(useEntries());
  return (
    <Page title="证据目录" lead="有什么、几份。指纹能证明文件没有改过。" paper>
      <Paper title="证据目录">
        {rows.length === 0 ? (
          <p>还没有记下手上有什么。</p>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">号</th>
                <th scope="col">是什么</th>
                <th scope="col">几份</th>
                <th scope="col">说明</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={row.key}>
                  <td class="num">{index + 1}</td>
                  <td>{row.what}</td>
                  <td class="num">{row.howMany}</td>
                  <td>
                    {row.note}
                    {row.sha256 && <span class="paper-hash">SHA-256 {row.sha256}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p class="small">
          打印于 {todayInChina()}，共 {rows.length} 项。
        </p>
      </Paper>
      <PrintButton label="打印一张" />
    </Page>
  );
}

import type { Entry } from '@huxin/fact';
import type { JSX } from 'preact';
import { Page } from '../../../kit/page.tsx';
import { Paper, PrintButton } from '../../../kit/paper.tsx';
import { entryWords } from '../../../screens/entry-words.ts';
import { todayInChina } from '../../../shell/clock.ts';
import { useEntries } from '../../../shell/watch-record.ts';

/** What happened, not what was asked about it. */
const HAPPENED: ReadonlySet<Entry['fact']['kind']> = new Set([
  'contacted',
  'reachable',
  'money',
  'notice',
  'deadline',
  'action',
  'app.state',
]);

export interface TimeRow {
  readonly key: string;
  readonly when: string;
  readonly says: string;
}

/** The day a thing is about, oldest first. */
export function timeRows(entries: readonly Entry[]): readonly TimeRow[] {
  return entries
    .filter(({ fact }) => HAPPENED.has(fact.kind))
    .map((entry) => {
      const { when, title, note } = entryWords(entry);
      const { fact } = entry;
      // What is due stands on its own day, not on the day it was noted.
      const on = fact.kind === 'deadline' || fact.kind === 'notice' ? fact.due : when;
      return { key: entry.id, when: on, says: note ? `${title}（${note}）` : title };
    })
    .sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0));
}

export function TimelinePaper(): JSX.Element {
  const rows = timeRows(useEntries());
  return (
    <Page title="时间线" lead="先发生的在上面。只有代号，没有真名。" paper>
      <Paper title="时间线">
        {rows.length === 0 ? (
          <p>还没有记下发生过的事。</p>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">哪天几点</th>
                <th scope="col">发生了什么</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.key}>
                  <td class="num">{row.when}</td>
                  <td>{row.says}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p class="small">
          打印于 {todayInChina()}，共 {rows.length} 条。是本人说的和存下的，以原件为准。
        </p>
      </Paper>
      <PrintButton label="打印一张" />
    </Page>
  );
}

import type { Path, PathSource } from '@huxin/exposure';
import type { JSX } from 'preact';
import type { Standing } from '../engine/questions.ts';
import { shortKey } from '../engine/short-key.ts';
import { Fold } from '../kit/fold.tsx';
import { List, ListRow } from '../kit/list.tsx';
import { Section } from '../kit/section.tsx';
import { Tag } from '../kit/tag.tsx';
import { hrefOf } from '../shell/route.ts';
import { byUrgency, STATE_TONE } from './state-words.ts';

/** Sources without any sign that only the other side could know of. */
const UNSEEN: ReadonlySet<PathSource> = new Set(['leak', 'passed-on']);

function Rows({ paths }: { paths: readonly Path[] }): JSX.Element {
  return (
    <List>
      {byUrgency(paths).map((path) => (
        <ListRow
          key={path.id}
          title={path.name}
          note={path.links[0].says}
          href={hrefOf('today', shortKey(path.id))}
          end={<Tag tone={STATE_TONE[path.state]}>{path.stateSays}</Tag>}
        />
      ))}
    </List>
  );
}

/** 「1 条已经发生，2 条开着，3 条说不准」 */
function countWords(paths: readonly Path[]): string {
  const count = (state: Path['state'], says: string): string[] => {
    const n = paths.filter((path) => path.state === state).length;
    return n > 0 ? [`${n} 条${says}`] : [];
  };
  return [
    ...count('happened', '已经发生'),
    ...count('open', '开着'),
    ...count('possible', '说不准'),
    ...count('dormant', '现在没有触发'),
    ...count('blocked', '关着'),
  ].join('，');
}

/** The paths by lender; with several lenders each is folded, and those that need a look stand open. */
export function PathList({ standing }: { standing: Standing }): JSX.Element | null {
  const { paths, unclosable } = standing.assessment;
  if (paths.length === 0) return null;
  // What nobody can see and nothing can close is said once, below.
  const listed = paths.filter((path) => path.state !== 'possible' || !UNSEEN.has(path.source));
  const lenders = [...new Set(listed.map((path) => path.lender))];
  const [only] = lenders;
  const of = (lender: string): readonly Path[] => listed.filter((path) => path.lender === lender);
  return (
    <>
      {lenders.length === 1 && only !== undefined ? (
        <Section title={`通向你认识的人的路 · ${only}`}>
          <Rows paths={of(only)} />
        </Section>
      ) : (
        <Section title="通向你认识的人的路">
          <div class="folds">
            {lenders.map((lender) => (
              <Fold
                key={lender}
                open={of(lender).some((path) => path.state === 'happened' || path.state === 'open')}
                summary={`${lender}：${countWords(of(lender))}`}
              >
                {() => <Rows paths={of(lender)} />}
              </Fold>
            ))}
          </div>
        </Section>
      )}
      {unclosable.length > 0 && (
        <details class="card">
          <summary>关不上的，先有个准备</summary>
          <ul class="plain-list">
            {[...new Set(unclosable.map((item) => item.says))].map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

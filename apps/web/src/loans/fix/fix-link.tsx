import type { JSX } from 'preact';
import { shortKey } from '../../engine/short-key.ts';
import { List, ListRow } from '../../kit/list.tsx';
import { hrefOf } from '../../shell/route.ts';

/** The way to correct one thing of a loan, without taking all of it back. */
export function FixLink({ loan }: { loan: string }): JSX.Element {
  return (
    <div class="no-print">
      <List>
        <ListRow
          icon="file"
          title="有一样记错了？只改那一样"
          note="约定、还款、余额、进账，改了能撤销"
          href={hrefOf('bills', shortKey(loan), 'fix')}
        />
      </List>
    </div>
  );
}

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { viewed } from '../engine/viewing.ts';
import { Button } from '../kit/button.tsx';
import { Confirm } from '../kit/sheet.tsx';
import { tell } from '../kit/toast.tsx';
import { standing } from '../record.ts';
import { go } from '../shell/router.ts';

/** Takes back everything that was noted about the terms and payments of one loan; who was contacted stays. */
async function dropLoan(loan: string): Promise<void> {
  const record = viewed();
  const about = standing(record.entries()).filter(
    ({ fact }) =>
      (fact.kind === 'term' || fact.kind === 'notice' || fact.kind === 'money') && fact.loan === loan,
  );
  for (const entry of about) await record.retract(entry.id);
}

export function DropBill({ loan }: { loan: string }): JSX.Element {
  const [asking, setAsking] = useState(false);
  return (
    <div class="row no-print">
      <Button kind="bare" icon="trash" onPress={() => setAsking(true)}>
        记错了，撤回这一笔
      </Button>
      <Confirm
        open={asking}
        title="撤回这一笔？"
        says="这笔的约定和还款都不再算。谁被联系过的记录还留着。撤回以后可以重新记。"
        yes="撤回这一笔"
        no="留着"
        serious
        onNo={() => setAsking(false)}
        onYes={() => {
          setAsking(false);
          void dropLoan(loan).then(() => {
            tell('撤回了');
            go('#/bills');
          });
        }}
      />
    </div>
  );
}

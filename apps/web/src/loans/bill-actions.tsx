import type { Fact } from '@huxin/fact';
import { plainYuan } from '@huxin/money';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LoanSheet } from '../engine/loan-sheet.ts';
import { viewed, viewedNow } from '../engine/viewing.ts';
import { AmountField, amountOf } from '../kit/amount-field.tsx';
import { Button } from '../kit/button.tsx';
import { DateField } from '../kit/date-field.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { tell } from '../kit/toast.tsx';

type What = 'paid' | 'failed' | 'balance';

const ASKS: Readonly<
  Record<What, { readonly title: string; readonly amount: string; readonly when: string }>
> = {
  paid: { title: '这期还了', amount: '还了多少', when: '什么时候到账' },
  failed: { title: '扣款没成功', amount: '要扣多少', when: '什么时候扣的' },
  balance: { title: '卡里现在多少', amount: '大约多少', when: '什么时候看的' },
};

/** What happened to this loan, each with an amount and a time already filled in. */
export function BillActions({ sheet }: { sheet: LoanSheet }): JSX.Element {
  const [what, setWhat] = useState<What | undefined>(undefined);
  const [text, setText] = useState('');
  const [at, setAt] = useState('');
  const waiting = sheet.lines.find((line) => line.owedFen > 0);
  const account = sheet.accounts[0];
  const open = (next: What): void => {
    setText(next === 'balance' || !waiting ? '' : plainYuan(waiting.owedFen));
    setAt(viewedNow().replace('24:00', '23:59'));
    setWhat(next);
  };
  const amount = amountOf(text);
  const ready = typeof amount === 'number' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(at);
  const keep = async (): Promise<void> => {
    if (!what || typeof amount !== 'number') return;
    const moment = at as never;
    const loan = sheet.view.loan;
    const on = account === undefined ? {} : { account };
    const fact: Fact =
      what === 'balance'
        ? { kind: 'balance', account: account ?? '工资卡', at: moment, amount }
        : what === 'paid'
          ? { kind: 'money', loan, amount, at: moment, meaning: 'repayment' }
          : { kind: 'money', loan, ...on, amount, at: moment, meaning: 'failed-debit', reason: 'unknown' };
    await viewed().append([fact]);
    setWhat(undefined);
    tell(what === 'paid' ? '记下了。留着还款成功的截图' : '记下了');
  };
  return (
    <div class="row no-print">
      {waiting && (
        <>
          <Button icon="check" kind="main" onPress={() => open('paid')}>
            这期还了
          </Button>
          <Button onPress={() => open('failed')}>扣款没成功</Button>
        </>
      )}
      {account !== undefined && <Button onPress={() => open('balance')}>更新余额</Button>}
      <Sheet
        open={what !== undefined}
        title={what ? ASKS[what].title : ''}
        onClose={() => setWhat(undefined)}
      >
        {what && (
          <>
            <AmountField label={ASKS[what].amount} text={text} onInput={setText} />
            <DateField time label={ASKS[what].when} value={at} onInput={setAt} />
            <div class="actions">
              <Button kind="main" disabled={!ready} onPress={() => void keep()}>
                记下
              </Button>
            </div>
          </>
        )}
      </Sheet>
    </div>
  );
}

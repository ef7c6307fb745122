import type { JSX } from 'preact';
import { route } from '../shell/router.ts';
import { BillList } from './bill-list.tsx';
import { BillPage } from './bill-page.tsx';
import { NewBill } from './new-bill.tsx';
import { PastePage } from './paste-page.tsx';

/** 借款: the ledger, one page per loan, and two ways to add one. */
export function Bills(): JSX.Element {
  const part = route.value.path[1];
  if (part === undefined) return <BillList />;
  if (part === 'new') return <NewBill />;
  if (part === 'paste') return <PastePage />;
  return <BillPage key={part} shown={part} />;
}

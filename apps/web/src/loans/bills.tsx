import type { JSX } from 'preact';
import { route } from '../shell/router.ts';
import { BillList } from './bill-list.tsx';
import { Later } from './later.tsx';

const newBill = () => import('./new-bill.tsx').then((module) => module.NewBill);
const billPage = () => import('./bill-page.tsx').then((module) => module.BillPage);
const fixPage = () => import('./fix/fix-page.tsx').then((module) => module.FixPage);
const pastePage = () => import('./paste-page.tsx').then((module) => module.PastePage);

/** 借款: the ledger, one page per loan with its corrections, and two ways to add one. */
export function Bills(): JSX.Element {
  const [, part, more] = route.value.path;
  if (part === undefined) return <BillList />;
  if (part === 'new') return <Later load={newBill} />;
  if (part === 'paste') return <Later load={pastePage} />;
  if (more === 'fix') return <Later load={fixPage} key={part} />;
  return <Later load={billPage} key={part} />;
}

import type { JSX } from 'preact';
import { todayInChina } from '../../shell/clock.ts';
import { CostFields } from '../../tools/cost/cost-fields.tsx';
import { CostResult } from '../../tools/cost/cost-result.tsx';
import { type CostDraft, draftToAsks, missingOf } from '../../tools/cost/draft.ts';
import { type Before, before, say } from './answers.ts';

/** The cost question with the lender answered a step before; an unknown lender is asked as unknown. */
export const costOf = ({ cost, kind }: Before): CostDraft => ({ ...cost, kind: kind ?? 'unknown' });

export function RealCost(): JSX.Element {
  const draft = costOf(before.value);
  const asks = draftToAsks(draft, todayInChina());
  return (
    <>
      <CostFields
        draft={draft}
        change={(part) => say({ cost: { ...before.value.cost, ...part } })}
        withoutLender
      />
      {asks ? <CostResult asks={asks} /> : <p class="muted">还缺：{missingOf(draft).join('、')}。</p>}
    </>
  );
}

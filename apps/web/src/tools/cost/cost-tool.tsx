import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { Page } from '../../kit/page.tsx';
import { Section } from '../../kit/section.tsx';
import { onSwap } from '../../record.ts';
import { todayInChina } from '../../shell/clock.ts';
import { AskPrice } from './ask-price.tsx';
import { CostFields } from './cost-fields.tsx';
import { CostResult } from './cost-result.tsx';
import { type CostDraft, draftToAsks, EMPTY_COST, missingOf } from './draft.ts';

/** Kept while the page is open, so that a look elsewhere loses nothing. Never part of the record. */
const draft = signal<CostDraft>(EMPTY_COST);
onSwap(() => {
  draft.value = EMPTY_COST;
});

export function CostTool(): JSX.Element {
  const asks = draftToAsks(draft.value, todayInChina());
  return (
    <Page title="算真实利率" lead="只在这一页算，不记下来，不上传。">
      <AskPrice />
      <Section title="照着合同算">
        <div class="stack">
          <CostFields
            draft={draft.value}
            change={(part) => {
              draft.value = { ...draft.value, ...part };
            }}
          />
          {asks ? (
            <CostResult asks={asks} />
          ) : (
            <p class="muted">还缺：{missingOf(draft.value).join('、')}。</p>
          )}
        </div>
      </Section>
    </Page>
  );
}

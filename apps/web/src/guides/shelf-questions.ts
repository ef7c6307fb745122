import type { Answer, Guide } from '@huxin/answers';

/** A line in a list: enough to choose by. */
export interface Title {
  readonly kind: 'answer' | 'guide';
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly group: string;
}

export type Item =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'guide'; readonly guide: Guide };

export interface ShelfQuestions {
  readonly titles: { readonly asks: null; readonly gets: readonly Title[] };
  readonly search: { readonly asks: string; readonly gets: readonly Title[] };
  readonly item: { readonly asks: string; readonly gets: Item | undefined };
}

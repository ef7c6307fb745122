/** Something a person should know about one case, in Chinese, with the likely fix where there is one. */
export interface CostNote {
  readonly kind: CostNoteKind;
  readonly says: string;
  readonly fix?: string;
}

export type CostNoteKind =
  | 'one-sided'
  | 'one-moment'
  | 'no-root'
  | 'several-roots'
  | 'paid-less'
  | 'date-and-t'
  | 'unordered'
  | 'not-to-the-fen'
  | 'percent-as-number'
  | 'unit-period-unread';

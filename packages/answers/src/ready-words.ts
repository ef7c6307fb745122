/** What a text can be filled with; every value is text the app has already formatted. */
export type FieldId =
  | 'lender'
  | 'contract'
  | 'date'
  | 'amount'
  | 'name'
  | 'account'
  | 'reason'
  | 'payDay'
  | 'replyBy'
  | 'caller'
  | 'callAt'
  | 'service'
  | 'court'
  | 'caseNumber';

export interface FieldNeed {
  readonly field: FieldId;
  readonly label: string;
  /** A missing needed field is a blank to fill by hand; a line with a missing optional one is left out. */
  readonly required: boolean;
  readonly hint?: string;
}

export type LengthId = 'short' | 'middle' | 'long';

export interface WordsLength {
  readonly id: LengthId;
  readonly name: string;
  /** Lines with `{field}` in them. */
  readonly lines: readonly string[];
}

export type ReadyWordsId =
  | 'tell-relatives'
  | 'ask-screenshot'
  | 'ask-emergency-contact'
  | 'stop-third-person'
  | 'third-person-data'
  | 'delete-contacts'
  | 'access-data'
  | 'ask-extension'
  | 'refund-membership'
  | 'unasked-loan'
  | 'stop-debit'
  | 'object-order';

/** Plain text to copy with one tap; the app fills it, never sends it. */
export interface ReadyWords {
  readonly id: ReadyWordsId;
  readonly title: string;
  /** Who sends it to whom, and what to do after. */
  readonly use: string;
  readonly needs: readonly FieldNeed[];
  readonly lengths: readonly [WordsLength, WordsLength, WordsLength];
  /** True when the text must not let on that there is a debt. */
  readonly namesNoDebt: boolean;
  /** What the text says about the sender that only he can know; shown before copying, to be left if not so. */
  readonly states: readonly string[];
  readonly ruleIds: readonly string[];
}

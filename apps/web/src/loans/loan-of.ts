import { shortKey } from '../engine/short-key.ts';
import { viewed } from '../engine/viewing.ts';

/** The loan behind an address: the record's own names, compared by their short keys. */
export const loanOf = (key: string): string | undefined =>
  viewed()
    .entries()
    .flatMap(({ fact }) => ('loan' in fact && fact.loan !== undefined ? [fact.loan] : []))
    .find((loan) => shortKey(loan) === key);

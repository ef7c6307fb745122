import { err, type Fault, ok, type Result } from '@huxin/basis';
import type { CostNote } from './cost-note.ts';

/** A yearly rate as somebody printed it, with the precision of its last digit. Fractions: 0.1303, ±0.00005. */
export interface Quote {
  readonly rate: number;
  /** Half a unit of the last printed digit, as a fraction. */
  readonly half: number;
  readonly note?: CostNote;
}

const FORM = /^(?:年化|年利率|约|≈)?\s*(\d{1,6})(?:\.(\d{1,8}))?\s*([%％])?$/;

/**
 * "13.03%", "36 %" or the number 0.1303. A number or bare text of 1 or more is taken for a percent typed without
 * its sign: it is read as a percent, and the note says so. Negative or unreadable: a `bad-rate` fault.
 */
export function readQuote(value: unknown, at = ''): Result<Quote, Fault> {
  const match = FORM.exec(
    typeof value === 'number' ? plain(value) : typeof value === 'string' ? value.trim() : '',
  );
  if (!match) return err({ kind: 'bad-rate', at, value, expected: '"13.03%" or 0.1303' });
  const [, whole = '', decimals = '', sign] = match;
  const number = Number(`${whole}.${decimals || '0'}`);
  const unsigned = sign === undefined && number >= 1;
  const percent = sign !== undefined || unsigned;
  const unit = 10 ** -decimals.length / (percent ? 100 : 1);
  const rate = percent ? number / 100 : number;
  return ok({ rate, half: unit / 2, ...(unsigned ? { note: asPercent(number) } : {}) });
}

const asPercent = (number: number): CostNote => ({
  kind: 'percent-as-number',
  says: `${number} 写成小数就是 ${plain(number * 100)}%，这里当作 ${number}%。`,
  fix: `写成 "${number}%" 或 ${plain(number / 100)}。`,
});

/** A number without exponent or rounding dust. */
const plain = (value: number): string => String(Number(value.toPrecision(12)));

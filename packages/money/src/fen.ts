import { type Brand, err, type Fault, invariant, ok, type Result } from '@huxin/basis';

/** An amount in fen (1/100 yuan): a whole number, signed, never yuan. */
export type Fen = Brand<number, 'Fen'>;

/**
 * Largest amount accepted: 2^51 − 1 fen (about 22.5 trillion yuan). One bit short of the safe
 * integers' headroom twice over, so that the sum of any two amounts is still exact.
 */
export const MAX_FEN = 2 ** 51 - 1;

/** A whole number of fen from untrusted input; fractions, NaN and amounts over MAX_FEN are faults. */
export function fen(value: number, at = ''): Result<Fen, Fault> {
  if (!Number.isInteger(value)) return err({ kind: 'bad-money', at, value, expected: 'whole fen' });
  if (Math.abs(value) > MAX_FEN)
    return err({ kind: 'bad-money', at, value, expected: `at most ${MAX_FEN} fen` });
  return ok(value as Fen);
}

/** Fen from a number the program itself computed; a fraction is a bug and throws. */
export function asFen(value: number): Fen {
  invariant(Number.isInteger(value) && Math.abs(value) <= MAX_FEN, `not fen: ${value}`);
  return (value === 0 ? 0 : value) as Fen;
}

export const ZERO: Fen = 0 as Fen;

export const sumFen = (amounts: Iterable<Fen>): Fen => {
  let total = 0;
  for (const amount of amounts) total += amount;
  return asFen(total);
};

import { err, type Fault, ok, type Result } from '@huxin/basis';

/**
 * A rate as an exact integer of 1e-9 (nano) with the period it is quoted for. 2 % a month is
 * `{ nano: 20_000_000, per: 'month' }`. How a year becomes days is a setting of the contract
 * (day count), not of the rate, so nothing here converts silently.
 */
export interface Rate {
  readonly nano: number;
  readonly per: 'day' | 'month' | 'year';
}

export const NANO = 1_000_000_000;

/** Largest rate accepted: 1000 % per period; more is nearly always a percent typed as a fraction. */
export const MAX_RATE_NANO = 10 * NANO;

/** A non-negative whole number of nano; anything else is a fault. */
export function rate(nano: number, per: Rate['per'], at = ''): Result<Rate, Fault> {
  if (!Number.isSafeInteger(nano) || nano < 0) {
    return err({ kind: 'bad-rate', at, value: nano, expected: 'whole parts per billion, not negative' });
  }
  if (nano > MAX_RATE_NANO) {
    return err({ kind: 'bad-rate', at, value: nano, expected: 'a rate as a fraction: 18 % is 0.18, not 18' });
  }
  return ok({ nano, per });
}

const DECIMAL = /^(\d+)(?:\.(\d+))?(%|％|‰)?$/;

/**
 * "2%", "0.05％", "0.6‰" or a plain fraction "0.02" to a rate, exactly; at most nine decimals of a fraction.
 * A plain number above 10 is taken for a percent typed without its sign and refused with that hint.
 */
export function parseRate(text: string, per: Rate['per'], at = ''): Result<Rate, Fault> {
  const match = DECIMAL.exec(text.trim());
  const fault = { kind: 'bad-rate', at, value: text, expected: 'like 2%, 0.05% or 0.02' } as const;
  if (!match) return err(fault);
  const [, whole = '', decimals = '', sign] = match;
  const places = 9 - (sign === undefined ? 0 : sign === '‰' ? 3 : 2);
  if (/[1-9]/.test(decimals.slice(places)) || whole.length > 6) return err(fault);
  return rate(Number(whole + decimals.slice(0, places).padEnd(places, '0')), per, at);
}

/** A rate in percent without trailing zeros: 20_000_000 → "2%". */
export function formatRate({ nano }: Rate): string {
  const digits = String(nano).padStart(8, '0');
  const decimals = digits.slice(-7).replace(/0+$/, '');
  return `${digits.slice(0, -7)}${decimals ? `.${decimals}` : ''}%`;
}

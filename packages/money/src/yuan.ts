import { err, type Fault, type Result } from '@huxin/basis';
import { type Fen, fen } from './fen.ts';

const YUAN = /^([+-]?)(?:[¥￥])?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,}))?(?:元)?$/;

/**
 * Yuan as people write it (`2,000`, `¥287.05`, `357.1元`) to fen, never through floating point.
 * More than two decimals is a fault unless the rest are zeros; `万`, blanks and other words are faults.
 */
export function parseYuan(text: string, at = ''): Result<Fen, Fault> {
  const fault = { kind: 'bad-money', at, value: text, expected: 'yuan with at most two decimals' } as const;
  const match = YUAN.exec(text.trim().replaceAll('，', ','));
  if (!match) return err(fault);
  const [, sign, whole = '', decimals = ''] = match;
  if (/[1-9]/.test(decimals.slice(2))) return err(fault);
  const digits = whole.replaceAll(',', '') + decimals.slice(0, 2).padEnd(2, '0');
  if (digits.length > 17) return err(fault);
  return fen(sign === '-' ? -Number(digits) : Number(digits), at);
}

/** Fen as yuan with two decimals and thousands commas: 162000 → "1,620.00"; minus is U+2212. */
export function formatYuan(amount: Fen): string {
  const plain = plainYuan(Math.abs(amount) as Fen);
  const point = plain.length - 3;
  const whole = plain.slice(0, point).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '−' : ''}${whole}${plain.slice(point)}`;
}

/** Fen as plain decimal yuan for machines: −28705 → "-287.05". */
export function plainYuan(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

import type { Payment } from './types.ts';

/** Payments as they were booked; those of one minute keep their order. */
export function inTimeOrder(payments: readonly Payment[]): readonly Payment[] {
  const sorted = payments.every((payment, k) => k === 0 || payments[k - 1]!.at <= payment.at);
  return sorted ? payments : payments.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

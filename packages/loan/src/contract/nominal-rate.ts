import { NANO, type Rate } from '@huxin/money';

/** One percent in billionths. */
export const PERCENT = NANO / 100;

/** Below 0.01 % a year nothing is lent; it is a percent written as billionths. */
export const LEAST_YEARLY = PERCENT / 100;

/** The whole debt every day. Above it no unit of time was meant. */
export const MOST_YEARLY = 365 * NANO;

/**
 * Above this a yearly rate is read back to the borrower, as it may be a slip. The number is the upper line of the
 * former rule on private lending (法释〔2015〕18号, article 26); here it only decides when to ask.
 */
export const HIGH_YEARLY = 36 * PERCENT;

/** Billionths a year without compounding: twelve months, 365 days. */
export const nominalNano = ({ nano, per }: Rate): number => nano * { day: 365, month: 12, year: 1 }[per];

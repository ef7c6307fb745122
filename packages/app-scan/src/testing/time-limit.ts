/**
 * How long one file may take. Two seconds is the rule, held by `npm run soak`, which has the machine to itself; where
 * other work goes on, only a hang is a fault.
 */
export const LIMIT_MS = process.env['HUXIN_TIMED'] === '1' ? 2000 : 10_000;

import { asDate } from '@huxin/calendar';
import { ask, capFor, conductRules, levelWords } from '../index.ts';

const on = asDate('2025-06-12');

// A rule answers only for the day of the event.
const night = ask('GBT-06', on);
export const level = night.ok ? levelWords[night.value.level] : night.error.kind; // 推荐性国家标准
const penalties = ask('PSL-50', on);
export const tooEarly = penalties.ok ? '' : penalties.error.kind; // not-yet-in-force

// Numbers to hold a loan's yearly cost against, each with what kind of number it is.
const { caps } = capFor({ lenderKind: 'person', on });
export const ceiling = `${(caps[0]?.rateNano ?? 0) / 10_000_000} % ${caps[0]?.nature}`; // 12 % 司法保护上限

// Conduct: what applies, what waits for a fact, what does not apply and why.
const { applied, open, notApplied } = conductRules('V01', on);
export const count = [applied.length, open.length, notApplied.length]; // [4, 2, 1]

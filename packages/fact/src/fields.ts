import { isSha256, type Sha256 } from '@huxin/basis';
import { type Moment, moment, type PlainDate, plainDate, type TimeOfDay, timeOfDay } from '@huxin/calendar';
import { type Fen, MAX_FEN, MAX_RATE_NANO } from '@huxin/money';
import * as v from 'valibot';

/**
 * The leaves every fact is made of. Messages are keys, not prose: the app turns them
 * into Chinese with the place and the value.
 */

const branded = <T extends string>(test: (text: string) => boolean, message: string) =>
  v.pipe(
    v.string(message),
    v.check(test, message),
    v.transform((text) => text as T),
  );

export const DateField = branded<PlainDate>((text) => plainDate(text).ok, 'date');
export const MomentField = branded<Moment>((text) => text.includes('T') && moment(text).ok, 'moment');
export const WhenField = branded<PlainDate | Moment>(
  (text) => (text.includes('T') ? moment(text).ok : plainDate(text).ok),
  'date-or-moment',
);
export const TimeField = branded<TimeOfDay>((text) => timeOfDay(text).ok, 'time');
export const Sha256Field = branded<Sha256>(isSha256, 'sha256');

/** Fen ≥ 0. Direction is said by the fact's meaning, never by a sign. */
export const FenField = v.pipe(
  v.number('fen'),
  v.check((value) => Number.isInteger(value) && value >= 0 && value <= MAX_FEN, 'fen'),
  v.transform((value) => value as Fen),
);

/** Fen of either sign: only a balance can be below zero. */
export const SignedFenField = v.pipe(
  v.number('signed-fen'),
  v.check((value) => Number.isInteger(value) && Math.abs(value) <= MAX_FEN, 'signed-fen'),
  v.transform((value) => value as Fen),
);

export const RateField = v.object({
  nano: v.pipe(
    v.number('rate'),
    v.check((value) => Number.isSafeInteger(value) && value >= 0 && value <= MAX_RATE_NANO, 'rate'),
  ),
  per: v.picklist(['day', 'month', 'year'], 'rate-period'),
});

export const TriField = v.picklist(['yes', 'no', 'unknown'], 'tri');

/** Control characters, line ends, and marks that reorder what stands beside them (Unicode UAX #9, §2). */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/u;

/**
 * A short name the person chose: a loan, an account, an alias such as 亲属甲. Never a real name is needed. It is
 * printed in the middle of sentences, so it holds nothing that moves a cursor or turns a line around.
 */
export const NameField = v.pipe(
  v.string('name'),
  v.check((text) => text.trim().length > 0 && text.length <= 80, 'name'),
  v.check((text) => !UNSEEN.test(text), 'visible-name'),
);

export const TextField = v.pipe(v.string('text'), v.maxLength(4000, 'text'));

export const CountField = v.pipe(
  v.number('count'),
  v.check((value) => Number.isInteger(value) && value >= 1 && value <= 1200, 'count'),
);

export const WholeField = v.pipe(
  v.number('whole'),
  v.check((value) => Number.isInteger(value) && value >= 0 && value <= 1_000_000, 'whole'),
);

/** A size in bytes. */
export const BytesField = v.pipe(
  v.number('bytes'),
  v.check((value) => Number.isSafeInteger(value) && value >= 0, 'bytes'),
);

export const DayOfMonthField = v.pipe(
  v.number('day-of-month'),
  v.check((value) => Number.isInteger(value) && value >= 1 && value <= 31, 'day-of-month'),
);

import type { Brand } from '@huxin/basis';
import * as v from 'valibot';
import { FactSchema } from './fact.ts';
import { DateField, Sha256Field, TimeField, WholeField } from './fields.ts';

/** Id of an entry, unique in its case. */
export type EntryId = Brand<string, 'EntryId'>;

const IdField = v.pipe(
  v.string('id'),
  v.check((text) => /^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,79}$/u.test(text), 'id'),
  v.transform((text) => text as EntryId),
);

const Box = v.tuple([v.number(), v.number(), v.number(), v.number()]);

const SpanField = v.object({
  source: Sha256Field,
  at: v.variant('in', [
    v.object({ in: v.literal('text'), start: WholeField, end: WholeField }),
    v.object({ in: v.literal('page'), page: WholeField, box: v.optional(Box) }),
    v.object({ in: v.literal('bytes'), entry: v.string(), offset: v.number() }),
    v.object({ in: v.literal('dex'), class: v.string(), method: v.string(), offset: v.number() }),
    v.object({ in: v.literal('row'), n: WholeField }),
    v.object({ in: v.literal('entry'), id: v.string() }),
  ]),
});

/**
 * One line of the record: a fact, the day it became known, and where it came from.
 * A day of replay sees only entries known on or before it.
 */
export const EntrySchema = v.object({
  id: IdField,
  knownOn: DateField,
  /** Time of day it became known; without it, a fact that carries its own moment of that day is known from then. */
  knownAt: v.optional(TimeField),
  origin: v.object({
    by: v.picklist(['user', 'import', 'scan', 'phone'], 'origin'),
    source: v.optional(Sha256Field),
    spans: v.array(SpanField),
  }),
  fact: FactSchema,
  retracts: v.optional(IdField),
});

export type Entry = v.InferOutput<typeof EntrySchema>;
export type Origin = Entry['origin'];

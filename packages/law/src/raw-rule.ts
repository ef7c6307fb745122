import * as v from 'valibot';

/**
 * A row of `data/rules.json` as the research delivers it. Strict: an unknown or missing field is a fault,
 * because a silently dropped field would be a lost mark.
 */
export const rawRuleSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Z0-9]+(-[A-Z0-9]+)+$/)),
  topic: v.picklist(['contacts', 'collection', 'rates', 'credit', 'procedure', 'channel']),
  law: v.pipe(v.string(), v.minLength(2)),
  article: v.pipe(v.string(), v.minLength(1)),
  effective: v.pipe(v.string(), v.minLength(1)),
  status: v.pipe(v.string(), v.minLength(1)),
  gist_zh: v.pipe(v.string(), v.minLength(8)),
  source_url: v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/)),
  verified: v.picklist(['text', 'secondary', 'memory']),
  evidence: v.pipe(v.string(), v.minLength(1)),
  /** The last day it applies. */
  until: v.optional(v.pipe(v.string(), v.isoDate())),
  /** The day somebody looked again; rows of the first research carry none and take its snapshot date. */
  checked_on: v.optional(v.pipe(v.string(), v.isoDate())),
});

export type RawRule = v.InferOutput<typeof rawRuleSchema>;

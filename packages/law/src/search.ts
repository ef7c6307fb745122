import type { Level } from '@huxin/basis';
import { allRules } from './ask.ts';
import type { Rule, Topic } from './rule.ts';

/** Heaviest first (law reading §0). */
export const LEVEL_ORDER: readonly Level[] = [
  'law',
  'regulation',
  'interpretation',
  'department-rule',
  'normative-document',
  'standard',
  'association',
  'guidance',
  'draft',
  'channel',
];

export const rulesAbout = (topic: Topic): readonly Rule[] =>
  byWeight(allRules().filter((rule) => rule.topic === topic));

/**
 * Rules that contain every word of the query (blank-separated, letters of either case) in id, title, article,
 * gist or note, heaviest level first. A blank query finds nothing. Drafts are found too: their level says so.
 */
export function searchRules(query: string): readonly Rule[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  return byWeight(
    allRules().filter(({ id, title, article, gist, note = '' }) => {
      const text = `${id} ${title} ${article} ${gist} ${note}`.toLowerCase();
      return words.every((word) => text.includes(word));
    }),
  );
}

const byWeight = (rules: readonly Rule[]): readonly Rule[] =>
  rules.toSorted((a, b) => LEVEL_ORDER.indexOf(a.level) - LEVEL_ORDER.indexOf(b.level));

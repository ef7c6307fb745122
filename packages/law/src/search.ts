import type { Level } from '@huxin/basis';
import { allRules } from './ask.ts';
import type { Rule, Topic } from './rule.ts';
import { SYNONYMS } from './synonyms.ts';

/** Heaviest first (law reading §0). */
export const LEVEL_ORDER: readonly Level[] = [
  'law',
  'regulation',
  'interpretation',
  'department-rule',
  'normative-document',
  'standard',
  'technical-guide',
  'association',
  'guidance',
  'draft',
  'channel',
];

export const rulesAbout = (topic: Topic): readonly Rule[] =>
  byWeight(allRules().filter((rule) => rule.topic === topic));

/**
 * Rules that contain every word of the query (blank-separated, letters of either case) in id, title, article,
 * gist or note, or a word that means the same; own words before synonyms, then heaviest level first. A blank
 * query finds nothing. Drafts are found too: their level says so.
 */
export function searchRules(query: string): readonly Rule[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean).map(waysToSay);
  if (!wanted.length) return [];
  const ranked = byWeight(allRules()).flatMap((rule) => {
    const text = textOf(rule);
    const ranks = wanted.map((ways) => ways.findIndex((way) => way.every((word) => text.includes(word))));
    return ranks.includes(-1) ? [] : [{ rule, rank: ranks.reduce((sum, rank) => sum + rank, 0) }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ rule }) => rule);
}

/** The word itself first, then what the rules call it: by the longest everyday word in it. */
function waysToSay(word: string): readonly (readonly string[])[] {
  const everyday = Object.keys(SYNONYMS)
    .filter((key) => word.includes(key))
    .sort((a, b) => b.length - a.length)[0];
  const others = everyday === undefined ? [] : (SYNONYMS[everyday] ?? []);
  return [[word], ...others.map((other) => other.toLowerCase().split(' '))];
}

const textOf = ({ id, title, article, gist, note = '' }: Rule): string =>
  `${id} ${title} ${article} ${gist} ${note}`.toLowerCase();

const byWeight = (rules: readonly Rule[]): readonly Rule[] =>
  rules.toSorted((a, b) => LEVEL_ORDER.indexOf(a.level) - LEVEL_ORDER.indexOf(b.level));

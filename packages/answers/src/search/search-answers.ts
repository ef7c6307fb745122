import type { Answer } from '../answer.ts';
import { ANSWERS } from '../data/answers/index.ts';
import { GUIDES } from '../data/guides/index.ts';
import type { Guide } from '../guide.ts';
import { tokensOf } from './index-text.ts';
import { SYNONYMS } from './synonyms.ts';

export type Found =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly score: number }
  | { readonly kind: 'guide'; readonly guide: Guide; readonly score: number };

interface Page {
  readonly found: Found;
  /** Token → weighted count over the fields. */
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

/** How much a word in the title, the everyday names, the short answer and the body counts. */
const TITLE = 4;
const ALSO = 4;
const SHORT = 2;
const BODY = 1;
/** A word the user did not say but means. */
const MEANT = 0.5;
/** BM25's usual saturation and length constants (Robertson and Zaragoza 2009, §3.2). */
const K1 = 1.2;
const B = 0.6;

let built: { readonly pages: readonly Page[]; readonly rarity: ReadonlyMap<string, number> } | undefined;

/**
 * Answers and guides for a question in everyday Chinese, best first, at most `limit`. Scores only order one result
 * list; they say nothing across queries. A query without a known word finds nothing.
 */
export function searchAnswers(query: string, limit = 10): readonly Found[] {
  built ??= buildIndex();
  const { pages, rarity } = built;
  const wanted = wantedTokens(query.slice(0, LONGEST_QUERY));
  const average = pages.reduce((sum, page) => sum + page.length, 0) / pages.length;
  return pages
    .map((page) => ({ ...page.found, score: scoreOf(page, wanted, rarity, average) }))
    .filter((found) => found.score > 0)
    .toSorted((a, b) => b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1))
    .slice(0, limit);
}

/** More than this is a pasted article, not a question. */
const LONGEST_QUERY = 200;

export const idOf = (found: Found): string => (found.kind === 'answer' ? found.answer.id : found.guide.id);

/** Pairs that say nothing about the matter. */
const SMALL_TALK: ReadonlySet<string> = new Set(
  '怎么 什么 是不 不是 可以 我的 他们 一个 一下 这个 那个 有没 没有 会不 不会 我不 要不 不要 能不 还是 就是 是什 么办 了怎 我把 给我 让我 我就 app'.split(
    ' ',
  ),
);

function wantedTokens(query: string): ReadonlyMap<string, number> {
  const plain = query.normalize('NFKC').toLowerCase();
  const wanted = new Map<string, number>(
    tokensOf(plain)
      .filter((token) => !SMALL_TALK.has(token))
      .map((token) => [token, 1]),
  );
  for (const [said, meant] of SYNONYMS) {
    if (!plain.includes(said)) continue;
    for (const token of tokensOf(meant)) if (!wanted.has(token)) wanted.set(token, MEANT);
  }
  return wanted;
}

function scoreOf(
  page: Page,
  wanted: ReadonlyMap<string, number>,
  rarity: ReadonlyMap<string, number>,
  average: number,
): number {
  let score = 0;
  for (const [token, weight] of wanted) {
    const count = page.counts.get(token) ?? 0;
    if (count === 0) continue;
    const damped = (count * (K1 + 1)) / (count + K1 * (1 - B + (B * page.length) / average));
    score += weight * (rarity.get(token) ?? 0) * damped;
  }
  return score;
}

function buildIndex() {
  const pages = [
    ...ANSWERS.map((answer) =>
      pageOf({ kind: 'answer', answer, score: 0 }, [
        [answer.question, TITLE],
        [(answer.also ?? []).join(' '), ALSO],
        [answer.short, SHORT],
        [answer.body.join(' '), BODY],
      ]),
    ),
    ...GUIDES.map((guide) =>
      pageOf({ kind: 'guide', guide, score: 0 }, [
        [guide.title, TITLE],
        [(guide.also ?? []).join(' '), ALSO],
        [guide.short, SHORT],
        [guide.steps.map((step) => step.says).join(' '), BODY],
      ]),
    ),
  ];
  const holders = new Map<string, number>();
  for (const page of pages)
    for (const token of page.counts.keys()) holders.set(token, (holders.get(token) ?? 0) + 1);
  const rarity = new Map(
    [...holders].map(([token, count]) => [token, Math.log(1 + (pages.length - count + 0.5) / (count + 0.5))]),
  );
  return { pages, rarity };
}

function pageOf(found: Found, fields: readonly (readonly [string, number])[]): Page {
  const counts = new Map<string, number>();
  let length = 0;
  for (const [text, weight] of fields)
    for (const token of tokensOf(text)) {
      counts.set(token, (counts.get(token) ?? 0) + weight);
      length += weight;
    }
  return { found, counts, length };
}

/** An action as the plan weighs it. */
export interface Candidate {
  readonly id: string;
  readonly hits: readonly string[];
  /** Its latest useful moment is past. */
  readonly late: boolean;
  readonly fen: number;
  readonly minutes: number;
}

/** What a choice costs, in the order of goals; compared from the first to the last. */
interface Score {
  readonly late: number;
  readonly fen: number;
  readonly minutes: number;
  readonly ids: readonly string[];
}

/**
 * The best set of actions that hits every target which can be hit: fewest late actions, least money, least time,
 * then ids in text order (spec 计划-2). A target nobody hits is left open whatever is chosen. Exact: forced choices first, then a search per connected part.
 */
export function chooseActions(
  targets: readonly string[],
  candidates: readonly Candidate[],
): readonly string[] {
  const wanted = new Set(targets);
  const useful = candidates
    .map((candidate) => ({ ...candidate, hits: candidate.hits.filter((target) => wanted.has(target)) }))
    .filter((candidate) => candidate.hits.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return split(useful)
    .flatMap((part) => search(part))
    .sort();
}

/** Candidates that share no target, directly or through others, are decided apart. */
function split(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const byTarget = new Map<string, number[]>();
  for (const [index, candidate] of candidates.entries()) {
    for (const target of candidate.hits) byTarget.set(target, [...(byTarget.get(target) ?? []), index]);
  }
  const seen = new Set<number>();
  const parts: Candidate[][] = [];
  for (const start of candidates.keys()) {
    if (seen.has(start)) continue;
    const part: Candidate[] = [];
    const queue = [start];
    seen.add(start);
    for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
      const candidate = candidates[index] as Candidate;
      part.push(candidate);
      for (const next of candidate.hits.flatMap((target) => byTarget.get(target) ?? [])) {
        if (seen.has(next)) continue;
        seen.add(next);
        queue.push(next);
      }
    }
    parts.push(part.sort((a, b) => (a.id < b.id ? -1 : 1)));
  }
  return parts;
}

/** Branches on the target with the fewest ways to hit it; a branch already worse than the best is cut. */
function search(candidates: readonly Candidate[]): readonly string[] {
  let best: Score | undefined;
  const walk = (
    open: ReadonlySet<string>,
    rest: readonly Candidate[],
    chosen: readonly Candidate[],
  ): void => {
    const score = scoreOf(chosen);
    if (best && compareCost(score, best) > 0) return;
    if (open.size === 0) {
      if (!best || compare(score, best) < 0) best = score;
      return;
    }
    const target = hardest(open, rest);
    const ways = rest.filter((candidate) => candidate.hits.includes(target));
    // Ways already tried for this target are left out of later branches, so no set is visited twice.
    for (const [index, way] of ways.entries()) {
      const tried = new Set(ways.slice(0, index));
      const left = new Set([...open].filter((item) => !way.hits.includes(item)));
      const remaining = rest.filter((candidate) => candidate !== way && !tried.has(candidate));
      if ([...left].every((item) => remaining.some((candidate) => candidate.hits.includes(item)))) {
        walk(left, remaining, [...chosen, way]);
      }
    }
  };
  walk(new Set(candidates.flatMap((candidate) => candidate.hits)), candidates, []);
  return best?.ids ?? [];
}

function hardest(open: ReadonlySet<string>, rest: readonly Candidate[]): string {
  let least = Number.POSITIVE_INFINITY;
  let found = '';
  for (const target of open) {
    const ways = rest.reduce((count, candidate) => count + (candidate.hits.includes(target) ? 1 : 0), 0);
    if (ways < least) {
      least = ways;
      found = target;
    }
  }
  return found;
}

const scoreOf = (chosen: readonly Candidate[]): Score => ({
  late: chosen.filter((candidate) => candidate.late).length,
  fen: chosen.reduce((sum, candidate) => sum + candidate.fen, 0),
  minutes: chosen.reduce((sum, candidate) => sum + candidate.minutes, 0),
  ids: chosen.map((candidate) => candidate.id).sort(),
});

const compareCost = (a: Score, b: Score): number => a.late - b.late || a.fen - b.fen || a.minutes - b.minutes;

function compare(a: Score, b: Score): number {
  const cost = compareCost(a, b);
  if (cost !== 0) return cost;
  const [left, right] = [a.ids.join('\n'), b.ids.join('\n')];
  return left < right ? -1 : left > right ? 1 : 0;
}

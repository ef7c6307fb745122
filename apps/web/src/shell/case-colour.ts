import { shortKey } from '../engine/short-key.ts';

export const CASE_COLOURS = 6;

const own = (space: string): number => Number.parseInt(shortKey(space).slice(-3), 36) % CASE_COLOURS;

/**
 * The colour of each case: its own by its id, or the next free one where another case has that already. `shown` are
 * colours people have seen since the page was opened; they do not change under their eyes when a case is added.
 */
export function caseColours(
  spaces: readonly string[],
  shown: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, number> {
  const colours = new Map(
    spaces.flatMap((space) => {
      const colour = shown.get(space);
      return colour === undefined ? [] : [[space, colour] as const];
    }),
  );
  for (const space of spaces.toSorted()) {
    if (colours.has(space)) continue;
    const taken = new Set(colours.values());
    const start = own(space);
    const free = Array.from({ length: CASE_COLOURS }, (_, step) => (start + step) % CASE_COLOURS).find(
      (colour) => !taken.has(colour),
    );
    colours.set(space, free ?? start);
  }
  return colours;
}

import type { Work } from './pattern.ts';
import type { Seal, SealRule } from './read-seal.ts';

/** What the rules make of a path that is not on the list. `nested`: it belongs to code that answers for itself. */
export type Coverage = 'covered' | 'left-out' | { readonly nested: string };

/** Never on any list (bundlediskrep.cpp, adjustResources): the signature itself, an old link to it, a receipt. */
const NEVER = new Set(['_CodeSignature', 'CodeResources', '_MASReceipt']);

/**
 * The rule of most weight. Of two of one weight Apple takes whichever comes first out of an unordered table; the one that leaves
 * out is taken here, so that no honest file is called added.
 */
function ruleFor(path: string, rules: readonly SealRule[], work: Work): SealRule | undefined {
  let best: SealRule | undefined;
  for (const rule of rules) {
    if (best !== undefined && rule.weight < best.weight) continue;
    if (rule.weight === best?.weight && !rule.omits) continue;
    if (rule.pattern(path, work)) best = rule;
  }
  return best;
}

/** Tells for each path of a bundle whether the list must have it; goes through the folders above as Apple's scan does. */
export function coverageOf(seal: Seal, executable: string, work: Work): (path: string) => Coverage {
  const folders = new Map<string, Coverage>();
  const ofFolder = (folder: string): Coverage => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const slash = folder.lastIndexOf('/');
    const above = slash < 0 ? 'covered' : ofFolder(folder.slice(0, slash));
    const name = folder.slice(slash + 1);
    const answer: Coverage =
      above !== 'covered'
        ? above
        : NEVER.has(folder)
          ? 'left-out'
          : name.includes('.') && ruleFor(folder, seal.rules, work)?.nested === true
            ? { nested: folder }
            : 'covered';
    folders.set(folder, answer);
    return answer;
  };
  return (path) => {
    if (path === executable || NEVER.has(path)) return 'left-out';
    const slash = path.lastIndexOf('/');
    const above = slash < 0 ? 'covered' : ofFolder(path.slice(0, slash));
    if (above !== 'covered') return above;
    const rule = ruleFor(path, seal.rules, work);
    return rule === undefined || rule.omits ? 'left-out' : 'covered';
  };
}

/** Steps back from a click to who shows it, for one app. */
const MAX_WORK = 2_000_000;

/** Which resource leads to which, backwards; `MANIFEST` is where the manifest leads from. */
export const MANIFEST_LINK = 0;

export class Links {
  private readonly parents = new Map<number, Set<number>>();
  private work = MAX_WORK;

  add(from: number, to: number): void {
    const known = this.parents.get(to);
    if (known === undefined) this.parents.set(to, new Set([from]));
    else known.add(from);
  }

  /** It has cost too much: nothing more is answered. */
  isSpent(): boolean {
    return this.work < 0;
  }

  /** Calls `see` for the resources themselves and all that lead to them; stops early, and says so, when it gives false. */
  visitBack(resources: Iterable<number>, see: (resource: number) => boolean): boolean {
    const seen = new Set(resources);
    // A set gives what is added while it is gone through.
    for (const one of seen) {
      this.work--;
      if (this.isSpent() || !see(one)) return false;
      for (const parent of this.parents.get(one) ?? []) seen.add(parent);
    }
    return true;
  }
}

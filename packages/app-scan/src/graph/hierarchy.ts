import type { Program } from './program.ts';

/** Everything a type is, as far as the app's own classes tell. */
export interface Ancestry {
  /** The type itself, its parents and interfaces, own and foreign. */
  readonly all: ReadonlySet<number>;
  /** Whether a class or interface of the system (other than Object) is among them. */
  readonly foreign: boolean;
}

const MAX_DEPTH = 256;

/** Looks up ancestors once per type. */
export class Hierarchy {
  private readonly known = new Map<number, Ancestry>();
  private readonly program: Program;
  private readonly object: number;

  constructor(program: Program) {
    this.program = program;
    this.object = program.names.findType('java.lang.Object') ?? -1;
  }

  of(type: number): Ancestry {
    const before = this.known.get(type);
    if (before !== undefined) return before;
    const all = new Set<number>();
    let foreign = false;
    const open = [type];
    while (open.length > 0 && all.size < 10_000) {
      const next = open.pop()!;
      if (next < 0 || all.has(next)) continue;
      all.add(next);
      const node = this.program.classes.get(next);
      if (node !== undefined) open.push(node.parent, ...node.interfaces);
      else if (next !== this.object) foreign = true;
    }
    const ancestry = { all, foreign };
    this.known.set(type, ancestry);
    return ancestry;
  }

  /** The body that runs when `signature` is called on `type`: its own or the nearest parent's. */
  resolve(type: number, signature: number): number | undefined {
    for (let at = type, depth = 0; depth < MAX_DEPTH; depth++) {
      const node = this.program.classes.get(at);
      if (node === undefined) return undefined;
      const method = node.methods.get(signature);
      if (method !== undefined) return method;
      at = node.parent;
    }
    return undefined;
  }
}

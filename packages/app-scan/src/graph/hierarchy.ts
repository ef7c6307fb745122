import type { Program } from './program.ts';

const MAX_DEPTH = 256;
const MAX_ANCESTORS = 4096;

/** Questions about parents and interfaces, as far as the app's own classes tell. */
export class Hierarchy {
  private readonly program: Program;
  private readonly object: number;
  private readonly foreign = new Map<number, boolean>();
  private readonly open: number[] = [];

  constructor(program: Program) {
    this.program = program;
    this.object = program.names.typeNamed('java.lang.Object');
  }

  /**
   * Whether a class or interface of the system, other than Object, is among the ancestors; or one of a framework that
   * lies in the app's files, for classes outside it.
   */
  isForeign(type: number): boolean {
    const known = this.foreign.get(type);
    if (known !== undefined) return known;
    const { classes, names } = this.program;
    const inside = names.isFramework(type);
    const answer = this.climb(
      type,
      (one) => one !== this.object && (!classes.has(one) || (!inside && names.isFramework(one))),
    );
    this.foreign.set(type, answer);
    return answer;
  }

  /** Whether `type` is `ancestor` or comes from it. */
  isA(type: number, ancestor: number): boolean {
    return type === ancestor || this.climb(type, (one) => one === ancestor);
  }

  /** The type itself and all its ancestors. */
  visit(type: number, see: (one: number) => void): void {
    this.climb(type, (one) => {
      see(one);
      return false;
    });
  }

  /** Whether any ancestor (or the type itself) fits. */
  private climb(type: number, fits: (one: number) => boolean): boolean {
    const { open } = this;
    open.length = 0;
    open.push(type);
    for (let seen = 0; open.length > 0 && seen < MAX_ANCESTORS; seen++) {
      const next = open.pop()!;
      if (next < 0) continue;
      if (fits(next)) return true;
      const node = this.program.classes.get(next);
      if (node === undefined) continue;
      open.push(node.parent);
      for (const one of node.interfaces) open.push(one);
    }
    return false;
  }

  /** The body that runs when `signature` is called on `type`: its own or the nearest parent's. */
  resolve(type: number, signature: number): number | undefined {
    for (let at = type, depth = 0; depth < MAX_DEPTH; depth++) {
      const node = this.program.classes.get(at);
      if (node === undefined) return undefined;
      const method = this.program.methodOf(node, signature);
      if (method !== undefined) return method;
      at = node.parent;
    }
    return undefined;
  }
}

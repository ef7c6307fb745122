import type { Tri } from '@huxin/basis';
import { Hierarchy } from './hierarchy.ts';
import { TRAIT } from './names.ts';
import { ACCESS, EDGE, type Program } from './program.ts';

/** How sure it is that something runs. */
export const REACH = { none: 0, maybe: 1, yes: 2 } as const;

/**
 * Follows the graph from the classes the system starts.
 *
 * `yes`: constructors and callbacks of those classes, and everything they call, with virtual calls going to the
 * classes created on the way. `maybe`: public methods of living classes that nobody visible calls (the framework,
 * a layout or a script may), and classes that only the framework creates (views, fragments). `none`: the rest.
 */
export class Reach {
  private readonly program: Program;
  private readonly open: boolean;
  private readonly hierarchy: Hierarchy;
  private readonly methods: Uint8Array;
  private readonly created = new Map<number, number>();
  private readonly touched = new Map<number, number>();
  /** Signature → types it was called on, with how sure. */
  private readonly calls = new Map<number, Map<number, number>>();
  /** Signature → living classes that have it: type, body, level, and so on. */
  private readonly living = new Map<number, number[]>();
  /** Pairs of method and level. */
  private readonly queue: number[] = [];
  /** What is surer than this is followed. */
  private readonly least: number;
  private readonly clinit: number;

  /** `open`: code may be started by ways that cannot be seen; then all that is not `yes` is unknown anyway. */
  constructor(program: Program, open: boolean) {
    this.program = program;
    this.open = open;
    this.least = open ? REACH.yes : REACH.maybe;
    this.hierarchy = new Hierarchy(program);
    this.methods = new Uint8Array(program.methods.length);
    this.clinit = program.names.findSignature('<clinit>()V') ?? -1;
  }

  /** `roots`: dotted names of manifest classes. */
  run(roots: readonly string[]): void {
    for (const root of roots) {
      const type = this.program.names.findType(root);
      const node = type === undefined ? undefined : this.program.classes.get(type);
      if (type === undefined || node === undefined) continue;
      this.create(type, REACH.yes);
      for (let method = node.first; method < node.first + node.count; method++) {
        const signature = this.program.methods.signatureOf(method);
        if ((this.program.names.traits[signature]! & TRAIT.constructor) !== 0) this.mark(method, REACH.yes);
      }
    }
    this.drain();
    if (this.open) return;
    for (const [type, node] of this.program.classes) {
      if (!this.created.has(type) && this.hierarchy.isForeign(type)) {
        this.create(type, REACH.maybe);
        for (let method = node.first; method < node.first + node.count; method++) {
          const access = this.program.methods.accessOf(method);
          if ((access & ACCESS.constructor) !== 0) this.mark(method, REACH.maybe);
        }
      }
    }
    this.drain();
  }

  /** How sure it is that the method runs. */
  answer(method: number | undefined): Tri {
    const level = method === undefined ? REACH.none : this.methods[method];
    if (level === REACH.yes) return 'yes';
    return level === REACH.maybe || this.open || method === undefined ? 'unknown' : 'no';
  }

  private drain(): void {
    while (this.queue.length > 0) {
      const level = this.queue.pop()!;
      this.follow(this.queue.pop()!, level);
    }
  }

  private mark(method: number, level: number): void {
    if (level < this.least || this.methods[method]! >= level) return;
    this.methods[method] = level;
    this.queue.push(method, level);
    this.touch(this.program.methods.ownerOf(method), level);
  }

  private follow(method: number, level: number): void {
    const { dex, from, to } = this.program.methods.edgesOf(method);
    const { edges, methodOwner, methodSignature, types } = this.program.dexes[dex]!;
    for (let i = from; i < to; i++) {
      const edge = edges[i]!;
      const kind = edge >>> 28;
      const row = edge & 0x0fffffff;
      if (kind === EDGE.create) this.create(types[row] ?? -1, level);
      else if (kind === EDGE.touch) this.touch(types[row] ?? -1, level);
      else if (kind === EDGE.virtual) this.call(methodOwner[row] ?? -1, methodSignature[row] ?? -1, level);
      else {
        const target = this.hierarchy.resolve(methodOwner[row] ?? -1, methodSignature[row] ?? -1);
        if (target !== undefined) this.mark(target, level);
      }
    }
  }

  /** The class's initialiser runs. */
  private touch(type: number, level: number): void {
    if ((this.touched.get(type) ?? 0) >= level) return;
    this.touched.set(type, level);
    const clinit = this.program.methodOf(this.program.classes.get(type), this.clinit);
    if (clinit !== undefined) this.mark(clinit, level);
  }

  private call(type: number, signature: number, level: number): void {
    const types = this.calls.get(signature) ?? new Map<number, number>();
    if ((types.get(type) ?? 0) >= level) return;
    types.set(type, level);
    this.calls.set(signature, types);
    const bodies = this.living.get(signature) ?? [];
    for (let i = 0; i < bodies.length; i += 3) {
      const method = bodies[i + 1]!;
      const sure = Math.min(level, bodies[i + 2]!);
      if (this.methods[method]! < sure && this.fits(bodies[i]!, type)) this.mark(method, sure);
    }
  }

  /** Whether an object of `type` can be the receiver of a call on `called`. */
  private fits(type: number, called: number): boolean {
    if (this.program.classes.has(called)) return this.hierarchy.isA(type, called);
    return this.hierarchy.isForeign(type) || this.hierarchy.isA(type, called);
  }

  /** An object of the class exists from here on. */
  private create(type: number, level: number): void {
    if ((this.created.get(type) ?? 0) >= level) return;
    this.created.set(type, level);
    this.touch(type, level);
    const foreign = this.hierarchy.isForeign(type);
    const seen = new Set<number>();
    for (let at = type, depth = 0; depth < 256; depth++) {
      const node = this.program.classes.get(at);
      if (node === undefined) break;
      for (let method = node.first; method < node.first + node.count; method++) {
        const signature = this.program.methods.signatureOf(method);
        const access = this.program.methods.accessOf(method);
        if (seen.has(signature) || (access & (ACCESS.static | ACCESS.constructor | ACCESS.private)) !== 0)
          continue;
        seen.add(signature);
        this.comeAlive(type, signature, method, level, foreign);
      }
      at = node.parent;
    }
  }

  private comeAlive(type: number, signature: number, method: number, level: number, foreign: boolean): void {
    const bodies = this.living.get(signature) ?? [];
    bodies.push(type, method, level);
    this.living.set(signature, bodies);
    const traits = this.program.names.traits[signature]!;
    // A method of Object (toString, equals) is called on anything.
    const isCalled = (traits & TRAIT.callback) !== 0 && (foreign || (traits & TRAIT.ofObject) !== 0);
    if (isCalled) this.mark(method, level);
    else if ((this.program.methods.accessOf(method) & (ACCESS.public | ACCESS.protected)) !== 0)
      this.mark(method, REACH.maybe);
    if (this.methods[method]! >= level) return;
    for (const [called, sure] of this.calls.get(signature) ?? [])
      if (this.methods[method]! < Math.min(level, sure) && this.fits(type, called))
        this.mark(method, Math.min(level, sure));
  }
}

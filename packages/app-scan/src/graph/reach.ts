import type { Tri } from '@huxin/basis';
import { EDGE, kindOfEdge, rowOfEdge } from './edges.ts';
import { Hierarchy } from './hierarchy.ts';
import { Levels } from './levels.ts';
import { TRAIT } from './names.ts';
import { ACCESS, type Program } from './program.ts';
import { resourceOfRow } from './resources.ts';

/** How sure it is that something runs. */
export const REACH = { none: 0, maybe: 1, yes: 2 } as const;

/** WebView's, and that of the kernels that stand in for it. */
const BRIDGE = 'addJavascriptInterface(Ljava/lang/Object;Ljava/lang/String;)V';
/** A call on an object never leads to these by their signature alone. */
const NOT_CALLED_ON_IT = ACCESS.static | ACCESS.constructor | ACCESS.private;
/** In place of a signature: whatever a page's script may call. */
const SCRIPT = -2;
/**
 * In place of the type a method is called on: a click in a layout, which takes public methods only. Numbers below it
 * stand for one type each, which the receiver is of or comes from.
 */
const CLICK = -3;

/**
 * Follows the graph from the classes the system starts.
 *
 * `yes`: constructors and callbacks of those classes, and everything they call, with virtual calls going to the
 * classes created on the way; a class of the framework's kind counts as created where its constant stands. `maybe`:
 * public methods of living classes that nobody visible calls (the framework, a layout or a script may), classes that
 * only the framework creates (views, fragments), and what can be created by a constant. `none`: the rest.
 */
export class Reach {
  private readonly program: Program;
  private open: boolean;
  private readonly hierarchy: Hierarchy;
  private readonly methods = new Levels();
  private readonly created = new Levels();
  private readonly touched = new Levels();
  /** Types an object of which exists, itself or as a descendant. */
  private readonly alive = new Levels();
  /** Types whose constant stands in code that runs. */
  private readonly named = new Set<number>();
  /** Calls on classes of which no object was seen yet: type, signature, level. */
  private readonly unmade: number[] = [];
  /** Signature → types it was called on, with how sure. */
  private readonly calls = new Map<number, Map<number, number>>();
  /** Signature → living classes that have it: type, body, level, and so on. */
  private readonly living = new Map<number, number[]>();
  /** Signature → the object whose methods were gone through last when it was met. */
  private met = new Int32Array(1 << 12);
  private objects = 0;
  /** Numbers of resources that stand in code that runs, each followed by the body it stands in. */
  readonly holds: number[] = [];
  /** Types the system starts, and what they come from. */
  readonly started = new Set<number>();
  /** Pairs of method and level. */
  private readonly queue: number[] = [];
  /** What is surer than this is followed. */
  private readonly least: number;
  private readonly clinit: number;
  private readonly bridge: number;

  /** `open`: code may be started by ways that cannot be seen; then all that is not `yes` is unknown anyway. */
  constructor(program: Program, open: boolean) {
    this.program = program;
    this.open = open;
    this.least = open ? REACH.yes : REACH.maybe;
    this.hierarchy = new Hierarchy(program);
    this.clinit = program.names.signatureNamed('<clinit>()V');
    this.bridge = program.names.signatureNamed(BRIDGE);
  }

  /** `roots`: dotted names of manifest classes. */
  run(roots: readonly string[]): void {
    for (const root of roots) {
      const type = this.program.names.typeNamed(root);
      this.hierarchy.visit(type, (one) => this.started.add(one));
      this.construct(type, REACH.yes);
    }
    this.settle();
  }

  /** An inflater makes an object of the class by those of these constructors that it has. */
  make(type: number, constructors: readonly number[]): void {
    const node = this.program.classes.get(type);
    const found = constructors.flatMap((one) => this.program.methodOf(node, one) ?? []);
    if (node === undefined || found.length === 0) return;
    for (const method of found) this.mark(method, REACH.yes);
    this.create(type, REACH.yes);
  }

  /**
   * A click calls the method of this signature on objects of the given type; without one on whichever object of the
   * framework's kind is there.
   */
  click(signature: number, on?: number): void {
    this.call(on === undefined ? CLICK : CLICK - 1 - on, signature, REACH.yes);
  }

  /** Whether `type` is `ancestor` or comes from it. */
  comesFrom(type: number, ancestor: number): boolean {
    return this.hierarchy.isA(type, ancestor);
  }

  /** Follows what has come up since, as `drain` does, and after that what may run. */
  settle(): void {
    this.drain();
    if (this.open) return;
    // Code that comes alive so may name further classes.
    for (let names = -1; names !== this.named.size; ) {
      names = this.named.size;
      for (const type of this.program.classes.keys()) {
        if (this.created.of(type) === REACH.none && (this.hierarchy.isForeign(type) || this.isNamed(type)))
          this.construct(type, REACH.maybe);
      }
      this.drain();
    }
  }

  /** How sure it is that the method runs. */
  answer(method: number | undefined): Tri {
    const level = method === undefined ? REACH.none : this.methods.of(method);
    if (level === REACH.yes) return 'yes';
    return level === REACH.maybe || this.open || method === undefined ? 'unknown' : 'no';
  }

  /** How sure it is that something of the class runs, and with it what its fields begin with. */
  answerClass(className: string): Tri {
    const type = this.program.names.typeNamed(className);
    const level = this.touched.of(type);
    if (level === REACH.yes) return 'yes';
    return level === REACH.maybe || this.open || !this.program.classes.has(type) ? 'unknown' : 'no';
  }

  /** Part of the code could not be followed: what was not reached may still be. */
  doubt(): void {
    this.open = true;
  }

  /** Follows what has come up since. */
  drain(): void {
    for (;;) {
      while (this.queue.length > 0) {
        const level = this.queue.pop()!;
        this.follow(this.queue.pop()!, level);
      }
      if (this.unmade.length === 0) return;
      const level = this.unmade.pop()!;
      const signature = this.unmade.pop()!;
      const type = this.unmade.pop()!;
      // Somebody out of sight makes the object, or the call would not be written: the named body is meant.
      if (this.alive.of(type) >= level) continue;
      const target = this.hierarchy.resolve(type, signature);
      if (target !== undefined) this.mark(target, level);
    }
  }

  /** Whether its constant, or that of an ancestor, stands in code: a service loader or a maker by class may create it. */
  private isNamed(type: number): boolean {
    let found = false;
    if (this.named.size > 0) this.hierarchy.visit(type, (one) => (found ||= this.named.has(one)));
    return found;
  }

  private construct(type: number, level: number): void {
    const node = this.program.classes.get(type);
    if (node === undefined || level < this.least || this.created.of(type) >= level) return;
    this.create(type, level);
    this.program.open(node);
    for (let method = node.first; method < node.first + node.count; method++) {
      const signature = this.program.methods.signatureOf(method);
      if ((this.program.names.traitsOf(signature) & TRAIT.constructor) !== 0) this.mark(method, level);
    }
  }

  private mark(method: number, level: number): void {
    if (level < this.least || this.methods.of(method) >= level) return;
    this.methods.set(method, level);
    this.queue.push(method, level);
    this.touch(this.program.methods.ownerOf(method), level);
  }

  private follow(method: number, level: number): void {
    const { methods } = this.program;
    const file = this.program.readEdges(method);
    const to = methods.toOf(method);
    for (let i = methods.fromOf(method); i < to; i++) {
      const edge = file.edges.at(i);
      const kind = kindOfEdge(edge);
      const row = rowOfEdge(edge);
      if (kind === EDGE.create) this.create(file.typeOf(row), level);
      else if (kind === EDGE.touch) this.touch(file.typeOf(row), level);
      else if (kind === EDGE.constant) this.name(file.typeOf(row), methods.ownerOf(method), level);
      else if (kind === EDGE.resource) this.hold(resourceOfRow(row), method, level);
      else if (kind === EDGE.field) this.hold(this.program.resourceIn(file, row), method, level);
      else if (kind === EDGE.virtual) this.call(file.ownerOf(row), file.signatureOf(row), level);
      else {
        const target = this.hierarchy.resolve(file.ownerOf(row), file.signatureOf(row));
        if (target !== undefined) this.mark(target, level);
      }
    }
  }

  private hold(resource: number | undefined, method: number, level: number): void {
    if (resource !== undefined && level === REACH.yes) this.holds.push(resource, method);
  }

  /** The initialisers of the class and of those it comes from run. */
  private touch(first: number, level: number): void {
    if (this.touched.of(first) >= level) return;
    const open = [first];
    for (let type = open.pop(); type !== undefined; type = open.pop()) {
      const node = this.program.classes.get(type);
      if (node === undefined || this.touched.of(type) >= level) continue;
      this.touched.set(type, level);
      const clinit = this.program.methodOf(node, this.clinit);
      if (clinit !== undefined) this.mark(clinit, level);
      open.push(node.parent, ...node.interfaces);
    }
  }

  /** A constant class. One of its own, as for the name in a log line, hands the class to nobody. */
  private name(type: number, by: number, level: number): void {
    this.touch(type, level);
    if (type === by) return;
    this.named.add(type);
    this.construct(type, this.hierarchy.isForeign(type) ? level : REACH.maybe);
  }

  private call(type: number, signature: number, level: number): void {
    const types = this.calls.get(signature) ?? new Map<number, number>();
    if ((types.get(type) ?? 0) >= level) return;
    types.set(type, level);
    this.calls.set(signature, types);
    if (signature === this.bridge) this.call(-1, SCRIPT, level);
    if (this.program.classes.has(type) && this.alive.of(type) < level)
      this.unmade.push(type, signature, level);
    const bodies = this.living.get(signature) ?? [];
    for (let i = 0; i < bodies.length; i += 3) {
      const method = bodies[i + 1]!;
      const sure = Math.min(level, bodies[i + 2]!);
      if (this.methods.of(method) < sure && (signature === SCRIPT || this.fits(bodies[i]!, type, method)))
        this.mark(method, sure);
    }
  }

  /** Whether an object of `type` can be the receiver of a call on `called`. */
  private fits(type: number, called: number, method: number): boolean {
    if (called <= CLICK && (this.program.methods.accessOf(method) & ACCESS.public) === 0) return false;
    if (called < CLICK) return this.hierarchy.isA(type, CLICK - 1 - called);
    if (this.program.classes.has(called)) return this.hierarchy.isA(type, called);
    return this.hierarchy.isForeign(type) || this.hierarchy.isA(type, called);
  }

  /** An object of the class exists from here on. */
  private create(type: number, level: number): void {
    if (this.created.of(type) >= level) return;
    this.created.set(type, level);
    this.touch(type, level);
    this.hierarchy.visit(type, (one) => {
      if (this.alive.of(one) < level) this.alive.set(one, level);
    });
    const foreign = this.hierarchy.isForeign(type);
    const object = ++this.objects;
    for (let at = type, depth = 0; depth < 256; depth++) {
      const node = this.program.classes.get(at);
      if (node === undefined) break;
      this.program.open(node);
      for (let method = node.first; method < node.first + node.count; method++) {
        const signature = this.program.methods.signatureOf(method);
        const access = this.program.methods.accessOf(method);
        const isClicked = foreign && (this.program.names.traitsOf(signature) & TRAIT.click) !== 0;
        const never = isClicked ? NOT_CALLED_ON_IT & ~ACCESS.static : NOT_CALLED_ON_IT;
        if ((access & never) !== 0 || !this.meet(signature, object)) continue;
        this.comeAlive(type, signature, method, level, foreign);
        if ((access & ACCESS.script) !== 0) this.offer(type, method, level);
      }
      at = node.parent;
    }
  }

  /** False when a class nearer to the object had the signature. */
  private meet(signature: number, object: number): boolean {
    if (signature >= this.met.length) {
      const larger = new Int32Array(signature * 2);
      larger.set(this.met);
      this.met = larger;
    }
    if (this.met[signature] === object) return false;
    this.met[signature] = object;
    return true;
  }

  private comeAlive(type: number, signature: number, method: number, level: number, foreign: boolean): void {
    this.live(signature, type, method, level);
    const traits = this.program.names.traitsOf(signature);
    // A method of Object (toString, equals) is called on anything.
    const isCalled = (traits & TRAIT.callback) !== 0 && (foreign || (traits & TRAIT.ofObject) !== 0);
    if (isCalled) this.mark(method, level);
    else if ((this.program.methods.accessOf(method) & (ACCESS.public | ACCESS.protected)) !== 0)
      this.mark(method, REACH.maybe);
    if (this.methods.of(method) >= level) return;
    for (const [called, sure] of this.calls.get(signature) ?? [])
      if (this.methods.of(method) < Math.min(level, sure) && this.fits(type, called, method))
        this.mark(method, Math.min(level, sure));
  }

  private live(signature: number, type: number, method: number, level: number): void {
    const bodies = this.living.get(signature);
    if (bodies === undefined) this.living.set(signature, [type, method, level]);
    else bodies.push(type, method, level);
  }

  /** A method for scripts: runs once some object was handed to a web view, and which one is not followed. */
  private offer(type: number, method: number, level: number): void {
    this.live(SCRIPT, type, method, level);
    const sure = Math.min(level, this.calls.get(SCRIPT)?.get(-1) ?? 0);
    if (this.methods.of(method) < sure) this.mark(method, sure);
  }
}

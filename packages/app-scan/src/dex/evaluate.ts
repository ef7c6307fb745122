import { argumentRegisters, forgetWritten, switchTargets } from './arguments.ts';
import { type Bodies, readBodies } from './bodies.ts';
import type { Code } from './classes.ts';
import type { Dex } from './header.ts';
import { type KnownCall, knownCall } from './known-calls.ts';
import { copyState, emptyState, isSame, meet, placeOf, type State, type Value } from './known-value.ts';
import { Members } from './members.ts';
import { LENGTH, payloadLength } from './opcodes.ts';
import {
  descriptorOf,
  methodClass,
  methodName,
  methodProto,
  parametersOf,
  returnType,
  stringOf,
} from './text.ts';
import { handlersOf } from './tries.ts';

/** Told of each instruction with what is known before it. `completes`: text that the call there puts together. */
export type Look = (at: number, state: State, method: number) => void;
export type Completed = (text: string, at: number, method: number) => void;

const MAX_DEPTH = 3;
/** Final fields set from final fields of other classes; a longer chain is not known. */
const MAX_CHAINED = 64;
/** Instructions one question may cost. */
const MAX_STEPS = 20_000;
/** And all questions about one dex. What is not asked for any more is unknown. */
const MAX_ALL = 2_000_000;

/**
 * What registers hold at each instruction of a method, on every way there: constants, text put together of constants,
 * values of final fields, results of methods of this dex that can only be the named ones. Whatever is not sure is
 * absent: where ways meet only what they agree on stays, handlers begin with nothing.
 */
export class Evaluator {
  readonly dex: Dex;
  readonly bodies: Bodies;
  private found: Members | undefined;
  private steps = 0;
  private left = MAX_ALL;
  private readonly fields = new Map<number, Value | undefined>();
  /** How many fields are being worked out, each for the one before. */
  private chained = 0;

  constructor(dex: Dex, bodies: Bodies = readBodies(dex)) {
    this.dex = dex;
    this.bodies = bodies;
  }

  get members(): Members {
    this.found ??= new Members(this.dex, this.bodies);
    return this.found;
  }

  /** Goes through one method; nothing is told when it costs too much. */
  look(method: number, code: Code, look: Look | undefined, completed: Completed | undefined): void {
    this.steps = MAX_STEPS;
    new Run(this, method, code, 0, completed).go(this.handed(method, code), look);
  }

  pay(): boolean {
    this.left--;
    return --this.steps > 0 && this.left > 0;
  }

  /** The parameters of a method, as what its caller handed over. */
  private handed(method: number, code: Code): State {
    const state = emptyState();
    for (const [i, register] of parameterRegisters(this.dex, method, code).entries())
      if (register !== undefined) state.registers.set(register, { handed: i });
    return state;
  }

  /** The value of a static final field that its class sets once, without a condition. */
  field(field: number): Value | undefined {
    if (this.fields.has(field)) return this.fields.get(field);
    if (this.chained >= MAX_CHAINED) return undefined;
    this.chained++;
    const value = this.fieldAnew(field);
    this.chained--;
    return value;
  }

  private fieldAnew(field: number): Value | undefined {
    this.fields.set(field, undefined);
    const constant = this.members.constant(field);
    if (constant === undefined) return undefined;
    const { initial, initialiser } = constant;
    let value: Value | undefined = initial;
    if (initialiser !== undefined) {
      const { from } = initialiser.code;
      const writes: number[] = [];
      let isStraight = handlersOf(this.dex, initialiser.code).size === 0;
      walk(this.dex, initialiser.code, (at, op) => {
        if (op >= 0x67 && op <= 0x6d && this.dex.units[at + 1] === field) writes.push(at);
        if (isBranch(op)) isStraight = false;
      });
      if (writes.length > 0) {
        value = undefined;
        if (writes.length === 1 && isStraight && writes[0]! >= from)
          new Run(this, -1, initialiser.code, MAX_DEPTH - 1, undefined).go(
            emptyState(),
            (at, { registers }) => {
              if (at === writes[0]) value = registers.get(this.dex.units[at]! >> 8);
            },
          );
      }
    }
    const plain = typeof value === 'number' || typeof value === 'string' ? value : undefined;
    this.fields.set(field, plain);
    return plain;
  }
}

/** Registers of the declared parameters; `undefined` for those of two words. */
export function parameterRegisters(dex: Dex, method: number, code: Code): (number | undefined)[] {
  if (method < 0) return [];
  const words = parametersOf(dex, methodProto(dex, method)).map((type) => descriptorOf(dex, type));
  const wide = (word: string): boolean => word === 'J' || word === 'D';
  let at = code.registers - words.reduce((sum, word) => sum + (wide(word) ? 2 : 1), 0);
  return words.map((word) => {
    const register = wide(word) ? undefined : at;
    at += wide(word) ? 2 : 1;
    return register;
  });
}

export function walk(dex: Dex, code: Code, see: (at: number, op: number) => void): void {
  for (let at = code.from; at < code.to; ) {
    const unit = dex.units[at]!;
    const op = unit & 0xff;
    if (op !== 0) see(at, op);
    at += op === 0 && unit !== 0 ? payloadLength(dex.units, at) : LENGTH[op]!;
  }
}

const isBranch = (op: number): boolean =>
  (op >= 0x28 && op <= 0x2c) || (op >= 0x32 && op <= 0x3d) || op === 0x27;
const isInvoke = (op: number): boolean => (op >= 0x6e && op <= 0x72) || (op >= 0x74 && op <= 0x78);
const READABLE = /^([ZBSCI]|Ljava\/lang\/(String|CharSequence|Object);|Landroid\/net\/Uri;)$/;

/** One passage through one method. */
class Run {
  private readonly world: Evaluator;
  private readonly dex: Dex;
  private readonly code: Code;
  private readonly method: number;
  private readonly depth: number;
  private readonly completed: Completed | undefined;
  private readonly states = new Map<number, State>();
  private readonly open: number[] = [];
  private isSettled = false;
  private returned: { value: Value | undefined } | undefined;

  constructor(world: Evaluator, method: number, code: Code, depth: number, completed: Completed | undefined) {
    this.world = world;
    this.dex = world.dex;
    this.method = method;
    this.code = code;
    this.depth = depth;
    this.completed = completed;
  }

  /** Gives what the method returns, if that is the same on every way. */
  go(start: State, look: Look | undefined): Value | undefined {
    const { code } = this;
    const joins = joinsOf(this.dex, code);
    const handlers = handlersOf(this.dex, code);
    this.arrive(code.from, start);
    for (const at of handlers) this.arrive(at, emptyState());
    for (let at = this.open.pop(); at !== undefined; at = this.open.pop())
      if (!this.line(at, joins, undefined)) return undefined;
    this.isSettled = true;
    for (const at of [...this.states.keys()]) if (!this.line(at, joins, look)) return undefined;
    return this.returned?.value;
  }

  private arrive(at: number, state: State): void {
    if (this.isSettled) return;
    const known = this.states.get(at);
    if (known === undefined) this.states.set(at, copyState(state));
    else if (!meet(known, state)) return;
    this.open.push(at);
  }

  /** From a place where ways meet on to the next one; false when it costs too much. */
  private line(start: number, joins: ReadonlySet<number>, look: Look | undefined): boolean {
    const { units } = this.dex;
    const state = copyState(this.states.get(start)!);
    for (let at = start; at >= this.code.from && at < this.code.to; ) {
      if (at !== start && (joins.has(at) || this.states.has(at))) {
        this.arrive(at, state);
        return true;
      }
      if (!this.world.pay()) return false;
      const unit = units[at]!;
      const op = unit & 0xff;
      look?.(at, state, this.method);
      const near = (units[at + 1]! << 16) >> 16;
      const far = (units[at + 1] ?? 0) | ((units[at + 2] ?? 0) << 16);
      if (op >= 0x0e && op <= 0x11) {
        const value = op === 0x0f || op === 0x11 ? state.registers.get(unit >> 8) : undefined;
        if (this.isSettled)
          this.returned =
            this.returned === undefined || isSame(this.returned.value, value)
              ? { value }
              : { value: undefined };
        return true;
      }
      if (op === 0x27) return true;
      if (op >= 0x28 && op <= 0x2a) {
        this.arrive(at + (op === 0x28 ? (unit << 16) >> 24 : op === 0x29 ? near : far), state);
        return true;
      }
      if (op === 0x2b || op === 0x2c)
        for (const to of switchTargets(units, at, at + far)) this.arrive(to, state);
      else if (op >= 0x32 && op <= 0x3d) this.arrive(at + near, state);
      else this.step(at, op, unit, state);
      at += op === 0 && unit !== 0 ? payloadLength(units, at) : LENGTH[op]!;
    }
    return true;
  }

  private step(at: number, op: number, unit: number, state: State): void {
    const { registers, heap } = state;
    const second = this.dex.units[at + 1] ?? 0;
    const third = this.dex.units[at + 2] ?? 0;
    const set = (register: number, value: Value | undefined): void => {
      if (value === undefined) registers.delete(register);
      else registers.set(register, value);
    };
    const make = (register: number): void => {
      for (const [other, value] of registers) if (placeOf(value) === at) registers.delete(other);
      heap.delete(at);
      registers.set(register, { made: at });
    };
    const low = (unit >> 8) & 15;
    const lose = (value: Value | undefined): void => void heap.delete(placeOf(value) ?? -1);
    if (op === 0x12) set(low, ((unit >> 12) << 28) >> 28);
    else if (op === 0x13) set(unit >> 8, (second << 16) >> 16);
    else if (op === 0x14) set(unit >> 8, second | (third << 16));
    else if (op === 0x15) set(unit >> 8, second << 16);
    else if (op === 0x1a) set(unit >> 8, stringOf(this.dex, second));
    else if (op === 0x1b) set(unit >> 8, stringOf(this.dex, second + third * 0x10000));
    else if (op === 0x01 || op === 0x07) set(low, registers.get(unit >> 12));
    else if (op === 0x02 || op === 0x08) set(unit >> 8, registers.get(second));
    else if (op === 0x03 || op === 0x09) set(second, registers.get(third));
    else if (op === 0x0a || op === 0x0c) set(unit >> 8, state.result);
    else if (op === 0x22) make(unit >> 8);
    else if (op === 0x23) {
      const size = registers.get(unit >> 12);
      make(low);
      if (typeof size === 'number' && size >= 0 && size <= 16)
        heap.set(at, { is: 'list', items: Array.from({ length: size }, () => undefined) });
    } else if (op === 0x4d) this.put(state, unit >> 8, second & 0xff, second >> 8);
    else if (op === 0x26) lose(registers.get(unit >> 8));
    else if (op === 0x5b) lose(registers.get(low));
    else if (op >= 0x4b && op <= 0x51) lose(registers.get(second & 0xff));
    else if (op === 0x69) lose(registers.get(unit >> 8));
    else if (op === 0x60 || (op >= 0x62 && op <= 0x66)) set(unit >> 8, this.world.field(second));
    else if (op === 0xd8 || (op >= 0xdd && op <= 0xdf)) {
      const value = registers.get(second & 0xff);
      set(unit >> 8, typeof value === 'number' ? literal(op, value, (second << 16) >> 24) : undefined);
    } else if (isInvoke(op)) state.result = this.invoke(at, op, second, state);
    else if (op === 0x24 || op === 0x25 || op >= 0xfa) {
      // Whom these hand objects to is not looked at.
      for (const value of registers.values()) lose(value);
      state.result = undefined;
    } else if (op !== 0x1f) forgetWritten(registers, op, unit, second);
  }

  private put({ registers, heap }: State, from: number, list: number, index: number): void {
    const value = registers.get(from);
    heap.delete(placeOf(value) ?? -1);
    const place = placeOf(registers.get(list));
    const thing = heap.get(place ?? -1);
    const at = registers.get(index);
    if (place === undefined || thing?.is !== 'list') return;
    if (typeof at !== 'number' || at < 0 || at >= thing.items.length) heap.delete(place);
    else heap.set(place, { is: 'list', items: thing.items.map((one, i) => (i === at ? value : one)) });
  }

  private invoke(at: number, op: number, method: number, state: State): Value | undefined {
    const { dex } = this;
    const values = argumentRegisters(dex, at).map((register) => state.registers.get(register));
    const parameters = parametersOf(dex, methodProto(dex, method)).map((type) => descriptorOf(dex, type));
    const owner = descriptorOf(dex, methodClass(dex, method));
    const name = stringOf(dex, methodName(dex, method));
    const call: KnownCall | undefined = knownCall({ owner, name, parameters, values }, state);
    if (call !== undefined) {
      if (call.completes !== undefined && this.isSettled) this.completed?.(call.completes, at, this.method);
      return call.result;
    }
    for (const value of values) state.heap.delete(placeOf(value) ?? -1);
    return this.inside(op, method, values, parameters);
  }

  /** The result of a method of this dex, if no other can be meant. */
  private inside(
    op: number,
    method: number,
    values: readonly (Value | undefined)[],
    parameters: readonly string[],
  ): Value | undefined {
    if (this.depth + 1 >= MAX_DEPTH) return undefined;
    if (!READABLE.test(descriptorOf(this.dex, returnType(this.dex, methodProto(this.dex, method)))))
      return undefined;
    const body = this.world.members.body(method);
    if (body === undefined) return undefined;
    const base = op >= 0x74 ? op - 6 : op;
    const isFixed = (body.access & 0x10) !== 0 || this.world.members.isFinalClass(body.classIndex);
    if (base !== 0x70 && base !== 0x71 && !(base === 0x6e && isFixed)) return undefined;
    const start = emptyState();
    let word = base === 0x71 ? 0 : 1;
    for (const [i, register] of parameterRegisters(this.dex, method, body.code).entries()) {
      const value = values[word];
      if (register !== undefined && (typeof value !== 'object' || 'address' in value) && value !== undefined)
        start.registers.set(register, value);
      word += parameters[i] === 'J' || parameters[i] === 'D' ? 2 : 1;
    }
    const completed = this.isSettled ? this.completed : undefined;
    const result = new Run(this.world, method, body.code, this.depth + 1, completed).go(start, undefined);
    return placeOf(result) === undefined ? result : undefined;
  }
}

function literal(op: number, value: number, other: number): number {
  if (op === 0xd8) return (value + other) | 0;
  if (op === 0xdd) return value & other;
  return op === 0xde ? value | other : value ^ other;
}

/** Where control may come from elsewhere than the line before. */
function joinsOf(dex: Dex, code: Code): Set<number> {
  const joins = new Set<number>();
  walk(dex, code, (at, op) => {
    const near = (dex.units[at + 1]! << 16) >> 16;
    const far = (dex.units[at + 1] ?? 0) | ((dex.units[at + 2] ?? 0) << 16);
    if (op === 0x28) joins.add(at + ((dex.units[at]! << 16) >> 24));
    else if (op === 0x29 || (op >= 0x32 && op <= 0x3d)) joins.add(at + near);
    else if (op === 0x2a) joins.add(at + far);
    else if (op === 0x2b || op === 0x2c)
      for (const to of switchTargets(dex.units, at, at + far)) joins.add(to);
  });
  return joins;
}

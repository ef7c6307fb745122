import type { Code } from './classes.ts';
import type { Dex } from './header.ts';
import { LENGTH, payloadLength } from './opcodes.ts';
import { descriptorOf, methodProto, parametersOf, stringOf } from './text.ts';

export type Argument = number | string | 'dynamic';

/**
 * What the code says the arguments of a call are: a constant set in the same straight run of instructions, else
 * `dynamic`. Booleans are 0 and 1, as in the bytecode. The receiver is left out.
 */
export function constantArguments(dex: Dex, code: Code, offset: number, method: number): Argument[] {
  const registers = argumentRegisters(dex, code.from + offset);
  const known = constantsBefore(dex, code, code.from + offset);
  const op = dex.units[code.from + offset]! & 0xff;
  const isStatic = op === 0x71 || op === 0x77;
  let at = isStatic ? 0 : 1;
  return parametersOf(dex, methodProto(dex, method)).map((type) => {
    const register = registers[at];
    const descriptor = descriptorOf(dex, type);
    at += descriptor === 'J' || descriptor === 'D' ? 2 : 1;
    return register === undefined ? 'dynamic' : (known.get(register) ?? 'dynamic');
  });
}

/** Formats 35c (up to five registers in nibbles) and 3rc (a range). */
export function argumentRegisters(dex: Dex, at: number): number[] {
  const unit = dex.units[at]!;
  const op = unit & 0xff;
  const packed = dex.units[at + 2] ?? 0;
  if (op >= 0x74 && op <= 0x78) return Array.from({ length: unit >> 8 }, (_, i) => packed + i);
  const count = unit >> 12;
  const nibbles = [packed & 15, (packed >> 4) & 15, (packed >> 8) & 15, packed >> 12, (unit >> 8) & 15];
  return nibbles.slice(0, count);
}

/** Registers that hold a constant when control comes to `end`, on every way: any join or unknown write forgets. */
function constantsBefore(dex: Dex, code: Code, end: number): Map<number, Argument> {
  const { units } = dex;
  const targets = branchTargets(units, code);
  const known = new Map<number, Argument>();
  for (let at = code.from; at < end; ) {
    const unit = units[at]!;
    const op = unit & 0xff;
    if (targets.has(at)) known.clear();
    const a = op === 0x12 ? (unit >> 8) & 15 : unit >> 8;
    if (op === 0x12) known.set(a, ((unit >> 12) << 28) >> 28);
    else if (op === 0x13) known.set(a, (units[at + 1]! << 16) >> 16);
    else if (op === 0x14) known.set(a, units[at + 1]! | (units[at + 2]! << 16));
    else if (op === 0x1a) known.set(a, stringOf(dex, units[at + 1]!));
    else if (op === 0x01 || op === 0x07) copy(known, (unit >> 8) & 15, unit >> 12);
    else if ((op >= 0x0e && op <= 0x11) || (op >= 0x27 && op <= 0x2a)) known.clear();
    else forgetWritten(known, op, unit, units[at + 1] ?? 0);
    at += op === 0 && unit !== 0 ? payloadLength(units, at) : LENGTH[op]!;
  }
  if (targets.has(end)) known.clear();
  return known;
}

function copy(known: Map<number, Argument>, to: number, from: number): void {
  const value = known.get(from);
  if (value === undefined) known.delete(to);
  else known.set(to, value);
}

/** Forgets what an instruction may overwrite; wide results take the next register too. */
export function forgetWritten(
  known: Pick<Map<number, unknown>, 'delete'>,
  op: number,
  unit: number,
  second: number,
): void {
  const writesNothing =
    op === 0x00 ||
    (op >= 0x0e && op <= 0x11) ||
    (op >= 0x26 && op <= 0x2c) ||
    (op >= 0x32 && op <= 0x3d) ||
    (op >= 0x4b && op <= 0x51) ||
    (op >= 0x59 && op <= 0x5f) ||
    (op >= 0x67 && op <= 0x78) ||
    op >= 0xfa;
  if (writesNothing) return;
  const isNibble =
    op === 0x04 ||
    op === 0x20 ||
    op === 0x21 ||
    op === 0x23 ||
    (op >= 0x52 && op <= 0x58) ||
    (op >= 0x7b && op <= 0x8f) ||
    (op >= 0xb0 && op <= 0xd7);
  const register =
    op === 0x03 || op === 0x06 || op === 0x09 ? second : isNibble ? (unit >> 8) & 15 : unit >> 8;
  known.delete(register);
  known.delete(register + 1);
}

/** Where control may arrive from elsewhere: targets of gotos, ifs and switches. Handlers follow a jump, return or throw, which forgets all. */
export function branchTargets(units: Uint16Array, code: Code): Set<number> {
  const targets = new Set<number>();
  for (let at = code.from; at < code.to; ) {
    const unit = units[at]!;
    const op = unit & 0xff;
    const near = (units[at + 1]! << 16) >> 16;
    const far = (units[at + 1] ?? 0) | ((units[at + 2] ?? 0) << 16);
    if (op === 0x28) targets.add(at + ((unit << 16) >> 24));
    else if (op === 0x29 || (op >= 0x32 && op <= 0x3d)) targets.add(at + near);
    else if (op === 0x2a) targets.add(at + far);
    else if (op === 0x2b || op === 0x2c) for (const to of switchTargets(units, at, at + far)) targets.add(to);
    at += op === 0 && unit !== 0 ? payloadLength(units, at) : LENGTH[op]!;
  }
  return targets;
}

function switchTargets(units: Uint16Array, at: number, payload: number): number[] {
  const kind = units[payload];
  const size = units[payload + 1] ?? 0;
  const first = kind === 0x0100 ? payload + 4 : kind === 0x0200 ? payload + 2 + size * 2 : -1;
  if (first < 0 || first + size * 2 > units.length) return [];
  return Array.from(
    { length: size },
    (_, i) => at + (units[first + i * 2]! | (units[first + i * 2 + 1]! << 16)),
  );
}

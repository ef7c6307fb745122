import type { Code } from './classes.ts';
import type { Dex } from './header.ts';
import { LENGTH, payloadLength } from './opcodes.ts';

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

/** Where a switch leads. */
export function switchTargets(units: Uint16Array, at: number, payload: number): number[] {
  const kind = units[payload];
  const size = units[payload + 1] ?? 0;
  const first = kind === 0x0100 ? payload + 4 : kind === 0x0200 ? payload + 2 + size * 2 : -1;
  if (first < 0 || first + size * 2 > units.length) return [];
  return Array.from(
    { length: size },
    (_, i) => at + (units[first + i * 2]! | (units[first + i * 2 + 1]! << 16)),
  );
}

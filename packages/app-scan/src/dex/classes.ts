import { u16, u32 } from '../bytes.ts';
import { type Dex, spend } from './header.ts';
import { type Cursor, readUleb } from './text.ts';

/** A code item: its instructions lie at `from`…`to` in the file's 16-bit units. */
export interface Code {
  readonly registers: number;
  readonly from: number;
  readonly to: number;
}

export type MethodVisitor = (classIndex: number, method: number, access: number, codeAt: number) => void;

/** class_def rows. */
export const classType = (dex: Dex, index: number): number => u32(dex.bytes, dex.classes.at + index * 32);
export const superType = (dex: Dex, index: number): number => u32(dex.bytes, dex.classes.at + index * 32 + 8);
export const staticValuesAt = (dex: Dex, index: number): number =>
  u32(dex.bytes, dex.classes.at + index * 32 + 28);
export const annotationsAt = (dex: Dex, index: number): number =>
  u32(dex.bytes, dex.classes.at + index * 32 + 20);

/** Type indices of the interfaces a class names. */
export function interfacesOf(dex: Dex, index: number): number[] {
  const list = u32(dex.bytes, dex.classes.at + index * 32 + 12);
  if (list === 0 || list + 4 > dex.bytes.length) return [];
  const count = Math.min(u32(dex.bytes, list), (dex.bytes.length - list - 4) >>> 1);
  if (!spend(dex, count)) return [];
  return Array.from({ length: count }, (_, i) => u16(dex.bytes, list + 4 + i * 2));
}

/**
 * Visits every method of every class, also those without code (`codeAt` 0).
 * Returns how many class bodies could not be read.
 */
export function visitMethods(dex: Dex, visit: MethodVisitor): number {
  let broken = 0;
  for (let index = 0; index < dex.classes.count; index++) if (!visitClass(dex, index, visit)) broken++;
  return broken;
}

/** The same of one class; false when its body cannot be read. */
export function visitClass(dex: Dex, index: number, visit: MethodVisitor): boolean {
  const { bytes } = dex;
  const at = u32(bytes, dex.classes.at + index * 32 + 24);
  if (at === 0) return true;
  if (at >= bytes.length) return false;
  const cursor: Cursor = { at };
  const staticFields = readUleb(bytes, cursor);
  const instanceFields = readUleb(bytes, cursor);
  const direct = readUleb(bytes, cursor);
  const virtual = readUleb(bytes, cursor);
  // Every member takes at least two bytes: larger counts cannot be true.
  const members = staticFields + instanceFields + direct + virtual;
  if (members * 2 > bytes.length - at || !spend(dex, members)) return false;
  for (let i = 0; i < staticFields + instanceFields; i++) {
    readUleb(bytes, cursor);
    readUleb(bytes, cursor);
  }
  for (const count of [direct, virtual]) {
    let method = 0;
    for (let i = 0; i < count; i++) {
      method += readUleb(bytes, cursor);
      const access = readUleb(bytes, cursor);
      const codeAt = readUleb(bytes, cursor);
      if (method >= dex.methods.count || cursor.at > bytes.length) return false;
      visit(index, method, access, codeAt);
    }
  }
  return true;
}

/** The code item at `at`, or undefined when it does not lie in the file. */
export function codeAt(dex: Dex, at: number): Code | undefined {
  if (at === 0 || at % 2 !== 0 || at + 16 > dex.bytes.length) return undefined;
  const from = (at + 16) >>> 1;
  const to = from + u32(dex.bytes, at + 12);
  return to <= dex.units.length ? { registers: u16(dex.bytes, at), from, to } : undefined;
}

/**
 * A body that is only zeros, or zeros after a leading return: its real code was taken out and comes back at
 * run time. At least six units, as short empty methods are ordinary.
 */
export function isHollow(units: Uint16Array, from: number, to: number): boolean {
  if (to - from < 6) return false;
  let at = from;
  const first = units[at]! & 0xff;
  if (first === 0x12) at += 1;
  else if (first === 0x13 || first === 0x16) at += 2;
  const op = units[at]! & 0xff;
  if (op >= 0x0e && op <= 0x11) at += 1;
  else if (at !== from || op !== 0) return false;
  if (to - at < 4) return false;
  for (; at < to; at++) if (units[at] !== 0) return false;
  return true;
}

import { u16, u32 } from '../bytes.ts';
import { type Dex, spend } from './header.ts';

/** A code item: its instructions lie at `from`…`to` in the file's 16-bit units. */
export interface Code {
  readonly registers: number;
  readonly from: number;
  readonly to: number;
}

/** class_def rows. */
const cell = (dex: Dex, index: number, place: number): number =>
  dex.words[(dex.classes.at >>> 2) + index * 8 + place]!;
export const classType = (dex: Dex, index: number): number => cell(dex, index, 0);
export const accessFlags = (dex: Dex, index: number): number => cell(dex, index, 1);
export const superType = (dex: Dex, index: number): number => cell(dex, index, 2);
export const staticValuesAt = (dex: Dex, index: number): number => cell(dex, index, 7);
export const annotationsAt = (dex: Dex, index: number): number => cell(dex, index, 5);

export const classDataAt = (dex: Dex, index: number): number => cell(dex, index, 6);

/** Type indices of the interfaces a class names. */
export function interfacesOf(dex: Dex, index: number): number[] {
  const list = cell(dex, index, 3);
  if (list === 0 || list + 4 > dex.bytes.length) return [];
  const count = Math.min(u32(dex.bytes, list), (dex.bytes.length - list - 4) >>> 1);
  if (!spend(dex, count)) return [];
  return Array.from({ length: count }, (_, i) => u16(dex.bytes, list + 4 + i * 2));
}

/** The code item at `at`, or undefined when it does not lie in the file. registers_size first, insns_size at 12. */
export function codeAt({ bytes, units }: Dex, at: number): Code | undefined {
  if (at === 0 || at % 2 !== 0 || at + 16 > bytes.length) return undefined;
  const unit = at >>> 1;
  const from = unit + 8;
  const to = from + units[unit + 6]! + units[unit + 7]! * 0x10000;
  return to <= units.length ? { registers: units[unit]!, from, to } : undefined;
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

import { u16, u32 } from '../bytes.ts';
import { type Dex, spend } from './header.ts';

/** Number and position after it, packed: LEB128 as the dex format uses it, at most five bytes. */
export interface Cursor {
  at: number;
}

export function readUleb(bytes: Uint8Array, cursor: Cursor): number {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = bytes[cursor.at++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  return value >>> 0;
}

/** A length before a string takes at most five bytes. */
const MAX_LENGTH_BYTES = 5;

/** Position of a string's first character, or -1 when the index or offset is outside. */
export function stringAt({ bytes, words, strings }: Dex, index: number): number {
  if (index >= strings.count) return -1;
  let at = words[(strings.at >>> 2) + index]!;
  if (at >= bytes.length) return -1;
  const last = at + MAX_LENGTH_BYTES - 1;
  while (at < last && bytes[at]! >= 0x80) at++;
  return at + 1;
}

/** A string of the format holds at most 65,535 units; longer ones are cut. */
const MAX_TEXT = 65_535 * 3;

/** Modified UTF-8 up to its NUL; surrogates are kept as two units, as in Java. */
export function decodeText(bytes: Uint8Array, start: number): string {
  const end = Math.min(bytes.length, start + MAX_TEXT);
  let plain = start;
  while (plain < end && bytes[plain]! < 0x80 && bytes[plain] !== 0) plain++;
  // One call for all of an ordinary name: a text put together letter by letter is slow to compare and to keep.
  const first = asciiText(bytes, start, plain);
  return plain === end || bytes[plain] === 0 ? first : first + decodeWide(bytes, plain, end);
}

/** Arguments one call may take, by far. */
const AT_ONCE = 4096;

function asciiText(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += AT_ONCE)
    text += String.fromCharCode.apply(
      null,
      bytes.subarray(at, Math.min(to, at + AT_ONCE)) as unknown as number[],
    );
  return text;
}

function decodeWide(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; ) {
    const a = bytes[at]!;
    if (a === 0) break;
    if (a < 0x80) {
      text += String.fromCharCode(a);
      at += 1;
    } else if (a < 0xe0) {
      text += String.fromCharCode(((a & 0x1f) << 6) | ((bytes[at + 1] ?? 0) & 0x3f));
      at += 2;
    } else {
      const b = (bytes[at + 1] ?? 0) & 0x3f;
      text += String.fromCharCode(((a & 0x0f) << 12) | (b << 6) | ((bytes[at + 2] ?? 0) & 0x3f));
      at += 3;
    }
  }
  return text;
}

export function stringOf(dex: Dex, index: number): string {
  const at = stringAt(dex, index);
  return at < 0 ? '' : textAt(dex, at);
}

/** The text that starts at a place; empty once the file has cost too much. */
export function textAt(dex: Dex, at: number): string {
  if (!spend(dex, 1)) return '';
  const text = decodeText(dex.bytes, at);
  spend(dex, text.length);
  return text;
}

export const typeString = (dex: Dex, type: number): number =>
  type < dex.types.count ? dex.words[(dex.types.at >>> 2) + type]! : 0xffffffff;

/** A type's descriptor: `Ljava/lang/String;`. */
export const descriptorOf = (dex: Dex, type: number): string => stringOf(dex, typeString(dex, type));

/** As Java writes it: `java.lang.String`, `int[]` stays a descriptor. */
export const dotted = (descriptor: string): string =>
  descriptor.startsWith('L') && descriptor.endsWith(';')
    ? descriptor.slice(1, -1).replaceAll('/', '.')
    : descriptor;

/** Where a prototype's list of parameters lies: their number at the place, their types from 4 on. -1 without any. */
export function parameterList(dex: Dex, proto: number): number {
  if (proto >= dex.protos.count) return -1;
  const list = u32(dex.bytes, dex.protos.at + proto * 12 + 8);
  return list === 0 || list + 4 > dex.bytes.length ? -1 : list;
}

/** How many types stand in such a list; none once the file has cost too much. */
export function parameterCount(dex: Dex, list: number): number {
  const count = Math.min(u32(dex.bytes, list), (dex.bytes.length - list - 4) >>> 1, 255);
  return spend(dex, count) ? count : 0;
}

/** Type indices of a prototype's parameters. */
export function parametersOf(dex: Dex, proto: number): number[] {
  const list = parameterList(dex, proto);
  if (list < 0) return [];
  return Array.from({ length: parameterCount(dex, list) }, (_, i) => u16(dex.bytes, list + 4 + i * 2));
}

/** Type index of what a prototype gives back; one that no table has for a row outside. */
export const returnType = (dex: Dex, proto: number): number =>
  proto < dex.protos.count ? dex.words[(dex.protos.at >>> 2) + proto * 3 + 1]! : 0xffffffff;

export function protoText(dex: Dex, proto: number): string {
  if (proto >= dex.protos.count) return '()';
  const result = returnType(dex, proto);
  const parameters = parametersOf(dex, proto).map((type) => descriptorOf(dex, type));
  return `(${parameters.join('')})${descriptorOf(dex, result)}`;
}

/** method_id: class, proto, name. A row outside the table gives whatever stands there, or 0. */
export const methodClass = (dex: Dex, method: number): number =>
  dex.units[(dex.methods.at >>> 1) + method * 4] ?? 0;
export const methodProto = (dex: Dex, method: number): number =>
  dex.units[(dex.methods.at >>> 1) + method * 4 + 1] ?? 0;
export const methodName = (dex: Dex, method: number): number =>
  dex.words[(dex.methods.at >>> 2) + method * 2 + 1] ?? 0;

/** `read(Landroid/content/Context;)V`. */
export const methodText = (dex: Dex, method: number): string =>
  method < dex.methods.count
    ? stringOf(dex, methodName(dex, method)) + protoText(dex, methodProto(dex, method))
    : '';

/** `android.provider.CallLog$Calls.CONTENT_URI`. field_id: class, type, name. */
export const fieldText = (dex: Dex, field: number): string =>
  `${dotted(descriptorOf(dex, u16(dex.bytes, dex.fields.at + field * 8)))}.${stringOf(dex, u32(dex.bytes, dex.fields.at + field * 8 + 4))}`;

/** `android.content.ContentResolver.query(…)…`. */
export const methodTarget = (dex: Dex, method: number): string =>
  `${dotted(descriptorOf(dex, methodClass(dex, method)))}.${methodText(dex, method)}`;

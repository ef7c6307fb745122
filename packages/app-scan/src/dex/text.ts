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

/** Position of a string's first character, or -1 when the index or offset is outside. */
export function stringAt(dex: Dex, index: number): number {
  if (index >= dex.strings.count) return -1;
  let at = u32(dex.bytes, dex.strings.at + index * 4);
  if (at >= dex.bytes.length) return -1;
  while ((dex.bytes[at] ?? 0) >= 0x80) at++;
  return at + 1;
}

/** A string of the format holds at most 65,535 units; longer ones are cut. */
const MAX_TEXT = 65_535 * 3;

/** Modified UTF-8 up to its NUL; surrogates are kept as two units, as in Java. */
export function decodeText(bytes: Uint8Array, start: number): string {
  let text = '';
  const end = Math.min(bytes.length, start + MAX_TEXT);
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
  type < dex.types.count ? u32(dex.bytes, dex.types.at + type * 4) : 0xffffffff;

/** A type's descriptor: `Ljava/lang/String;`. */
export const descriptorOf = (dex: Dex, type: number): string => stringOf(dex, typeString(dex, type));

/** As Java writes it: `java.lang.String`, `int[]` stays a descriptor. */
export const dotted = (descriptor: string): string =>
  descriptor.startsWith('L') && descriptor.endsWith(';')
    ? descriptor.slice(1, -1).replaceAll('/', '.')
    : descriptor;

/** Type indices of a prototype's parameters. */
export function parametersOf(dex: Dex, proto: number): number[] {
  if (proto >= dex.protos.count) return [];
  const list = u32(dex.bytes, dex.protos.at + proto * 12 + 8);
  if (list === 0 || list + 4 > dex.bytes.length) return [];
  const count = Math.min(u32(dex.bytes, list), (dex.bytes.length - list - 4) >>> 1, 255);
  if (!spend(dex, count)) return [];
  return Array.from({ length: count }, (_, i) => u16(dex.bytes, list + 4 + i * 2));
}

export function protoText(dex: Dex, proto: number): string {
  if (proto >= dex.protos.count) return '()';
  const result = u32(dex.bytes, dex.protos.at + proto * 12 + 4);
  const parameters = parametersOf(dex, proto).map((type) => descriptorOf(dex, type));
  return `(${parameters.join('')})${descriptorOf(dex, result)}`;
}

/** method_id: class, proto, name. */
export const methodClass = (dex: Dex, method: number): number => u16(dex.bytes, dex.methods.at + method * 8);
export const methodProto = (dex: Dex, method: number): number =>
  u16(dex.bytes, dex.methods.at + method * 8 + 2);
export const methodName = (dex: Dex, method: number): number =>
  u32(dex.bytes, dex.methods.at + method * 8 + 4);

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

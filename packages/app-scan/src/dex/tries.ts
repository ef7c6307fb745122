import { u16 } from '../bytes.ts';
import type { Code } from './classes.ts';
import { type Dex, spend } from './header.ts';
import { type Cursor, readUleb } from './text.ts';

/** Where the handlers of a method begin. code_item: tries_size at 6; try_items of 8 bytes after the instructions. */
export function handlersOf(dex: Dex, code: Code): Set<number> {
  const { bytes } = dex;
  const found = new Set<number>();
  const count = u16(bytes, code.from * 2 - 16 + 6);
  const start = (code.to * 2 + 3) & ~3;
  if (count === 0 || start + count * 8 > bytes.length) return found;
  const cursor: Cursor = { at: start + count * 8 };
  const lists = readUleb(bytes, cursor);
  for (let i = 0; i < lists && cursor.at < bytes.length && spend(dex, 1); i++) {
    const size = readSleb(bytes, cursor);
    for (let j = 0; j < Math.abs(size) && cursor.at < bytes.length && spend(dex, 1); j++) {
      readUleb(bytes, cursor);
      found.add(code.from + readUleb(bytes, cursor));
    }
    if (size <= 0) found.add(code.from + readUleb(bytes, cursor));
  }
  return found;
}

function readSleb(bytes: Uint8Array, cursor: Cursor): number {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = bytes[cursor.at++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return shift < 25 && (byte & 0x40) !== 0 ? value | (-1 << (shift + 7)) : value;
  }
  return value;
}

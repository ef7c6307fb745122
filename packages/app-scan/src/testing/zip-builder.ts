import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip file to be built; the last fields lie on purpose. */
export interface BuiltEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly store?: boolean;
  readonly flags?: number;
  /** What the directory claims. */
  readonly claim?: { size?: number; packedSize?: number; offset?: number; method?: number };
  readonly localName?: string;
}

const text = new TextEncoder();
const crc = (bytes: Uint8Array): number => (typeof crc32 === 'function' ? crc32(bytes) : 0);

/** A zip file, honest unless told otherwise. `end` overrides fields of the end record. */
export function buildZip(
  entries: readonly BuiltEntry[],
  end: { count?: number; directoryAt?: number; size?: number; comment?: Uint8Array } = {},
): Uint8Array {
  const parts: Uint8Array[] = [];
  const rows: Uint8Array[] = [];
  let at = 0;
  const add = (bytes: Uint8Array) => {
    parts.push(bytes);
    at += bytes.length;
  };
  for (const entry of entries) {
    const packed = entry.store ? entry.bytes : new Uint8Array(deflateRawSync(entry.bytes));
    const method = entry.store ? 0 : 8;
    const offset = at;
    const common = (name: Uint8Array, claimed: BuiltEntry['claim']) => {
      const head = new DataView(new ArrayBuffer(26));
      head.setUint16(0, 20, true);
      head.setUint16(2, entry.flags ?? 0, true);
      head.setUint16(4, claimed?.method ?? method, true);
      head.setUint32(10, crc(entry.bytes), true);
      head.setUint32(14, claimed?.packedSize ?? packed.length, true);
      head.setUint32(18, claimed?.size ?? entry.bytes.length, true);
      head.setUint16(22, name.length, true);
      return new Uint8Array(head.buffer);
    };
    const localName = text.encode(entry.localName ?? entry.name);
    add(Uint8Array.of(0x50, 0x4b, 3, 4));
    add(common(localName, undefined));
    add(localName);
    add(packed);
    const name = text.encode(entry.name);
    const row = new Uint8Array(46 + name.length);
    row.set([0x50, 0x4b, 1, 2, 20, 0]);
    row.set(common(name, entry.claim), 6);
    new DataView(row.buffer).setUint32(42, entry.claim?.offset ?? offset, true);
    row.set(name, 46);
    rows.push(row);
  }
  const directoryAt = at;
  for (const row of rows) add(row);
  const comment = end.comment ?? new Uint8Array(0);
  const tail = new DataView(new ArrayBuffer(22));
  tail.setUint32(0, 0x06054b50, true);
  tail.setUint16(8, end.count ?? entries.length, true);
  tail.setUint16(10, end.count ?? entries.length, true);
  tail.setUint32(12, end.size ?? at - directoryAt, true);
  tail.setUint32(16, end.directoryAt ?? directoryAt, true);
  tail.setUint16(20, comment.length, true);
  add(new Uint8Array(tail.buffer));
  add(comment);
  const file = new Uint8Array(at);
  let to = 0;
  for (const part of parts) {
    file.set(part, to);
    to += part.length;
  }
  return file;
}

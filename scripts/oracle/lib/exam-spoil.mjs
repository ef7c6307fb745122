// Writes zips by hand and spoils what is in them, in the ways in which hostile packages are spoiled.
import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';

const MANIFEST = 'AndroidManifest.xml';

/** A binary manifest (AOSP ResourceTypes.h), changed. */
export function spoilManifest(bytes, op) {
  const out = Buffer.from(bytes);
  const pool = 8;
  switch (op) {
    case 'axml-type0':
      out.writeUInt16LE(0, 0);
      return out;
    case 'axml-size':
      out.writeUInt32LE(out.length + 4096, 4);
      return out;
    case 'axml-strcount':
      out.writeUInt32LE(0xffffff, pool + 8);
      return out;
    case 'axml-trunc':
      return out.subarray(0, Math.floor(out.length * 0.6));
    case 'axml-junk': {
      const at = pool + out.readUInt32LE(pool + 4);
      const junk = Buffer.alloc(24, 0xaa);
      junk.writeUInt16LE(0x0777, 0);
      junk.writeUInt16LE(8, 2);
      junk.writeUInt32LE(24, 4);
      const longer = Buffer.concat([out.subarray(0, at), junk, out.subarray(at)]);
      longer.writeUInt32LE(longer.length, 4);
      return longer;
    }
    case 'axml-noattrname': {
      // The first strings have resource ids: their texts are emptied, the ids stay.
      const strings = pool + out.readUInt32LE(pool + 20);
      const isUtf8 = (out.readUInt32LE(pool + 16) & 256) !== 0;
      const map = pool + out.readUInt32LE(pool + 4);
      const count = (out.readUInt32LE(map + 4) - 8) / 4;
      for (let i = 0; i < count; i++) {
        const at = strings + out.readUInt32LE(pool + 28 + i * 4);
        out.fill(0, at, at + (isUtf8 ? 3 : 4));
      }
      return out;
    }
    default:
      return bytes;
  }
}

/** A dex file (AOSP dex-format), changed. */
export function spoilCode(bytes, op) {
  const out = Buffer.from(bytes);
  const sign = () => {
    createHash('sha1').update(out.subarray(32)).digest().copy(out, 12);
    let [a, b] = [1, 0];
    for (const byte of out.subarray(12)) {
      a = (a + byte) % 65521;
      b = (b + a) % 65521;
    }
    out.writeUInt32LE(b * 0x10000 + a, 8);
    return out;
  };
  if (op.startsWith('dexversion:')) {
    out.write(op.slice('dexversion:'.length), 4, 'latin1');
    return sign();
  }
  switch (op) {
    case 'dex-checksum':
      return out.fill(7, 8, 32);
    case 'dex-trunc':
      return out.subarray(0, out.length >> 1);
    case 'dex-zero':
      return out.fill(0);
    case 'dex-size':
      out.writeUInt32LE(out.length + 5000, 32);
      return out;
    case 'dex-badopcode':
      // The first call of a constructor becomes an opcode that does not exist.
      out[out.indexOf(Buffer.from([0x70, 0x10]))] = 0x3e;
      return out;
    default:
      return bytes;
  }
}

/** A zip of these entries; `op` spoils its records, `clean` is a second manifest for `dupmanifest`. */
export function writeZip(entries, op = '', clean = undefined) {
  const list = [...entries];
  if (op === 'dirmanifest') list.unshift([`${MANIFEST}/`, Buffer.alloc(0)]);
  if (op === 'dupmanifest') list.splice(list.findIndex(([name]) => name === MANIFEST), 0, [MANIFEST, clean]);
  const parts = op === 'prepend' ? [Buffer.from(`#!/bin/sh\nexit\n${'x'.repeat(100)}`)] : [];
  const rows = [];
  let at = parts.reduce((sum, part) => sum + part.length, 0);
  for (const [name, bytes] of list) {
    const isManifest = name === MANIFEST;
    const stored = op === 'stored' || name === 'resources.arsc' || (op === 'badmethod' && isManifest);
    const data = stored ? bytes : deflateRawSync(bytes, { level: 9 });
    const method = op === 'badmethod' && isManifest ? 0x1234 : stored ? 0 : 8;
    const described = op === 'descriptor' && !stored;
    const flags = 0x800 | (op === 'encflag' ? 1 : 0) | (described ? 8 : 0);
    const crc = (crc32(bytes) ^ (op === 'badcrc' ? 0x5555 : 0)) >>> 0;
    const written = Buffer.from(op === 'localname' && isManifest ? 'AndroidManifest.xm_' : name);
    const head = (size) => [crc, data.length, bytes.length].map((value) => (size ? value : 0));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    for (const [value, place] of [[20, 4], [flags, 6], [method, 8], [0x21, 12], [written.length, 26]]) local.writeUInt16LE(value, place);
    head(!described).forEach((value, i) => void local.writeUInt32LE(value, 14 + i * 4));
    const tail = described ? Buffer.alloc(16) : Buffer.alloc(0);
    if (described) [0x08074b50, ...head(true)].forEach((value, i) => void tail.writeUInt32LE(value, i * 4));
    const row = Buffer.alloc(46);
    row.writeUInt32LE(0x02014b50, 0);
    for (const [value, place] of [[20, 4], [20, 6], [flags, 8], [method, 10], [0x21, 14], [Buffer.byteLength(name), 28]]) row.writeUInt16LE(value, place);
    head(true).forEach((value, i) => void row.writeUInt32LE(value, 16 + i * 4));
    row.writeUInt32LE(at, 42);
    rows.push(row, Buffer.from(name));
    for (const part of [local, written, data, tail]) {
      parts.push(part);
      at += part.length;
    }
  }
  const directory = Buffer.concat(rows);
  if (op === 'zip-trunc') return Buffer.concat([...parts, directory.subarray(0, 10)]);
  const comment = Buffer.from(op === 'comment' ? 'PK\x05\x06 not the end' : '', 'latin1');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, directory, end, comment]);
}

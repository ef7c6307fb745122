import { u32 } from '../bytes.ts';
import { u32be } from './macho.ts';

/** The embedded signature of one architecture, taken apart and not yet believed (cs_blobs.h). */
export interface CodeSignature {
  /** The primary directory: what the CMS message signs. */
  readonly directory: Uint8Array;
  /** Newer directories beside it, with a stronger hash. */
  readonly others: readonly Uint8Array[];
  /** CMS message; empty for an ad-hoc signature. */
  readonly message: Uint8Array;
  /** Parts of the signature itself that the directory covers, by slot: 2 requirements, 5 and 7 entitlements. */
  readonly covered: ReadonlyMap<number, Uint8Array>;
  /** Bytes that the store encrypted: from, to. */
  readonly encrypted: readonly [number, number];
}

export interface CodeDirectory {
  readonly hash: 'sha1' | 'sha256' | 'sha384';
  readonly hashSize: number;
  readonly pageSize: number;
  readonly codeLimit: number;
  readonly pages: readonly Uint8Array[];
  /** Hashes by special slot: 1 Info.plist, 2 requirements, 3 CodeResources, 5 and 7 entitlements. */
  readonly special: (slot: number) => Uint8Array | undefined;
}

const LC_CODE_SIGNATURE = 0x1d;
const LC_ENCRYPTION_INFO = new Set([0x21, 0x2c]);
const MAGIC_64 = 0xfeedfacf;
const SUPER_BLOB = 0xfade0cc0;
const CODE_DIRECTORY = 0xfade0c02;
const CMS_BLOB = 0xfade0b01;
// Requirements, entitlements as a property list, the same as DER (cs_blobs.h).
const COVERED = [
  [2, 0xfade0c01],
  [5, 0xfade7171],
  [7, 0xfade7172],
] as const;
const MAX_BLOBS = 64;
const SLOT = { directory: 0, alternate: 0x1000, alternates: 5, message: 0x10000 } as const;
const HASHES = { 1: 'sha1', 2: 'sha256', 3: 'sha256', 4: 'sha384' } as const;
const HASH_SIZES = { 1: 20, 2: 32, 3: 20, 4: 48 } as const;

/** undefined: no signature, or one that does not hold together. */
export function readCodeSignature(slice: Uint8Array): CodeSignature | undefined {
  let blob: Uint8Array | undefined;
  let encrypted: readonly [number, number] = [0, 0];
  let at = u32(slice, 0) === MAGIC_64 ? 32 : 28;
  for (let left = u32(slice, 16); left > 0; left--) {
    const command = u32(slice, at);
    const size = u32(slice, at + 4);
    if (size < 8 || at + size > slice.length) return undefined;
    const from = u32(slice, at + 8);
    const length = u32(slice, at + 12);
    if (command === LC_CODE_SIGNATURE && from + length <= slice.length)
      blob = slice.subarray(from, from + length);
    else if (LC_ENCRYPTION_INFO.has(command) && u32(slice, at + 16) !== 0) encrypted = [from, from + length];
    at += size;
  }
  if (blob === undefined || u32be(blob, 0) !== SUPER_BLOB) return undefined;
  const blobs = new Map<number, Uint8Array>();
  for (let i = 0; i < Math.min(u32be(blob, 8), MAX_BLOBS); i++) {
    const slot = u32be(blob, 12 + i * 8);
    const start = u32be(blob, 12 + i * 8 + 4);
    const length = u32be(blob, start + 4);
    if (length < 8 || start + length > blob.length) return undefined;
    if (!blobs.has(slot)) blobs.set(slot, blob.subarray(start, start + length));
  }
  const blobAt = (slot: number, magic: number): Uint8Array | undefined => {
    const found = blobs.get(slot);
    return found !== undefined && u32be(found, 0) === magic ? found : undefined;
  };
  const directory = blobAt(SLOT.directory, CODE_DIRECTORY);
  if (directory === undefined) return undefined;
  const others = Array.from({ length: SLOT.alternates }, (_, i) =>
    blobAt(SLOT.alternate + i, CODE_DIRECTORY),
  );
  return {
    directory,
    others: others.filter((one) => one !== undefined),
    message: blobAt(SLOT.message, CMS_BLOB)?.subarray(8) ?? new Uint8Array(),
    covered: new Map(
      COVERED.flatMap(([slot, magic]) => {
        const found = blobAt(slot, magic);
        return found === undefined ? [] : [[slot, found] as const];
      }),
    ),
    encrypted,
  };
}

/** The hashes a directory holds; undefined when they do not fit into it, or the hash is not known. */
export function readCodeDirectory(bytes: Uint8Array): CodeDirectory | undefined {
  const hashAt = u32be(bytes, 16);
  const specials = u32be(bytes, 24);
  const count = u32be(bytes, 28);
  const hashSize = bytes[36] ?? 0;
  const type = (bytes[37] ?? 0) as keyof typeof HASHES;
  const hash = HASHES[type];
  const shift = bytes[39] ?? 0;
  if (hash === undefined || hashSize !== HASH_SIZES[type] || shift < 10 || shift > 20) return undefined;
  if (hashAt + count * hashSize > bytes.length || hashAt < specials * hashSize) return undefined;
  const one = (i: number): Uint8Array => bytes.subarray(hashAt + i * hashSize, hashAt + (i + 1) * hashSize);
  return {
    hash,
    hashSize,
    pageSize: 2 ** shift,
    codeLimit: u32be(bytes, 32),
    pages: Array.from({ length: count }, (_, i) => one(i)),
    special: (slot) => {
      const found = slot > specials ? undefined : one(-slot);
      return found === undefined || found.every((byte) => byte === 0) ? undefined : found;
    },
  };
}

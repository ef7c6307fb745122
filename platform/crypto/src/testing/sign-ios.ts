import { createHash } from 'node:crypto';
import { join } from './der.ts';
import { cmsOf, type TestSigner } from './signer.ts';

const number = (value: number, big: boolean): Uint8Array => {
  const bytes = Buffer.alloc(4);
  if (big) bytes.writeUInt32BE(value);
  else bytes.writeUInt32LE(value);
  return new Uint8Array(bytes);
};
const be = (value: number): Uint8Array => number(value, true);
const le = (value: number): Uint8Array => number(value, false);
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());
const blob = (magic: number, body: Uint8Array): Uint8Array => join(be(magic), be(body.length + 8), body);

const PAGE = 4096;
const CODE_END = 3 * PAGE + 100;
/** Room for the signature: its size stands in the code that is signed. */
const ROOM = 8192;

export interface IosSigning {
  /** Without one the signature is ad-hoc. */
  readonly signer?: TestSigner;
  readonly info: Uint8Array;
  readonly entitlements?: string;
  /** When the signer says he signed: YYMMDDhhmmssZ. */
  readonly signedAt?: string;
  /** The list of files: `_CodeSignature/CodeResources`. */
  readonly list?: Uint8Array;
  /** The store's encryption covers the second page. */
  readonly encrypted?: boolean;
}

/** A signed Mach-O with nothing else in it (loader.h, cs_blobs.h), written apart from the verifier. */
export function signMach(signing: IosSigning): Uint8Array {
  const commands = [join(le(0x1d), le(16), le(CODE_END), le(ROOM))];
  if (signing.encrypted === true) commands.push(join(le(0x2c), le(24), le(PAGE), le(PAGE), le(1), le(0)));
  const size = commands.reduce((sum, one) => sum + one.length, 0);
  const head = join(
    le(0xfeedfacf),
    le(0x0100000c),
    le(0),
    le(2),
    le(commands.length),
    le(size),
    le(0),
    le(0),
    ...commands,
  );
  const code = new Uint8Array(CODE_END);
  for (let i = 0; i < code.length; i++) code[i] = (i * 31) % 251;
  code.set(head);
  const pages: Uint8Array[] = [];
  for (let at = 0; at < CODE_END; at += PAGE)
    pages.push(sha256(code.subarray(at, Math.min(at + PAGE, CODE_END))));
  const entitlements = blob(0xfade7171, text(signing.entitlements ?? '<plist><dict/></plist>'));
  const none = new Uint8Array(32);
  const list = signing.list === undefined ? none : sha256(signing.list);
  const special = [sha256(entitlements), none, list, none, sha256(signing.info)];
  const name = text('com.example.loan\0');
  const header = 44;
  const directory = blob(
    0xfade0c02,
    join(
      be(0x20100),
      be(0),
      be(header + name.length + special.length * 32),
      be(header),
      be(special.length),
      be(pages.length),
      be(CODE_END),
      Uint8Array.of(32, 2, 0, 12),
      be(0),
      name,
      ...special,
      ...pages,
    ),
  );
  const message =
    signing.signer === undefined
      ? new Uint8Array()
      : cmsOf(signing.signer, directory, true, signing.signedAt);
  // A blob of the same magic in another slot, as Apple's tools write it: only the slot tells them apart.
  const blobs = [
    { slot: 0, bytes: directory },
    { slot: 4, bytes: blob(0xfade0b01, text('not the message')) },
    { slot: 5, bytes: entitlements },
    { slot: 0x10000, bytes: blob(0xfade0b01, message) },
  ];
  let at = 12 + blobs.length * 8;
  const rows = blobs.map(({ slot, bytes }) => {
    const row = join(be(slot), be(at));
    at += bytes.length;
    return row;
  });
  const whole = join(be(0xfade0cc0), be(at), be(blobs.length), ...rows, ...blobs.map((one) => one.bytes));
  const room = new Uint8Array(ROOM);
  room.set(whole);
  return join(code, room);
}

/** First 20 bytes of the hash of its code directory, by which others name this program. */
export function cdhashOf(program: Uint8Array): Uint8Array {
  const at = Buffer.from(program).indexOf(Buffer.from(be(0xfade0c02)));
  const size = Buffer.from(program).readUInt32BE(at + 4);
  return sha256(program.subarray(at, at + size)).subarray(0, 20);
}

/** Several architectures in one file (fat.h). */
export function fatOf(slices: readonly Uint8Array[]): Uint8Array {
  let at = 8 + slices.length * 20;
  const rows = slices.map((slice) => {
    const row = join(be(12), be(0), be(at), be(slice.length), be(0));
    at += slice.length;
    return row;
  });
  return join(be(0xcafebabe), be(slices.length), ...rows, ...slices);
}

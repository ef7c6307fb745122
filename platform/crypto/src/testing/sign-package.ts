import { createHash } from 'node:crypto';
import { join } from './der.ts';
import { cmsOf, type TestSigner } from './signer.ts';

const u32 = (value: number): Uint8Array => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return new Uint8Array(bytes);
};
const u64 = (value: number): Uint8Array => join(u32(value), u32(0));
const run = (...parts: readonly Uint8Array[]): Uint8Array => {
  const body = join(...parts);
  return join(u32(body.length), body);
};

interface Sections {
  readonly entries: Uint8Array;
  readonly directory: Uint8Array;
  readonly end: Uint8Array;
}

/** Three parts of a zip without comment. */
function split(zip: Uint8Array): Sections {
  const end = zip.slice(zip.length - 22);
  const at = Buffer.from(end).readUInt32LE(16);
  return { entries: zip.slice(0, at), directory: zip.slice(at, zip.length - 22), end };
}

function chunked(
  parts: readonly Uint8Array[],
  hash: 'sha256' | 'sha512',
  tail: Uint8Array = new Uint8Array(),
): Uint8Array {
  const digests: Uint8Array[] = [];
  for (const part of parts)
    for (let at = 0; at < part.length; at += 1 << 20) {
      const chunk = part.subarray(at, at + (1 << 20));
      digests.push(
        createHash(hash).update(Uint8Array.of(0xa5)).update(u32(chunk.length)).update(chunk).digest(),
      );
    }
  const top = createHash(hash).update(Uint8Array.of(0x5a)).update(u32(digests.length));
  for (const digest of digests) top.update(digest);
  return new Uint8Array(top.update(tail).digest());
}

const withBlock = (zip: Sections, block: Uint8Array): Uint8Array => {
  const end = zip.end.slice();
  end.set(u32(zip.entries.length + block.length), 16);
  return join(zip.entries, block, zip.directory, end);
};

export interface ApkSigning {
  readonly scheme: 'v2' | 'v3';
  readonly signer: TestSigner;
  readonly pss?: boolean;
  readonly sha512?: boolean;
  /** Older signer that hands over (v3). */
  readonly rotatedFrom?: TestSigner;
  /** The certificate put in, when it shall not be the signer's. */
  readonly certificate?: Uint8Array;
}

const algorithmId = ({ signer, pss, sha512 }: ApkSigning): number => {
  if (signer.kind === 'ec') return sha512 === true ? 0x0202 : 0x0201;
  return (pss === true ? 0x0101 : 0x0103) + (sha512 === true ? 1 : 0);
};

function lineageOf(older: TestSigner, newer: TestSigner): Uint8Array {
  const id = older.kind === 'ec' ? 0x0201 : 0x0103;
  const first = join(run(older.certificate), u32(0));
  const second = join(run(newer.certificate), u32(id));
  const node = (data: Uint8Array, next: number, signature: Uint8Array): Uint8Array =>
    run(run(data), u32(0), u32(next), run(signature));
  return join(u32(1), node(first, id, new Uint8Array()), node(second, 0, older.sign(second)));
}

/** Signs a zip as an APK (AOSP, APK Signature Scheme v2 and v3), written apart from the verifier. */
export function signApk(zip: Uint8Array, signing: ApkSigning): Uint8Array {
  const sections = split(zip);
  const { signer, scheme } = signing;
  const hash = signing.sha512 === true ? 'sha512' : 'sha256';
  const digest = chunked([sections.entries, sections.directory, sections.end], hash);
  const id = algorithmId(signing);
  const range = scheme === 'v3' ? join(u32(28), u32(0x7fffffff)) : new Uint8Array();
  const attributes =
    signing.rotatedFrom === undefined
      ? new Uint8Array()
      : run(u32(0x3ba06f8c), lineageOf(signing.rotatedFrom, signer));
  const signed = join(
    run(run(u32(id), run(digest))),
    run(run(signing.certificate ?? signer.certificate)),
    range,
    run(attributes),
  );
  const signature = signer.sign(signed, { pss: signing.pss === true, hash });
  const one = run(run(signed), range, run(run(u32(id), run(signature))), run(signer.publicKey));
  const value = run(one);
  const pair = join(u64(value.length + 4), u32(scheme === 'v3' ? 0xf05368c0 : 0x7109871a), value);
  const size = u64(pair.length + 24);
  return withBlock(sections, join(size, pair, size, new TextEncoder().encode('APK Sig Block 42')));
}

/** Signs a zip as a HAP with a profile (openharmony/developtools_hapsigner), written apart from the verifier. */
export function signHap(zip: Uint8Array, signer: TestSigner, profile: object): Uint8Array {
  const sections = split(zip);
  const profileMessage = cmsOf(signer, new TextEncoder().encode(JSON.stringify(profile)));
  const digest = chunked([sections.entries, sections.directory, sections.end], 'sha256', profileMessage);
  const content = join(u32(1), u32(1), u32(40), u32(0x201), u32(digest.length), digest);
  const message = cmsOf(signer, content);
  const heads = [
    { type: 0x20000002, bytes: profileMessage },
    { type: 0x20000000, bytes: message },
  ];
  let at = heads.length * 12;
  const table = heads.map(({ type, bytes }) => {
    const row = join(u32(type), u32(bytes.length), u32(at));
    at += bytes.length;
    return row;
  });
  const body = join(...table, ...heads.map((head) => head.bytes));
  const head = join(
    u32(heads.length),
    u64(body.length + 32),
    new TextEncoder().encode('<hap sign block>'),
    u32(3),
  );
  return withBlock(sections, join(body, head));
}

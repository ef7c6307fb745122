import type { ByteSource } from '../model.ts';
import { faultOfChain, followChain } from '../signing/certificate-chain.ts';
import { checkCmsSigner } from '../signing/cms-check.ts';
import { digestChunks, type Section } from '../signing/content-digest.ts';
import { readU32, sameBytes, u32Bytes } from '../signing/little-endian.ts';
import type { DigestName, Verifier } from '../signing/ports.ts';
import {
  absentScheme,
  type SchemeResult,
  type SignatureFaultKind,
  type SignatureReport,
} from '../signing/signature-report.ts';
import { standingOf } from '../signing/signer-standing.ts';
import { type HapBlock, partOf, SIGNATURE_PART } from './block.ts';

const DIGEST_BY_LENGTH: Readonly<Record<number, DigestName>> = { 32: 'sha256', 48: 'sha384', 64: 'sha512' };

/** Where the digest stands in the signed content (hapsigntool, VerifyHap: length at 16, digest from 20 on). */
const LENGTH_AT = 16;
const DIGEST_AT = 20;

const report = (scheme: SchemeResult): SignatureReport => ({
  verified: scheme.verified,
  schemes: [scheme],
  signers: scheme.signers,
  faults: scheme.faults,
});

export function verifyHap(
  file: ByteSource,
  block: HapBlock | undefined,
  verifier: Verifier,
): SignatureReport {
  const fail = (kind: SignatureFaultKind, at: string): SignatureReport =>
    report({ ...absentScheme('hap'), present: block !== undefined, faults: [{ scheme: 'hap', kind, at }] });
  const signed = block === undefined ? undefined : partOf(block, SIGNATURE_PART);
  if (block === undefined || signed === undefined) return fail('not-signed', 'signing block');
  const message = verifier.readCms(signed);
  if (!message.ok) return fail('malformed', 'signing block');
  const { content, signers } = message.value;
  const [signer] = signers;
  if (content === undefined || signer === undefined) return fail('no-signer', 'signing block');
  const answer = checkCmsSigner(message.value, signer, content, verifier);
  if (!answer.good) return fail(answer.kind, 'signing block');
  const claimed = content.subarray(DIGEST_AT, DIGEST_AT + readU32(content, LENGTH_AT));
  const name = DIGEST_BY_LENGTH[claimed.length];
  if (name === undefined) return fail('unsupported-algorithm', 'content digest');
  const chain = followChain('hap', answer.certificate, message.value.certificates, verifier);
  const standing = standingOf('hap', answer.certificate, chain, signer);
  const base: SchemeResult = {
    ...absentScheme('hap'),
    present: true,
    signers: [answer.certificate],
    chain,
    standing,
  };
  const fault = faultOfChain(chain);
  if (fault !== undefined)
    return report({ ...base, faults: [{ scheme: 'hap', kind: fault, at: chain.top.subject }] });
  if (!sameBytes(contentDigest(file, block, name, verifier), claimed))
    return report({ ...base, faults: [{ scheme: 'hap', kind: 'digest-mismatch', at: 'content' }] });
  return report({ ...base, verified: true });
}

/** Chunk digests of entries, directory and end record, followed by the other parts of the block. */
function contentDigest(file: ByteSource, block: HapBlock, name: DigestName, verifier: Verifier): Uint8Array {
  const end = block.zip.end.slice();
  end.set(u32Bytes(block.offset), 16);
  const sections: Section[] = [
    { from: 0, to: block.offset },
    { from: block.zip.directoryOffset, to: block.zip.endOffset },
    end,
  ];
  const others = block.parts.filter((part) => part.type !== SIGNATURE_PART).map((part) => part.bytes);
  const tail = new Uint8Array(others.reduce((sum, bytes) => sum + bytes.length, 0));
  let at = 0;
  for (const bytes of others) {
    tail.set(bytes, at);
    at += bytes.length;
  }
  return digestChunks(file, sections, name, verifier, tail);
}

import { type CertificateChain, faultOfChain, followChain } from '../signing/certificate-chain.ts';
import { checkCmsSigner } from '../signing/cms-check.ts';
import { sameBytes } from '../signing/little-endian.ts';
import type { CertificateFacts, Verifier } from '../signing/ports.ts';
import {
  absentScheme,
  type SchemeResult,
  type SignatureFault,
  type SignatureFaultKind,
  type SignatureReport,
} from '../signing/signature-report.ts';
import { type SignerStanding, standingOf } from '../signing/signer-standing.ts';
import { type CodeSignature, readCodeDirectory, readCodeSignature } from './code-directory.ts';
import { readSlices } from './macho.ts';

/** One executable of the app, and the files of its bundle that its signature covers. */
export interface SignedBinary {
  readonly entry: string;
  readonly bytes: Uint8Array;
  /** The program of a bundle, which covers the next two. */
  readonly isProgram: boolean;
  readonly info?: Uint8Array | undefined;
  readonly resources?: Uint8Array | undefined;
}

interface Judged {
  readonly certificate?: CertificateFacts;
  readonly chain?: CertificateChain;
  readonly standing?: SignerStanding;
  readonly fault?: SignatureFaultKind;
  readonly at?: string;
  /** The store's encryption lies over some pages: their hashes are not compared. */
  readonly skipped: boolean;
}

/**
 * [签名-5] Every architecture of every executable: the pages against the directory, the directory against the CMS message,
 * the key against its certificate, the certificate up to Apple's root.
 */
export function verifyIos(
  binaries: readonly SignedBinary[],
  verifier: Verifier,
  unreadable: readonly string[] = [],
): SignatureReport {
  // What cannot be read was not found to be signed: leaving it out would let the rest speak for it.
  const faults: SignatureFault[] = unreadable.map((at) => ({ scheme: 'ios', kind: 'malformed', at }));
  const signers: CertificateFacts[] = [];
  let skipped = false;
  let chain: CertificateChain | undefined;
  let standing: SignerStanding | undefined;
  for (const binary of binaries)
    for (const slice of readSlices(binary.bytes) ?? []) {
      const one = judgeSlice(slice, binary, verifier);
      skipped ||= one.skipped;
      chain ??= one.chain;
      standing ??= one.standing;
      if (one.fault !== undefined)
        faults.push({ scheme: 'ios', kind: one.fault, at: `${binary.entry}${one.at ?? ''}` });
      else if (one.certificate !== undefined && signers.length === 0) signers.push(one.certificate);
    }
  if (binaries.length + unreadable.length === 0)
    faults.push({ scheme: 'ios', kind: 'not-signed', at: 'Payload' });
  const scheme: SchemeResult = {
    ...absentScheme('ios'),
    present: faults.every((fault) => fault.kind !== 'not-signed'),
    verified: faults.length === 0,
    signers,
    ...(chain === undefined ? {} : { chain }),
    ...(standing === undefined ? {} : { standing }),
    faults,
    notes: skipped ? ['encrypted-pages'] : [],
  };
  return {
    verified: scheme.verified,
    schemes: [scheme],
    signers,
    faults,
    ...(skipped ? { unread: ['商店加密的那部分代码'] } : {}),
  };
}

function judgeSlice(slice: Uint8Array, binary: SignedBinary, verifier: Verifier): Judged {
  const signature = readCodeSignature(slice);
  if (signature === undefined) return { fault: 'not-signed', skipped: false };
  // The newest directory has the strongest hash; the message signs the first one, which names the others.
  const chosen = signature.others.at(-1) ?? signature.directory;
  const skipped = signature.encrypted[1] > 0;
  for (const bytes of new Set([signature.directory, chosen])) {
    const fault = checkDirectory(bytes, slice, binary, signature, verifier);
    if (fault !== undefined) return { ...fault, skipped };
  }
  if (signature.message.length === 0) return { fault: 'no-signer', skipped };
  const message = verifier.readCms(signature.message);
  if (!message.ok) return { fault: 'malformed', skipped };
  const [signer] = message.value.signers;
  if (signer === undefined) return { fault: 'no-signer', skipped };
  const answer = checkCmsSigner(message.value, signer, signature.directory, verifier);
  if (!answer.good) return { fault: answer.kind, skipped };
  const chain = followChain('ios', answer.certificate, message.value.certificates, verifier);
  const fault = faultOfChain(chain);
  if (fault !== undefined) return { fault, at: ` ${chain.top.subject}`, skipped };
  const standing = standingOf('ios', answer.certificate, chain, signer);
  return { certificate: answer.certificate, chain, standing, skipped };
}

function checkDirectory(
  bytes: Uint8Array,
  slice: Uint8Array,
  binary: SignedBinary,
  { encrypted, covered }: CodeSignature,
  verifier: Verifier,
): { readonly fault: SignatureFaultKind; readonly at?: string } | undefined {
  const directory = readCodeDirectory(bytes);
  if (directory === undefined) return { fault: 'unsupported-algorithm' };
  const { hash, hashSize, pageSize, codeLimit, pages } = directory;
  if (codeLimit > slice.length || Math.ceil(codeLimit / pageSize) !== pages.length)
    return { fault: 'malformed' };
  const hashes = (content: Uint8Array, wanted: Uint8Array): boolean =>
    sameBytes(verifier.digest(hash, content).subarray(0, hashSize), wanted);
  for (const [i, wanted] of pages.entries()) {
    const from = i * pageSize;
    const to = Math.min(from + pageSize, codeLimit);
    if (from < encrypted[1] && to > encrypted[0]) continue;
    if (!hashes(slice.subarray(from, to), wanted)) return { fault: 'digest-mismatch', at: `@${from}` };
  }
  const parts: readonly (readonly [number, Uint8Array | undefined, string])[] = [
    ...(binary.isProgram
      ? ([
          [1, binary.info, ' Info.plist'],
          [3, binary.resources, ' CodeResources'],
        ] as const)
      : []),
    [2, covered.get(2), ' requirements'],
    [5, covered.get(5), ' entitlements'],
    [7, covered.get(7), ' entitlements (DER)'],
  ];
  for (const [slot, content, at] of parts) {
    const wanted = directory.special(slot);
    if (wanted !== undefined && content === undefined) return { fault: 'entry-missing', at };
    // What lies there without a hash in the directory can be exchanged by anybody.
    if (wanted === undefined && content !== undefined && slot !== 3) return { fault: 'entry-unsigned', at };
    if (wanted !== undefined && content !== undefined && !hashes(content, wanted))
      return { fault: 'digest-mismatch', at };
  }
  return undefined;
}

import { checkCmsSigner } from './cms-check.ts';
import { digestsToCheck } from './jar-digests.ts';
import { type JarText, readJarText } from './jar-text.ts';
import { sameBytes } from './little-endian.ts';
import type { CertificateFacts, DigestName, Verifier } from './ports.ts';
import { weakness } from './scheme.ts';
import {
  absentScheme,
  type SchemeResult,
  type SignatureFault,
  type SignatureFaultKind,
} from './signature-report.ts';

/** The files of a package as scheme v1 needs them. `read` gives undefined for what cannot be unpacked. */
export interface JarFiles {
  readonly names: readonly string[];
  readonly duplicates: readonly string[];
  /** `once`: the bytes may be gone at the next such read. */
  read(name: string, once?: boolean): Uint8Array | undefined;
  /** Digest of a file that was unpacked for another reader before, if it was taken then. */
  known?(name: string, digest: DigestName): Uint8Array | undefined;
}

const MANIFEST = 'META-INF/MANIFEST.MF';
const BLOCK_FILE = /^META-INF\/([^/]+)\.(RSA|DSA|EC)$/i;
const SCHEME_IDS: Readonly<Record<string, 'v2' | 'v3'>> = { '2': 'v2', '3': 'v3' };

interface JarSigner {
  readonly certificate: CertificateFacts;
  readonly entries: ReadonlySet<string>;
  readonly notes: readonly string[];
}

/** Verifies JAR signing (scheme v1) as phones from `minSdk` on would; `found` are the whole-file schemes seen. */
export function verifyJar(
  files: JarFiles,
  minSdk: number,
  found: readonly string[],
  verifier: Verifier,
): SchemeResult {
  const blocks = files.names.filter((name) => BLOCK_FILE.test(name));
  const present = blocks.length > 0 || files.names.includes(MANIFEST);
  const fail = (kind: SignatureFaultKind, at: string): SchemeResult => ({
    ...absentScheme('v1'),
    present,
    faults: [{ scheme: 'v1', kind, at }],
  });
  if (files.duplicates[0] !== undefined) return fail('duplicate-entry', files.duplicates[0]);
  if (!files.names.includes(MANIFEST)) return fail('no-manifest', MANIFEST);
  const manifestBytes = files.read(MANIFEST);
  const manifest = manifestBytes === undefined ? undefined : readJarText(manifestBytes);
  if (manifest === undefined || manifestBytes === undefined) return fail('malformed', MANIFEST);
  const names = new Set<string>();
  for (const section of manifest.named) {
    if (names.has(section.name)) return fail('malformed', section.name);
    names.add(section.name);
  }
  const held = new Set(files.names);
  const missing = [...names].find((name) => !held.has(name));
  if (missing !== undefined) return fail('entry-missing', missing);
  if (blocks.length === 0) return fail('no-signer', 'META-INF/');
  const signers: JarSigner[] = [];
  for (const block of blocks) {
    const signer = readJarSigner(block, files, { manifest, manifestBytes, minSdk, found }, verifier);
    if ('kind' in signer) return fail(signer.kind, signer.at);
    signers.push(signer);
  }
  const wrong = checkEntries(files, manifest, signers, minSdk, verifier);
  const base: SchemeResult = {
    ...absentScheme('v1'),
    present,
    signers: signers.map((signer) => signer.certificate),
    notes: [...new Set(signers.flatMap((signer) => signer.notes))],
  };
  return wrong === undefined ? { ...base, verified: true } : { ...base, faults: [wrong] };
}

interface JarContext {
  readonly manifest: JarText;
  readonly manifestBytes: Uint8Array;
  readonly minSdk: number;
  readonly found: readonly string[];
}

type JarRefusal = { readonly kind: SignatureFaultKind; readonly at: string };

function readJarSigner(
  block: string,
  files: JarFiles,
  context: JarContext,
  verifier: Verifier,
): JarSigner | JarRefusal {
  const at = block;
  const file = `${block.slice(0, block.lastIndexOf('.'))}.SF`;
  if (!files.names.includes(file)) return { kind: 'missing-signature-file', at: file };
  const signatureBytes = files.read(file);
  const message = verifier.readCms(files.read(block) ?? new Uint8Array());
  if (signatureBytes === undefined || !message.ok) return { kind: 'malformed', at };
  if (message.value.signers.length === 0) return { kind: 'no-signer', at };
  // Before Android 7 a phone looks at the first SignerInfo only; later ones take the first that holds.
  const tried = context.minSdk < 24 ? message.value.signers.slice(0, 1) : message.value.signers;
  let answer = checkCmsSigner(message.value, tried[0] as (typeof tried)[0], signatureBytes, verifier);
  for (const signer of tried.slice(1)) {
    if (answer.good) break;
    answer = checkCmsSigner(message.value, signer, signatureBytes, verifier);
  }
  if (!answer.good) return { kind: answer.kind, at };
  const signature = readJarText(signatureBytes);
  if (signature === undefined || !signature.main.attributes.has('signature-version'))
    return { kind: 'malformed', at: file };
  const refusal = checkSignatureFile(signature, file, context, verifier);
  if (refusal !== undefined) return refusal;
  const weak = answer.digest === 'md5' || answer.digest === 'sha1' ? [answer.digest] : [];
  return {
    certificate: answer.certificate,
    entries: new Set(signature.named.map((section) => section.name)),
    notes: [...weak, ...weakness(answer.certificate)],
  };
}

/** The signature file against the manifest: its digest as a whole, or of every section when the whole differs. */
function checkSignatureFile(
  signature: JarText,
  file: string,
  { manifest, manifestBytes, minSdk, found }: JarContext,
  verifier: Verifier,
): JarRefusal | undefined {
  const claimed = signature.main.attributes.get('x-android-apk-signed');
  for (const id of (claimed ?? '').split(',').map((text) => text.trim())) {
    const scheme = SCHEME_IDS[id];
    if (scheme !== undefined && !found.includes(scheme)) return { kind: 'stripped-scheme', at: file };
  }
  const whole = digestsToCheck(signature.main.attributes, '-digest-manifest', minSdk);
  const matches = whole.map(({ name, value }) => sameBytes(verifier.digest(name, manifestBytes), value));
  if (whole.length > 0 && matches.every((match) => match)) return undefined;
  const created = digestsToCheck(signature.main.attributes, '-digest-manifest-main-attributes', minSdk);
  for (const { name, value } of created)
    if (!sameBytes(verifier.digest(name, manifest.main.bytes), value))
      return { kind: 'manifest-digest', at: file };
  const sections = new Map(manifest.named.map((section) => [section.name, section]));
  for (const section of signature.named) {
    const target = sections.get(section.name);
    const digests = digestsToCheck(section.attributes, '-digest', minSdk);
    if (target === undefined || digests.length === 0) return { kind: 'manifest-digest', at: section.name };
    for (const { name, value } of digests)
      if (!sameBytes(verifier.digest(name, target.bytes), value))
        return { kind: 'manifest-digest', at: section.name };
  }
  return undefined;
}

const needsDigest = (name: string): boolean => !name.startsWith('META-INF/') && !name.endsWith('/');

/** Every file against its digest, and every file signed by the same signers. */
function checkEntries(
  files: JarFiles,
  manifest: JarText,
  signers: readonly JarSigner[],
  minSdk: number,
  verifier: Verifier,
): SignatureFault | undefined {
  const sections = new Map(manifest.named.map((section) => [section.name, section]));
  const wrong = (kind: SignatureFaultKind, at: string): SignatureFault => ({ scheme: 'v1', kind, at });
  let covered = false;
  for (const name of files.names) {
    if (!needsDigest(name)) continue;
    const section = sections.get(name);
    const digests = section === undefined ? [] : digestsToCheck(section.attributes, '-digest', minSdk);
    if (digests.length === 0) return wrong('entry-unsigned', name);
    const by = signers.filter((signer) => signer.entries.has(name));
    if (by.length === 0) return wrong('entry-unsigned', name);
    if (by.length !== signers.length) return wrong('signer-mismatch', name);
    covered = true;
    let bytes: Uint8Array | undefined;
    for (const { name: algorithm, value } of digests) {
      const known = files.known?.(name, algorithm);
      if (known === undefined) bytes ??= files.read(name, true);
      if (known === undefined && bytes === undefined) return wrong('malformed', name);
      if (!sameBytes(known ?? verifier.digest(algorithm, bytes!), value)) return wrong('entry-digest', name);
    }
  }
  return covered || signers.length > 0 ? undefined : wrong('entry-unsigned', 'META-INF/');
}

import { textOf } from '../bytes.ts';
import { decodeBase64 } from '../signing/jar-digests.ts';
import type { CertificateFacts, Verifier } from '../signing/ports.ts';
import { namesSigner, voucherOf } from '../signing/profile-voucher.ts';
import type { HarmonyProfile } from './facts.ts';

type Json = { readonly [key: string]: unknown };

const json = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(text).filter((one) => one) : [];

/** The profile of a HAP: JSON in a signed CMS message. Only one whose signature holds is believed. */
export function readHarmonyProfile(
  bytes: Uint8Array,
  verifier: Verifier,
  app: CertificateFacts | undefined,
): HarmonyProfile | undefined {
  const message = verifier.readCms(bytes);
  if (!message.ok || message.value.content === undefined) return undefined;
  const voucher = voucherOf('hap', message.value, [], verifier);
  if (voucher === 'broken') return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(textOf(message.value.content));
  } catch {
    return undefined;
  }
  const profile = json(parsed);
  const bundle = json(profile['bundle-info']);
  const acls = profile['acls'];
  const type = text(profile['type']);
  return {
    bundle: text(bundle['bundle-name']),
    type: type === 'debug' || type === 'release' ? type : 'unknown',
    level: text(bundle['apl']) || 'normal',
    ...(acls === undefined ? {} : { approved: texts(json(acls)['allowed-acls']) }),
    issuer: text(profile['issuer']),
    developer: text(bundle['developer-id']),
    voucher,
    namesSigner: namesSigner(certificatesIn(bundle), app),
    devices: texts(json(profile['debug-info'])['device-ids']).length,
  };
}

/** The developer's certificates as the paper names them: PEM, one or several (RFC 7468). */
function certificatesIn(bundle: Json): Uint8Array[] {
  const pem = `${text(bundle['development-certificate'])}\n${text(bundle['distribution-certificate'])}`;
  return pem
    .split('-----BEGIN CERTIFICATE-----')
    .slice(1)
    .map((one) => decodeBase64(one.split('-----END')[0] ?? ''));
}

import { textOf } from '../bytes.ts';
import { checkCmsSigner } from '../signing/cms-check.ts';
import type { Verifier } from '../signing/ports.ts';
import type { HarmonyProfile } from './facts.ts';

type Json = { readonly [key: string]: unknown };

const json = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(text).filter((one) => one) : [];

/** The profile of a HAP: JSON in a signed CMS message. Only one whose signature holds is believed. */
export function readHarmonyProfile(bytes: Uint8Array, verifier: Verifier): HarmonyProfile | undefined {
  const message = verifier.readCms(bytes);
  if (!message.ok || message.value.content === undefined) return undefined;
  const [signer] = message.value.signers;
  if (signer === undefined || !checkCmsSigner(message.value, signer, message.value.content, verifier).good)
    return undefined;
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
    devices: texts(json(profile['debug-info'])['device-ids']).length,
  };
}

import type { CertificateFacts, Verifier } from '../signing/ports.ts';
import { namesSigner, voucherOf } from '../signing/profile-voucher.ts';
import type { IosProfile } from './facts.ts';
import { isDict, listOf, stringOf } from './plist.ts';
import { readPlist } from './read-plist.ts';

/**
 * The provisioning profile: a property list inside a CMS message. Older messages leave Apple's root out; the one beside the
 * program's signature serves, which is known by its fingerprint.
 */
export function readProfile(
  bytes: Uint8Array,
  verifier: Verifier,
  signer: CertificateFacts | undefined,
  brought: readonly CertificateFacts[],
): IosProfile | undefined {
  const message = verifier.readCms(bytes);
  if (!message.ok || message.value.content === undefined) return undefined;
  const plist = readPlist(message.value.content);
  if (!isDict(plist)) return undefined;
  const devices = listOf(plist['ProvisionedDevices']);
  const named = listOf(plist['DeveloperCertificates']).filter((one) => one instanceof Uint8Array);
  return {
    name: stringOf(plist['Name']),
    team: stringOf(plist['TeamName']),
    until: stringOf(plist['ExpirationDate']).slice(0, 10),
    reach: plist['ProvisionsAllDevices'] === true ? 'all' : devices.length > 0 ? 'devices' : 'store',
    voucher: voucherOf('ios', message.value, brought, verifier),
    namesSigner: namesSigner(named, signer),
  };
}

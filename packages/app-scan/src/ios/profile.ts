import type { Verifier } from '../signing/ports.ts';
import type { IosProfile } from './facts.ts';
import { isDict, listOf, stringOf } from './plist.ts';
import { readPlist } from './read-plist.ts';

/** The provisioning profile: a property list inside a CMS message. */
export function readProfile(bytes: Uint8Array, verifier: Verifier): IosProfile | undefined {
  const message = verifier.readCms(bytes);
  if (!message.ok || message.value.content === undefined) return undefined;
  const plist = readPlist(message.value.content);
  if (!isDict(plist)) return undefined;
  const devices = listOf(plist['ProvisionedDevices']);
  return {
    name: stringOf(plist['Name']),
    team: stringOf(plist['TeamName']),
    until: stringOf(plist['ExpirationDate']).slice(0, 10),
    reach: plist['ProvisionsAllDevices'] === true ? 'all' : devices.length > 0 ? 'devices' : 'store',
  };
}

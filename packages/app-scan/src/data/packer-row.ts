import { CHECKED_ON, type Sourced } from './row.ts';

/**
 * A hardening product and what only its shell leaves in a package. `libraries` are file names anywhere, `entries`
 * whole paths, `stubs` Application classes; in `together` each sign alone is too common a name, the whole group is not.
 * `strength: 'weak'` travels with ordinary SDKs and is never packing.
 */
export interface PackerRow extends Sourced {
  readonly vendor: string;
  readonly product: string;
  readonly libraries: readonly RegExp[];
  readonly entries: readonly RegExp[];
  readonly stubs: readonly string[];
  readonly together: readonly (readonly RegExp[])[];
  readonly strength: 'strong' | 'weak';
}

/** Lists without a licence, or under one that does not fit: names were taken, no file. */
export const AC = 'moyuwa/ApkCheckPack doc/apkpackdata.json @40ce1e2 (names only; matched whole here)';
export const AK = 'rednaga/APKiD apkid/rules/apk/packers.yara @20bb1a1 (names only)';
export const AKD = 'rednaga/APKiD apkid/rules/dex/packers.yara @20bb1a1 (names only)';
export const LC = 'LibChecker/LibChecker-Rules native-libs @3ec8753 (Apache-2.0)';
export const PK = 'msyzzz/PkDroid pack_list.py @8f97d09 (names only)';
export const PN = 'LuckyLi706/ProgramNotes Mobile/AndroidUnpacking.md @1fdd380 (names only)';

type Sign = RegExp | string;

interface Signs {
  readonly libraries?: readonly Sign[];
  readonly entries?: readonly Sign[];
  readonly stubs?: readonly string[];
  readonly together?: readonly (readonly Sign[])[];
  readonly from?: readonly string[];
  readonly strength?: 'weak';
}

const escapeText = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const whole = (sign: Sign): RegExp =>
  typeof sign === 'string' ? new RegExp(`^${escapeText(sign)}$`) : new RegExp(`^(?:${sign.source})$`);

export const row = (vendor: string, product: string, signs: Signs): PackerRow => ({
  vendor,
  product,
  libraries: (signs.libraries ?? []).map(whole),
  entries: (signs.entries ?? []).map(whole),
  stubs: signs.stubs ?? [],
  together: (signs.together ?? []).map((group) => group.map(whole)),
  strength: signs.strength ?? 'strong',
  source: (signs.from ?? [AC]).join('; '),
  checkedOn: CHECKED_ON,
});

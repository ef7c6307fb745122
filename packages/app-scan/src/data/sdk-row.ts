import { CHECKED_ON, type Sourced } from './row.ts';

/**
 * `risk`: fingerprint of device and behaviour; `crawler`: logs in elsewhere with the user's password; `kyc`: face and
 * papers; `statistics`: counts and pushes for apps of every kind, and sees which apps are installed.
 */
export type SdkKind = 'risk' | 'crawler' | 'kyc' | 'statistics';

export interface SdkRow extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly kind: SdkKind;
  /** Dotted prefixes of Java packages. */
  readonly packages: readonly string[];
  readonly libraries: readonly string[];
  /** What its maker or public code says it takes. */
  readonly takes: string;
}

interface Said extends Omit<SdkRow, 'source' | 'checkedOn' | 'libraries'> {
  readonly libraries?: readonly string[];
  readonly from: readonly string[];
}

export const sdk = ({ from, libraries = [], ...row }: Said): SdkRow => ({
  ...row,
  libraries,
  source: from.join('; '),
  checkedOn: CHECKED_ON,
});

export const LC = 'LibChecker/LibChecker-Rules @3ec8753 (Apache-2.0)';

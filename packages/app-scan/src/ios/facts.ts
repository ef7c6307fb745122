import type { Tri } from '@huxin/basis';
import type { PermissionFact, Reference, ScanFault } from '../model.ts';
import type { Voucher } from '../signing/profile-voucher.ts';
import type { SignatureReport } from '../signing/signature-report.ts';
import type { IosExtension } from './extensions.ts';

/** One executable or library of the app. */
export interface IosBinary {
  readonly entry: string;
  readonly readable: boolean;
  readonly encrypted: boolean;
  readonly libraries: readonly string[];
}

/** One line of a privacy manifest: what its maker says is collected. */
export interface PrivacyLine {
  readonly entry: string;
  /** `NSPrivacyCollectedDataTypeContacts` … */
  readonly type: string;
  readonly linked: boolean;
  readonly tracking: boolean;
  readonly purposes: readonly string[];
}

/** embedded.mobileprovision: for whom and until when Apple let this file run outside the store. */
export interface IosProfile {
  readonly name: string;
  readonly team: string;
  readonly until: string;
  /** `all`: enterprise; `devices`: named devices; `store`: neither. */
  readonly reach: 'all' | 'devices' | 'store';
  /** Anybody can write a paper: only one Apple signed says anything. */
  readonly voucher: Voucher;
  /** Whether it lists the certificate the app is signed with. */
  readonly namesSigner: Tri;
}

/** Everything read from an IPA. Facts only. */
export interface IosFacts {
  readonly platform: 'ios';
  readonly package: string;
  readonly version: string;
  readonly name: string;
  readonly permissions: readonly PermissionFact[];
  readonly references: readonly Reference[];
  readonly extensions: readonly IosExtension[];
  /** `LSApplicationQueriesSchemes`: apps it may look for. */
  readonly schemes: readonly string[];
  readonly binaries: readonly IosBinary[];
  readonly privacy: readonly PrivacyLine[];
  readonly entitlements: readonly string[];
  readonly profile?: IosProfile;
  readonly signature?: SignatureReport;
  readonly faults: readonly ScanFault[];
}

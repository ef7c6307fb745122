import type { Tri } from '@huxin/basis';
import type { PermissionFact, Reference, ScanFault } from '../model.ts';
import type { Voucher } from '../signing/profile-voucher.ts';
import type { SignatureReport } from '../signing/signature-report.ts';

/** The signed profile inside a HAP: who let it run and what was approved. */
export interface HarmonyProfile {
  readonly bundle: string;
  readonly type: 'debug' | 'release' | 'unknown';
  /** `normal`, `system_basic`, `system_core`. */
  readonly level: string;
  /** `acls.allowed-acls`; undefined when the profile has no such list at all. */
  readonly approved?: readonly string[];
  readonly issuer: string;
  readonly developer: string;
  readonly devices: number;
  /** Anybody can write a paper: only one Huawei signed says anything. */
  readonly voucher: Voucher;
  /** Whether it lists the certificate the app is signed with; a store signs with its own. */
  readonly namesSigner: Tri;
}

export interface HarmonyModule {
  readonly part: string;
  readonly name: string;
  readonly model: 'stage' | 'fa';
}

/** Everything read from a HAP or an APP of several. Facts only. */
export interface HarmonyFacts {
  readonly platform: 'harmony';
  readonly package: string;
  readonly version: string;
  readonly vendor: string;
  readonly modules: readonly HarmonyModule[];
  readonly permissions: readonly PermissionFact[];
  /** Extension abilities: type and name. */
  readonly extensions: readonly { readonly type: string; readonly name: string }[];
  readonly references: readonly Reference[];
  readonly profile?: HarmonyProfile;
  readonly signature?: SignatureReport;
  /** Byte code that could not be read as such. */
  readonly brokenCode: readonly string[];
  readonly codeFiles: number;
  readonly natives: readonly string[];
  readonly faults: readonly ScanFault[];
}

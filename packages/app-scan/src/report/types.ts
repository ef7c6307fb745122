import type { Finding, Sha256, Tri } from '@huxin/basis';
import type { PlainDate } from '@huxin/calendar';
import type { Asset } from '@huxin/fact';
import type { IosPart } from '../describe/ios-parts.ts';
import type { HarmonyProfile } from '../harmony/facts.ts';
import type { IosProfile, PrivacyLine } from '../ios/facts.ts';
import type { PlatformInflate, ScanLimits, ScanResult } from '../model.ts';
import type { Verifier } from '../signing/ports.ts';
import type { SignatureReport } from '../signing/signature-report.ts';
import type { AssetReport, Blindness } from '../verdict/types.ts';
import type { CoercionHit } from './coercion.ts';

export interface ScanContext {
  /** Day on which rules are asked. */
  readonly today: PlainDate;
  /** Without it signatures, profiles and fingerprints are not read, and the report says so. */
  readonly verifier?: Verifier;
  /** Whether the app lends money; unknown keeps the rule for lending apps open. */
  readonly lending?: Tri;
  /** API level of the phone, when known. */
  readonly phoneSdk?: number;
  readonly limits?: Partial<ScanLimits>;
  /** The platform's own inflate, where it has a faster one. */
  readonly inflate?: PlatformInflate;
}

/** A service behind the switch or the shell of a phone, an SDK, a packer: the `--json` of one package. */
export interface PackageReport extends Omit<ScanResult, 'assets'> {
  readonly schema: 'huxin.app-report/1';
  readonly name: string;
  readonly on: PlainDate;
  readonly sha256?: Sha256;
  readonly assets: Readonly<Record<Asset, AssetReport>>;
  /** Headline in Chinese. */
  readonly overall: string;
  readonly blindness: readonly Blindness[];
  readonly signature?: SignatureReport;
  readonly signatureSays: string;
  /** Chinese, when the whole file or a host in it is on a published list of predatory apps. */
  readonly published: readonly string[];
  readonly coercion: readonly CoercionHit[];
  readonly privacy: readonly PrivacyLine[];
  readonly harmonyProfile?: HarmonyProfile;
  readonly iosProfile?: IosProfile;
  /** iOS: what its extensions and rights let it see, by where they stand. */
  readonly iosParts?: readonly IosPart[];
  /** Services the user could switch on. */
  readonly services: readonly string[];
  readonly findings: readonly Finding[];
  /** What this rests on and what no scan can know, in Chinese. */
  readonly restsOn: string;
  readonly cannotKnow: readonly string[];
}

import type { Asset } from '@huxin/fact';
import type { HarmonyFacts } from '../harmony/facts.ts';
import type { IosFacts } from '../ios/facts.ts';
import type {
  AccessLevel,
  AndroidFacts,
  Gate,
  PackerHit,
  PermissionFact,
  Reference,
  SdkHit,
  VisibilityState,
} from '../model.ts';

export type AppFacts = AndroidFacts | HarmonyFacts | IosFacts;

/** `unknown`: nothing seen that opens it, but not everything could be seen. Never treated as closed. */
export type VerdictGate = Gate | 'unknown';

/** What the system allows for one asset, and why. */
export interface GateFact {
  readonly gate: VerdictGate;
  readonly permissions: readonly PermissionFact[];
  /** Services the user can switch on (accessibility, notification listener), dotted names. */
  readonly services: readonly string[];
  /** Chinese, one short sentence each. */
  readonly notes: readonly string[];
}

/** Why not everything can be seen, with the place that shows it. */
export interface Blindness {
  readonly state: Exclude<VisibilityState, 'clear'>;
  /** Chinese, one short sentence. */
  readonly says: string;
  readonly evidence: readonly string[];
  /** Only these assets; all when absent. */
  readonly assets?: readonly Asset[];
}

/** Things found in the files beside the code scan: byte-code bundles, texts in native libraries. */
export interface FileFindings {
  readonly references: readonly Reference[];
  readonly blindness: readonly Blindness[];
}

export interface VerdictContext {
  /** API level of the phone it is for, when known: above a cap the permission is not given. */
  readonly phoneSdk?: number;
  readonly files?: FileFindings;
}

export interface AssetReport {
  readonly asset: Asset;
  readonly level: AccessLevel;
  /** Chinese: what is the case, and what to do. */
  readonly says: string;
  readonly gate: VerdictGate;
  readonly visibility: VisibilityState;
  /** Indices into the references of the result. */
  readonly evidence: readonly number[];
  readonly permissions: readonly string[];
  /** Who reads, in Chinese or by package; empty when nobody was seen. */
  readonly readers: readonly string[];
  readonly services: readonly string[];
  readonly notes: readonly string[];
}

export interface Judgement {
  readonly references: readonly Reference[];
  readonly packers: readonly PackerHit[];
  readonly sdks: readonly SdkHit[];
  readonly blindness: readonly Blindness[];
  readonly visibility: { readonly state: VisibilityState; readonly reasons: readonly string[] };
  readonly assets: Readonly<Record<Asset, AssetReport>>;
}

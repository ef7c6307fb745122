import type { Tri } from '@huxin/basis';
import type { Asset } from '@huxin/fact';

/** What a package is for. */
export type Platform = 'android' | 'harmony' | 'ios';

/** A random-access view of one file, so that a large package need not lie in memory whole. */
export interface ByteSource {
  readonly size: number;
  /** Exactly `length` bytes at `offset`; the caller never asks outside 0…size. May be a view: do not write. */
  read(offset: number, length: number): Uint8Array;
  /** The same into a buffer of the caller's, for bytes that are looked at once. */
  readInto?(offset: number, into: Uint8Array): void;
}

export type Bytes = Uint8Array | ByteSource;

/** One file of a set of split packages, with the name it was given. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Bytes;
}

/** Why a file, or a part of it, could not be read. Never an empty list instead. */
export interface ScanFault {
  readonly kind: ScanFaultKind;
  /** `part`, `part!entry` or `part!entry!entry`. */
  readonly at: string;
  /** English, for developers; the app turns `kind` into Chinese. */
  readonly expected: string;
}

export type ScanFaultKind =
  | 'not-zip'
  | 'bad-zip'
  | 'zip-bomb'
  | 'encrypted'
  | 'too-large'
  | 'no-manifest'
  | 'bad-manifest'
  | 'bad-resources'
  | 'bad-dex'
  | 'no-base'
  | 'bad-bundle'
  | 'unsupported';

/**
 * How a permission got in: written down, written for Android 6 and later only, given by the system
 * because the target is old, named by a HarmonyOS module, or named by an iOS usage key.
 */
export type PermissionOrigin = 'declared' | 'declared-sdk-23' | 'implied' | 'requested' | 'usage-key';

export interface PermissionFact {
  /** Full name: `android.permission.READ_CONTACTS`, `ohos.permission.…`, `NSContactsUsageDescription`. */
  readonly name: string;
  readonly origin: PermissionOrigin;
  /** Highest Android API level on which it is asked for, when capped. */
  readonly maxSdk?: number;
  /** Lowest API level on which it is asked for: 23 for `uses-permission-sdk-23`. */
  readonly minSdk?: number;
  /** The permission or rule that implies it. */
  readonly because?: string;
  /** The reason text shown to the user (HarmonyOS, iOS). */
  readonly reason?: string;
  /** Files of the set that ask for it. */
  readonly parts: readonly string[];
  /** Line in the source manifest as kept in the binary XML. */
  readonly line?: number;
}

/**
 * What kind of mention it is. `field`, `method`, `type` and `string` are operands of an instruction;
 * `built` is text that a method puts together of pieces in the code, at the call that completes it.
 * `static-value` and `annotation` are values outside code; `text` is a hit in a bundle or a native file.
 */
export type ReferenceKind = Operand | 'built' | 'static-value' | 'annotation' | 'text';
type Operand = 'field' | 'method' | 'type' | 'string';

/** `read` can only be there to take the data; `mention` also fits other uses; `picker` is one item the user chooses. */
export type ReferenceUse = 'read' | 'mention' | 'picker';

/** Who wrote the class. `unknown` keeps the package prefix as the name. */
export interface Owner {
  readonly kind: 'app' | 'sdk' | 'library' | 'unknown';
  readonly name: string;
}

/** One place that mentions an asset. */
export interface Reference {
  readonly asset: Asset;
  /** File of the set. */
  readonly part: string;
  /** Entry inside the file: `classes2.dex`, `assets/x.jar!classes.dex`, `lib/arm64-v8a/libapp.so`. */
  readonly dex: string;
  /** Dotted, as Java writes it: `com.example.Outer$Inner`. Empty for `text`. */
  readonly class: string;
  /** Name and descriptor: `read(Landroid/content/Context;)V`. Empty outside methods. */
  readonly method: string;
  /** 16-bit code units from the start of the method; byte offset for `text`; -1 outside code. */
  readonly offset: number;
  readonly kind: ReferenceKind;
  /** The thing mentioned: `android.provider.ContactsContract$Contacts.CONTENT_URI`, a string, a type. */
  readonly target: string;
  readonly use: ReferenceUse;
  readonly owner: Owner;
  /** Whether a component the system can start leads here: see the call graph's rules. */
  readonly reachable: Tri;
}

/**
 * Code that hides other code or hands it to someone the scan cannot see. `built-uri`: a piece of text that may
 * be completed to a provider's address at run time.
 */
export type SignalKind =
  | 'dynamic-code'
  | 'reflection'
  | 'webview-bridge'
  | 'native-load'
  | 'shell-command'
  | 'built-uri'
  | 'open-query'
  | 'made-address';

export interface Signal extends Omit<Reference, 'asset' | 'use'> {
  readonly signal: SignalKind;
}

/** A call of a known switch of an SDK, with what the code says its arguments are. */
export interface SwitchCall {
  /** Id of the asked pattern. */
  readonly switch: string;
  readonly part: string;
  readonly dex: string;
  readonly class: string;
  readonly method: string;
  readonly offset: number;
  readonly target: string;
  /** One per declared parameter: a constant, or `dynamic` when it is not one on every way here. */
  readonly arguments: readonly (number | string | 'dynamic')[];
  readonly reachable: Tri;
}

export type ComponentKind = 'activity' | 'activity-alias' | 'service' | 'receiver' | 'provider';

export interface Component {
  readonly kind: ComponentKind;
  /** Dotted, completed with the package. */
  readonly name: string;
  /** The class that runs: the target of an alias, otherwise the name. */
  readonly runs: string;
  readonly part: string;
  readonly exported: Tri;
  readonly enabled: Tri;
  /** `android:permission`, for instance the one an accessibility service needs. */
  readonly permission?: string;
  readonly actions: readonly string[];
  readonly categories: readonly string[];
  /** `android:authorities` of a provider. */
  readonly authorities: readonly string[];
  readonly line?: number;
}

/** `<queries>`: which other apps it can see. */
export interface Queries {
  readonly packages: readonly string[];
  readonly intents: readonly string[];
  readonly providers: readonly string[];
}

/** One file inside the package. */
export interface EntryFact {
  readonly part: string;
  readonly name: string;
  /** Unpacked bytes as the directory claims. */
  readonly size: number;
  readonly packedSize: number;
}

export interface NativeLibrary {
  readonly part: string;
  readonly entry: string;
  /** `arm64-v8a`; empty when outside `lib/`. */
  readonly abi: string;
  /** `libjiagu.so`. */
  readonly name: string;
}

/** Something executable where none belongs: a dex in assets, a package in a library. */
export interface Embedded {
  readonly part: string;
  readonly entry: string;
  readonly format: 'dex' | 'zip' | 'apk' | 'elf';
  /** Whether its code was read and its references are in the list. */
  readonly scanned: boolean;
}

export interface DexFact {
  readonly part: string;
  readonly entry: string;
  readonly bytes: number;
  readonly classes: number;
  readonly methods: number;
  readonly codeItems: number;
  /** Method bodies of six units or more that are nothing but zeros after a leading return. */
  readonly hollow: number;
  /** Sizes or offsets in the header that disagree with the file. */
  readonly oddities: readonly string[];
}

/** Whether the classes named in the manifest exist in the code that can be seen. */
export interface Coverage {
  readonly declared: number;
  readonly found: number;
  readonly missing: readonly string[];
  /** `unknown`: no launcher activity, or no Application class, is declared. */
  readonly launcherFound: Tri;
  readonly applicationFound: Tri;
}

/** Defined classes of one Java package, over all dex files. */
export interface PackageCount {
  /** Dotted; empty for the default package. */
  readonly name: string;
  readonly classes: number;
}

/** Everything read from an Android package or set of packages. Facts only: levels are made from them elsewhere. */
export interface AndroidFacts {
  readonly platform: 'android';
  readonly package: string;
  readonly versionName: string;
  readonly versionCode: string;
  /** Application label in the default language; empty when it is not in the file. */
  readonly label: string;
  readonly minSdk: number;
  readonly targetSdk: number;
  /** Apps of one signer may share a user id and with it their permissions. */
  readonly sharedUserId?: string;
  /** Dotted; absent when the manifest names none. */
  readonly applicationClass?: string;
  /** `android:appComponentFactory`, where shells also sit. */
  readonly componentFactory?: string;
  readonly debuggable: boolean;
  readonly parts: readonly PartFact[];
  /** Split names the manifest or the bundle asks for that were not in the input. */
  readonly missingSplits: readonly string[];
  readonly permissions: readonly PermissionFact[];
  readonly queries: Queries;
  readonly components: readonly Component[];
  readonly references: readonly Reference[];
  readonly signals: readonly Signal[];
  readonly switches: readonly SwitchCall[];
  readonly packages: readonly PackageCount[];
  readonly entries: readonly EntryFact[];
  readonly natives: readonly NativeLibrary[];
  readonly embedded: readonly Embedded[];
  readonly dex: readonly DexFact[];
  readonly coverage: Coverage;
  /** Parts that could not be read. Each one takes visibility away. */
  readonly faults: readonly ScanFault[];
}

export interface PartFact {
  readonly name: string;
  readonly size: number;
  /** Empty for the base. */
  readonly split: string;
}

/** One method call to watch for with its arguments: an SDK's switch. */
export interface SwitchPattern {
  readonly id: string;
  /** Dotted prefix of the class: `com.bqs.risk.df.android.`; a whole class name also fits. */
  readonly class: string;
  readonly method: string;
}

/** A text to look for in bundles and native files (React Native, Flutter, uni-app, Cordova). */
export interface TextPattern {
  /** At least two bytes of UTF-8. */
  readonly text: string;
  readonly asset: Asset;
  readonly use: ReferenceUse;
}

/** A place for bytes that are looked at one after the other and not kept. */
export interface Scratch {
  buffer: Uint8Array;
}

/**
 * A raw-deflate reader of the platform; throws on bad data, and never gives more than `size + 1` bytes. What it gives
 * with a scratch is gone at the next call with the same one.
 */
export type PlatformInflate = (packed: Uint8Array, size: number, scratch?: Scratch) => Uint8Array;

export interface ScanOptions {
  /** Name of the file, for places and faults; `app.apk` when absent. */
  readonly name?: string;
  readonly inflate?: PlatformInflate;
  /** Names an SDK or a known library by class (dotted); undefined falls back to app or unknown. */
  readonly ownerOf?: (className: string) => Owner | undefined;
  readonly switches?: readonly SwitchPattern[];
  /**
   * Assets whose readers are followed back to the manifest; all when absent. Where none of them (and no switch) is met
   * the graph is not built and `reachable` stays `unknown`.
   */
  readonly follow?: readonly Asset[];
  readonly texts?: readonly TextPattern[];
  readonly limits?: Partial<ScanLimits>;
}

/** Guards against hostile files. Bytes unless said otherwise. */
export interface ScanLimits {
  /** Largest unpacked entry that will be read. */
  readonly entryBytes: number;
  /** Sum of all unpacked bytes that will be read. */
  readonly totalBytes: number;
  /** Entries in one directory. */
  readonly entries: number;
  /** Unpacked : packed above which an entry over 1 MiB is refused. */
  readonly ratio: number;
  /** Packages inside packages. */
  readonly depth: number;
}

/** What a scan is doing; between two steps the caller may stop it. */
export interface ScanStep {
  readonly doing: 'directory' | 'manifest' | 'resources' | 'code' | 'texts' | 'graph';
  readonly at: string;
  /** Bytes done and to do, over the whole scan; an estimate that never falls. */
  readonly done: number;
  readonly total: number;
}

/** A packer or hardening product, with what gave it away. */
export interface PackerHit {
  readonly vendor: string;
  readonly evidence: readonly string[];
  /** `strong`: a shell's own library or stub class; `weak`: travels with ordinary SDKs too. */
  readonly strength: 'strong' | 'weak';
}

export interface SdkHit {
  readonly id: string;
  readonly name: string;
  /** See `SdkKind` in data/sdk-row.ts. */
  readonly kind: 'risk' | 'crawler' | 'kyc' | 'statistics';
  /** Chinese: what its maker or public code says it takes. */
  readonly takes: string;
  readonly evidence: readonly string[];
  /** State of each of its switches, by what they let it take. */
  readonly switches?: Readonly<Partial<Record<Asset, 'on' | 'off' | 'dynamic'>>>;
  /** State of its contact switch, when it has one. */
  readonly switch?: 'on' | 'off' | 'dynamic';
}

export type VisibilityState = 'clear' | 'partial' | 'blind';

export interface Visibility {
  readonly state: VisibilityState;
  /** Chinese, one short sentence each; empty only when clear. */
  readonly reasons: readonly string[];
}

/**
 * A cannot be read at system level · B only by the user's own choice, one by one · C asked for, all code seen, nobody
 * reads it · D only known common libraries mention it · E can be read, and by whom · F can be read, code cannot be seen.
 */
export type AccessLevel = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

/** What the operating system allows before any code runs. */
export type Gate = 'closed' | 'open' | 'implied' | 'capped' | 'picker';

export interface AssetVerdict {
  readonly level: AccessLevel;
  /** One Chinese sentence and what to do. */
  readonly says: string;
  readonly gate: Gate;
  /** Indices into `references`. */
  readonly evidence: readonly number[];
}

/** The `--json` shape of one package; additive changes only. */
export interface ScanResult {
  readonly file: string;
  readonly platform: Platform;
  readonly package: string;
  readonly version: string;
  readonly permissions: readonly PermissionFact[];
  readonly references: readonly Reference[];
  readonly packers: readonly PackerHit[];
  readonly sdks: readonly SdkHit[];
  readonly visibility: Visibility;
  readonly assets: Readonly<Record<Asset, AssetVerdict>>;
  readonly faults: readonly ScanFault[];
}

export type { AndroidInput } from './apk/parts.ts';
export { scanApk, scanApkSteps } from './apk/scan.ts';
export { KNOWN_PACKAGES, type KnownPackageRow } from './data/known-packages.ts';
export { LENDING_SDKS, SDK_SWITCHES, type SdkKind, type SdkRow } from './data/lending-sdks.ts';
export { HARMLESS_LIBRARIES, type LibraryRow } from './data/libraries.ts';
export { PACKER_ROWS, type PackerRow } from './data/packers.ts';
export { PERMISSION_ROWS, type PermissionRow } from './data/permissions.ts';
export { SPYLOAN_HOSTS, SPYLOAN_SHA256 } from './data/spyloan.ts';
export { ASSET_NAMES } from './describe/asset-names.ts';
export { levelWords } from './describe/level-words.ts';
export { isVouchedFor, papersSay } from './describe/papers-say.ts';
export { signatureSays } from './describe/signature-says.ts';
export { type Changed, diffPackages, type PackageDiff, type SignerChange } from './diff/diff.ts';
export { checkFiling, type FilingAnswer, type FilingInput, type FilingMatch } from './filing/filing.ts';
export type { HarmonyFacts, HarmonyProfile } from './harmony/facts.ts';
export { type HarmonyOptions, scanHarmony } from './harmony/scan.ts';
export type { IosFacts, IosProfile, PrivacyLine } from './ios/facts.ts';
export { type IosOptions, scanIpa } from './ios/scan.ts';
export type {
  AccessLevel,
  AndroidFacts,
  AssetVerdict,
  ByteSource,
  Bytes,
  Component,
  ComponentKind,
  Coverage,
  DexFact,
  Embedded,
  EntryFact,
  Gate,
  NamedBytes,
  NativeLibrary,
  Owner,
  PackageCount,
  PackerHit,
  PartFact,
  PermissionFact,
  PermissionOrigin,
  Platform,
  PlatformInflate,
  Queries,
  Reference,
  ReferenceKind,
  ReferenceUse,
  ScanFault,
  ScanFaultKind,
  ScanLimits,
  ScanOptions,
  ScanResult,
  ScanStep,
  SdkHit,
  Signal,
  SignalKind,
  SwitchCall,
  SwitchPattern,
  TextPattern,
  Visibility,
  VisibilityState,
} from './model.ts';
export { type NormInput, normFindings } from './norm/findings.ts';
export type { CoercionHit } from './report/coercion.ts';
export { guessPlatform } from './report/guess-platform.ts';
export { type PrintOptions, printReport } from './report/print-report.ts';
export { type PackageInput, scanPackage } from './report/scan-package.ts';
export { type ReadyFact, toFacts } from './report/to-facts.ts';
export { reportToJson } from './report/to-json.ts';
export type { PackageReport, ScanContext } from './report/types.ts';
export {
  describeByName,
  describePermissionList,
  describeSettings,
  type ListAnswer,
  type ListLine,
  type NameAnswer,
  RESTS_ON_WORDS,
  type RestsOn,
  type SettingLine,
  type SettingsAnswer,
  settingsToFacts,
} from './report/without-package.ts';
export { toSarif } from './sarif/sarif.ts';
export { type ApkSignatureInput, verifyApk } from './signing/apk-signature.ts';
export type { JarFiles } from './signing/jar.ts';
export { openPackageFiles } from './signing/package-files.ts';
export type {
  CertificateFacts,
  CertificateUses,
  CmsMessage,
  CmsSigner,
  CryptoFault,
  DigestName,
  Hasher,
  KeyUsage,
  SignatureAnswer,
  SignatureQuestion,
  SignatureScheme,
  Verifier,
} from './signing/ports.ts';
export type {
  SchemeName,
  SchemeResult,
  SignatureFault,
  SignatureFaultKind,
  SignatureReport,
} from './signing/signature-report.ts';
export { judge } from './verdict/judge.ts';
export { TABLE_OPTIONS } from './verdict/owners.ts';
export type {
  AppFacts,
  AssetReport,
  Blindness,
  GateFact,
  Judgement,
  VerdictContext,
  VerdictGate,
} from './verdict/types.ts';

import { ok, type Result } from '@huxin/basis';
import { ASSETS } from '@huxin/fact';
import { asSource } from '../bytes.ts';
import { iosParts } from '../describe/ios-parts.ts';
import { overallSays } from '../describe/overall.ts';
import { signatureSays } from '../describe/signature-says.ts';
import { scanHarmony } from '../harmony/scan.ts';
import { scanIpa } from '../ios/scan.ts';
import type { NamedBytes, ScanFault } from '../model.ts';
import { normFindings } from '../norm/findings.ts';
import { judge } from '../verdict/judge.ts';
import type { AppFacts } from '../verdict/types.ts';
import { guessPlatform } from './guess-platform.ts';
import { hashSource } from './hash-source.ts';
import { CANNOT_KNOW, RESTS_ON_PACKAGE, RESTS_ON_PACKAGE_UNSIGNED } from './known-limits.ts';
import { publishedSays } from './published.ts';
import { type Scanned, scanAndroid } from './scan-android.ts';
import type { PackageReport, ScanContext } from './types.ts';

/** One app: one file, or the files of a split set, the one given first naming the report. */
export type PackageInput = readonly [NamedBytes, ...NamedBytes[]];

/**
 * Reads one app and says what it can take. Errors name the file and what was expected of it; a package that cannot
 * be read is never an empty report.
 */
export function scanPackage(input: PackageInput, context: ScanContext): Result<PackageReport, ScanFault> {
  const scanned = scanFiles(input, context);
  if (!scanned.ok) return scanned;
  const { facts, files, coercion, signature } = scanned.value;
  const [first] = input;
  const judgement = judge(facts, {
    ...(context.phoneSdk === undefined ? {} : { phoneSdk: context.phoneSdk }),
    ...(files === undefined ? {} : { files }),
  });
  const sha256 =
    context.verifier === undefined ? undefined : hashSource(asSource(first.bytes), context.verifier);
  const profile = facts.platform === 'harmony' ? facts.profile : undefined;
  const findings = normFindings({
    platform: facts.platform,
    today: context.today,
    lending: context.lending ?? 'unknown',
    assets: judgement.assets,
    references: judgement.references,
    ...(sha256 === undefined ? {} : { sha256 }),
    manifest: MANIFESTS[facts.platform],
    approvedContacts: profile?.approved?.includes('ohos.permission.READ_CONTACTS') === true,
  });
  return ok({
    schema: 'huxin.app-report/1',
    file: first.name,
    platform: facts.platform,
    package: facts.package,
    name: nameOf(facts),
    version: versionOf(facts),
    on: context.today,
    ...(sha256 === undefined ? {} : { sha256 }),
    overall: overallSays(judgement.assets),
    permissions: facts.permissions,
    references: judgement.references,
    packers: judgement.packers,
    sdks: judgement.sdks,
    visibility: judgement.visibility,
    blindness: judgement.blindness,
    assets: judgement.assets,
    services: ASSETS.flatMap((asset) => judgement.assets[asset].services),
    ...(signature === undefined ? {} : { signature }),
    signatureSays: signatureSays(signature, context.today),
    published: publishedSays(sha256, files?.hosts ?? []),
    coercion,
    privacy: facts.platform === 'ios' ? facts.privacy : [],
    ...(profile === undefined ? {} : { harmonyProfile: profile }),
    ...(facts.platform === 'ios' && facts.profile !== undefined ? { iosProfile: facts.profile } : {}),
    ...(facts.platform === 'ios' ? { iosParts: iosParts(facts) } : {}),
    findings,
    faults: facts.faults,
    restsOn: signature === undefined ? RESTS_ON_PACKAGE_UNSIGNED : RESTS_ON_PACKAGE,
    cannotKnow: CANNOT_KNOW,
  });
}

const MANIFESTS = { android: 'AndroidManifest.xml', harmony: 'module.json', ios: 'Info.plist' } as const;

const nameOf = (facts: AppFacts): string =>
  facts.platform === 'android' ? facts.label : facts.platform === 'ios' ? facts.name : '';

const versionOf = (facts: AppFacts): string =>
  facts.platform === 'android' ? facts.versionName || facts.versionCode : facts.version;

function scanFiles(input: PackageInput, context: ScanContext): Result<Scanned, ScanFault> {
  const [first] = input;
  const platform = guessPlatform(first, context.limits);
  if (!platform.ok) return platform;
  const options = {
    ...(context.limits === undefined ? {} : { limits: context.limits }),
    ...(context.verifier === undefined ? {} : { verifier: context.verifier }),
    ...(context.inflate === undefined ? {} : { inflate: context.inflate }),
  };
  if (platform.value === 'ios') {
    const facts = scanIpa(first, options);
    if (!facts.ok) return facts;
    const { signature } = facts.value;
    return ok({ facts: facts.value, coercion: [], ...(signature === undefined ? {} : { signature }) });
  }
  if (platform.value === 'harmony') {
    const facts = scanHarmony(first, options);
    if (!facts.ok) return facts;
    const { signature } = facts.value;
    return ok({ facts: facts.value, coercion: [], ...(signature === undefined ? {} : { signature }) });
  }
  return scanAndroid(input, context);
}

import { ASSETS, type Asset } from '@huxin/fact';
import { isOrdinaryTarget } from '../data/libraries.ts';
import { assetSays } from '../describe/asset-says.ts';
import { readerNames } from '../describe/reader-names.ts';
import type { AndroidFacts, PackerHit, Reference, SdkHit, VisibilityState } from '../model.ts';
import { androidGate } from './gate-android.ts';
import { harmonyGate } from './gate-harmony.ts';
import { iosGate } from './gate-ios.ts';
import { levelOf } from './level.ts';
import { findPackers } from './packers.ts';
import { findSdks } from './sdks.ts';
import type { AppFacts, AssetReport, Blindness, GateFact, Judgement, VerdictContext } from './types.ts';
import { androidBlindness } from './visibility-android.ts';
import { harmonyBlindness, iosBlindness } from './visibility-other.ts';

/** Gate, use, switch, visibility and level of every asset of one package. Facts in, levels out; no rule is applied here. */
export function judge(facts: AppFacts, context: VerdictContext = {}): Judgement {
  const packers = facts.platform === 'android' ? findPackers(facts) : [];
  const sdks = facts.platform === 'android' ? findSdks(facts) : [];
  const references = [...facts.references, ...(context.files?.references ?? [])];
  const blindness = [...blindnessOf(facts, packers), ...(context.files?.blindness ?? [])];
  const assets = Object.fromEntries(
    ASSETS.map((asset) => [asset, judgeAsset(asset, { facts, references, blindness, sdks, context })]),
  ) as Record<Asset, AssetReport>;
  return {
    references,
    packers,
    sdks,
    blindness,
    visibility: { state: worst(blindness), reasons: [...new Set(blindness.map((one) => one.says))] },
    assets,
  };
}

function blindnessOf(facts: AppFacts, packers: readonly PackerHit[]): Blindness[] {
  if (facts.platform === 'android') return androidBlindness(facts, packers);
  return facts.platform === 'ios' ? iosBlindness(facts) : harmonyBlindness(facts);
}

function gateOf(asset: Asset, facts: AppFacts, context: VerdictContext): GateFact {
  if (facts.platform === 'android') return androidGate(asset, facts, context);
  return facts.platform === 'ios' ? iosGate(asset, facts) : harmonyGate(asset, facts);
}

const worst = (blindness: readonly Blindness[]): VisibilityState => {
  if (blindness.some((one) => one.state === 'blind')) return 'blind';
  return blindness.length > 0 ? 'partial' : 'clear';
};

interface AssetInput {
  readonly facts: AppFacts;
  readonly references: readonly Reference[];
  readonly blindness: readonly Blindness[];
  readonly sdks: readonly SdkHit[];
  readonly context: VerdictContext;
}

function judgeAsset(asset: Asset, input: AssetInput): AssetReport {
  const { facts, references } = input;
  const gate = gateOf(asset, facts, input.context);
  const hiding = input.blindness.filter((one) => one.assets === undefined || one.assets.includes(asset));
  const visibility = worst(hiding);
  const evidence: number[] = [];
  for (const [i, one] of references.entries()) if (one.asset === asset) evidence.push(i);
  const taking = evidence.map((i) => references[i] as Reference).filter(canTake);
  const readers = taking.filter((one) => one.owner.kind !== 'library' || !isOrdinaryTarget(one.target));
  const components = componentReaders(asset, facts, gate);
  const level = levelOf({
    gate: gate.gate,
    visibility,
    reader: readers.length > 0 || components.length > 0,
    harmless: taking.length > 0,
  });
  const who = [...readerNames(readers), ...components];
  const report = {
    asset,
    level,
    gate: gate.gate,
    visibility,
    evidence,
    permissions: gate.permissions.map((one) => one.name),
    readers: level === 'D' ? readerNames(taking) : who,
    services: gate.services,
    notes: gate.notes,
  };
  const sdk = input.sdks.find(
    (one) => one.switches?.[asset] !== undefined && readers.some((r) => r.owner.name === one.name),
  );
  const state = sdk?.switches?.[asset];
  return {
    ...report,
    says: assetSays({
      ...report,
      platform: facts.platform,
      asked: gate.permissions.length > 0,
      reasons: [...new Set(hiding.map((one) => one.says))],
      reachable: readers.some((one) => one.reachable !== 'no') || components.length > 0,
      ...(state === undefined || sdk === undefined ? {} : { switch: { sdk: sdk.name, state } }),
    }),
  };
}

/** [用-3] A picker hands over what the user taps, and the name of a permission reads nothing. */
const canTake = (one: Reference): boolean =>
  one.use !== 'picker' && !/^(android|ohos)\.permission\.[A-Z_]+$/.test(one.target);

const SMS_ACTIONS = [
  'android.provider.Telephony.SMS_RECEIVED',
  'android.provider.Telephony.SMS_DELIVER',
  'android.provider.Telephony.WAP_PUSH_RECEIVED',
];

/** Readers that the manifest names: a service the user can switch on, a receiver of messages, listed apps on iOS. */
function componentReaders(asset: Asset, facts: AppFacts, gate: GateFact): string[] {
  if (facts.platform === 'ios')
    return asset === 'installed-apps' && facts.schemes.length > 0 ? ['App 自己'] : [...gate.services];
  if (facts.platform === 'harmony') return [...gate.services];
  const missing = new Set(facts.coverage.missing);
  const services = gate.services.filter((name) => !missing.has(name));
  return asset === 'sms' ? [...services, ...smsReceivers(facts)] : services;
}

const smsReceivers = (facts: AndroidFacts): string[] =>
  facts.components
    .filter((one) => one.kind === 'receiver' && one.actions.some((action) => SMS_ACTIONS.includes(action)))
    .map((one) => one.runs);

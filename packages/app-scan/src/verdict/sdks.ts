import { ASSETS, type Asset } from '@huxin/fact';
import { LENDING_SDKS, SDK_SWITCHES } from '../data/lending-sdks.ts';
import type { AndroidFacts, SdkHit, SwitchCall } from '../model.ts';

type SwitchState = NonNullable<SdkHit['switch']>;

/** One call for one thing: its own argument decides; without one the call itself hands the thing over. */
function stateOf(call: SwitchCall, argument: number | undefined): SwitchState {
  if (argument === undefined) return 'on';
  const value = call.arguments[argument];
  if (value === 0) return 'off';
  return typeof value === 'number' ? 'on' : 'dynamic';
}

/** [开关-1] Several calls: the one that takes most decides. */
export function switchState(sdk: string, what: Asset, calls: readonly SwitchCall[]): SwitchState | undefined {
  const states = SDK_SWITCHES.filter((one) => one.sdk === sdk && one.what === what).flatMap((one) =>
    calls.filter((call) => call.switch === one.id).map((call) => stateOf(call, one.argument)),
  );
  if (states.length === 0) return undefined;
  if (states.includes('on')) return 'on';
  return states.includes('dynamic') ? 'dynamic' : 'off';
}

/** Lending SDKs in the package, by package names and library names, with the state of each of their switches. */
export function findSdks(facts: Pick<AndroidFacts, 'packages' | 'natives' | 'switches'>): SdkHit[] {
  return LENDING_SDKS.flatMap((sdk) => {
    const evidence = [
      ...facts.packages
        .map((one) => one.name)
        .filter((name) => sdk.packages.some((prefix) => name === prefix || name.startsWith(`${prefix}.`))),
      ...facts.natives.filter((one) => sdk.libraries.includes(one.name)).map((one) => one.entry),
    ];
    if (evidence.length === 0) return [];
    const switches: Partial<Record<Asset, SwitchState>> = {};
    for (const asset of ASSETS) {
      const state = switchState(sdk.id, asset, facts.switches);
      if (state !== undefined) switches[asset] = state;
    }
    return {
      id: sdk.id,
      name: sdk.name,
      kind: sdk.kind,
      takes: sdk.takes,
      evidence,
      ...(Object.keys(switches).length === 0 ? {} : { switches }),
      ...(switches.contacts === undefined ? {} : { switch: switches.contacts }),
    };
  });
}

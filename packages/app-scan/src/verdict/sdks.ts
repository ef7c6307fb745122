import { LENDING_SDKS, SDK_SWITCHES } from '../data/lending-sdks.ts';
import type { AndroidFacts, SdkHit, SwitchCall } from '../model.ts';

type SwitchState = NonNullable<SdkHit['switch']>;

/** One call: a false argument everywhere is off, a true one on, anything computed dynamic. */
function stateOf(call: SwitchCall): SwitchState {
  const flags = call.arguments.filter((value) => value === 'dynamic' || typeof value === 'number');
  if (flags.some((value) => value === 1)) return 'on';
  return flags.length > 0 && flags.every((value) => value === 0) ? 'off' : 'dynamic';
}

/** Several calls: the one that takes most decides. */
export function switchState(calls: readonly SwitchCall[]): SwitchState | undefined {
  const states = calls.map(stateOf);
  if (states.length === 0) return undefined;
  if (states.includes('on')) return 'on';
  return states.includes('dynamic') ? 'dynamic' : 'off';
}

/** Lending SDKs in the package, by package names and library names, with the state of their contact switch. */
export function findSdks(facts: AndroidFacts): SdkHit[] {
  return LENDING_SDKS.flatMap((sdk) => {
    const evidence = [
      ...facts.packages
        .map((one) => one.name)
        .filter((name) => sdk.packages.some((prefix) => name === prefix || name.startsWith(`${prefix}.`))),
      ...facts.natives.filter((one) => sdk.libraries.includes(one.name)).map((one) => one.entry),
    ];
    if (evidence.length === 0) return [];
    const wanted = SDK_SWITCHES.filter((one) => one.sdk === sdk.id && one.what === 'contacts').map(
      (one) => one.id,
    );
    const state = switchState(facts.switches.filter((call) => wanted.includes(call.switch)));
    return { id: sdk.id, name: sdk.name, evidence, ...(state === undefined ? {} : { switch: state }) };
  });
}

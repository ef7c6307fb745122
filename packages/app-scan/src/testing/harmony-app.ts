import { zipOf } from './zip-of.ts';

export interface HarmonyAppOptions {
  readonly permissions?: readonly string[];
  /** Names in the byte code. */
  readonly code?: readonly string[];
  readonly fa?: boolean;
  readonly module?: string;
  readonly byteCode?: Uint8Array;
}

/** Ark byte code, as far as a reader of names looks: the magic and a string table. */
export const byteCodeOf = (names: readonly string[]): Uint8Array =>
  new TextEncoder().encode(`PANDA\0\0\0${names.map((name) => `\u0001${name}\0`).join('')}`);

/** A HAP without signature. */
export function harmonyApp(options: HarmonyAppOptions = {}): Uint8Array {
  const requests = (options.permissions ?? []).map((name) => ({ name: `ohos.permission.${name}` }));
  const app = { bundleName: 'com.example.loan', versionName: '1.0.0', vendor: 'example' };
  const stage = { app, module: { name: 'entry', requestPermissions: requests } };
  const fa = {
    app: { bundleName: 'com.example.loan', vendor: 'example', version: { name: '1.0.0', code: 1 } },
    deviceConfig: {},
    module: { distro: { moduleName: 'entry' }, reqPermissions: requests },
  };
  const text = options.module ?? JSON.stringify(options.fa === true ? fa : stage);
  return zipOf({
    [options.fa === true ? 'config.json' : 'module.json']: text,
    'ets/modules.abc': options.byteCode ?? byteCodeOf(options.code ?? []),
    'pack.info': '{}',
  });
}

import type { NamedBytes } from '../model.ts';
import { type BuiltElement, buildAxml } from './axml-builder.ts';
import { MAIN, mainActivity } from './code.ts';
import { type BuiltClass, buildDex, type Op } from './dex-builder.ts';
import { bytesOf, zipOf } from './zip-of.ts';

/** A loan app in few words: what it asks for and what its code does. */
export interface LoanApp {
  readonly permissions?: readonly (
    | string
    | { readonly name: string; readonly maxSdk?: number; readonly sdk23?: true }
  )[];
  readonly target?: number;
  readonly minSdk?: number;
  /** Code of the activity the launcher opens. */
  readonly code?: readonly Op[];
  readonly classes?: readonly BuiltClass[];
  /** Whole dex files instead of one made from `code`. */
  readonly dexes?: readonly Uint8Array[];
  readonly components?: readonly BuiltElement[];
  readonly application?: string;
  readonly queries?: readonly string[];
  readonly split?: string;
  readonly splitRequired?: boolean;
  readonly sharedUserId?: string;
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
  /** No activity of its own (splits). */
  readonly bare?: boolean;
}

const filter = (actions: readonly string[], categories: readonly string[] = []): BuiltElement => ({
  tag: 'intent-filter',
  children: [
    ...actions.map((name): BuiltElement => ({ tag: 'action', android: { name } })),
    ...categories.map((name): BuiltElement => ({ tag: 'category', android: { name } })),
  ],
});

export const receiverFor = (name: string, action: string): BuiltElement => ({
  tag: 'receiver',
  android: { name, exported: true },
  children: [filter([action])],
});

export const guardedService = (name: string, permission: string): BuiltElement => ({
  tag: 'service',
  android: { name, permission: `android.permission.${permission}`, exported: true },
});

export const plainActivity = (name: string): BuiltElement => ({ tag: 'activity', android: { name } });

const launcher: BuiltElement = {
  tag: 'activity',
  android: { name: MAIN, exported: true },
  children: [filter(['android.intent.action.MAIN'], ['android.intent.category.LAUNCHER'])],
};

export function loanManifest(app: LoanApp): Uint8Array {
  const permissions = (app.permissions ?? []).map((one): BuiltElement => {
    const { name, maxSdk, sdk23 } =
      typeof one === 'string' ? { name: one, maxSdk: undefined, sdk23: undefined } : one;
    return {
      tag: sdk23 === true ? 'uses-permission-sdk-23' : 'uses-permission',
      android: {
        name: name.includes('.') ? name : `android.permission.${name}`,
        ...(maxSdk === undefined ? {} : { maxSdkVersion: maxSdk }),
      },
    };
  });
  const queries: BuiltElement[] =
    app.queries === undefined
      ? []
      : [
          {
            tag: 'queries',
            children: app.queries.map((name): BuiltElement => ({ tag: 'package', android: { name } })),
          },
        ];
  return buildAxml({
    tag: 'manifest',
    plain: {
      package: 'com.example.loan',
      ...(app.split === undefined ? {} : { split: app.split }),
      ...(app.splitRequired === true ? { isSplitRequired: 'true' } : {}),
    },
    android: {
      versionCode: 7,
      versionName: '1.7',
      ...(app.sharedUserId === undefined ? {} : { sharedUserId: app.sharedUserId }),
    },
    children: [
      { tag: 'uses-sdk', android: { minSdkVersion: app.minSdk ?? 21, targetSdkVersion: app.target ?? 33 } },
      ...permissions,
      ...queries,
      {
        tag: 'application',
        ...(app.application === undefined ? {} : { android: { name: app.application } }),
        children: [...(app.bare === true ? [] : [launcher]), ...(app.components ?? [])],
      },
    ],
  });
}

export function loanApk(app: LoanApp): Uint8Array {
  const own = app.bare === true ? [] : [mainActivity(app.code ?? [])];
  const classes = [...own, ...(app.classes ?? [])];
  const dexes = app.dexes ?? (classes.length > 0 ? [buildDex(classes)] : []);
  const files: Record<string, Uint8Array | string> = { 'AndroidManifest.xml': loanManifest(app) };
  for (const [i, dex] of dexes.entries()) files[i === 0 ? 'classes.dex' : `classes${i + 1}.dex`] = dex;
  return zipOf({ ...files, ...app.files });
}

export const named = (bytes: Uint8Array | string, name = 'loan.apk'): NamedBytes => ({
  name,
  bytes: bytesOf(bytes),
});

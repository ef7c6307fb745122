import { type BuildOptions, type BuiltElement, buildAxml } from './axml-builder.ts';
import { type BuiltClass, buildDex } from './dex-builder.ts';
import { type BuiltEntry, buildZip } from './zip-builder.ts';

/** A small app to be built: what a test wants to say about it, and nothing else. */
export interface BuiltApp {
  readonly package?: string;
  readonly split?: string;
  readonly targetSdk?: number;
  readonly permissions?: readonly (string | { name: string; maxSdk?: number; tag?: string })[];
  readonly application?: BuiltElement;
  readonly activities?: readonly string[];
  readonly classes?: readonly BuiltClass[];
  readonly files?: readonly BuiltEntry[];
  readonly manifest?: BuildOptions;
}

const P = 'android.permission.';

export function buildManifest(app: BuiltApp): Uint8Array {
  const name = app.package ?? 'com.example.loan';
  const permissions = (app.permissions ?? []).map((one): BuiltElement => {
    const { name: short, maxSdk, tag } = typeof one === 'string' ? { name: one } : one;
    const full = short.includes('.') ? short : P + short;
    const android = maxSdk === undefined ? { name: full } : { name: full, maxSdkVersion: maxSdk };
    return { tag: tag ?? 'uses-permission', android };
  });
  const activities = (app.activities ?? []).map(
    (activity, i): BuiltElement => ({
      tag: 'activity',
      android: { name: activity },
      children: i > 0 ? [] : [launcher],
    }),
  );
  return buildAxml(
    {
      tag: 'manifest',
      plain: { package: name, ...(app.split === undefined ? {} : { split: app.split }) },
      android: { versionCode: 7, versionName: '1.7' },
      children: [
        { tag: 'uses-sdk', android: { minSdkVersion: 21, targetSdkVersion: app.targetSdk ?? 34 } },
        ...permissions,
        {
          tag: 'application',
          ...app.application,
          children: [...activities, ...(app.application?.children ?? [])],
        },
      ],
    },
    app.manifest,
  );
}

const launcher: BuiltElement = {
  tag: 'intent-filter',
  children: [
    { tag: 'action', android: { name: 'android.intent.action.MAIN' } },
    { tag: 'category', android: { name: 'android.intent.category.LAUNCHER' } },
  ],
};

export const buildApk = (app: BuiltApp): Uint8Array =>
  buildZip([
    { name: 'AndroidManifest.xml', bytes: buildManifest(app) },
    ...(app.classes === undefined ? [] : [{ name: 'classes.dex', bytes: buildDex(app.classes) }]),
    ...(app.files ?? []),
  ]);

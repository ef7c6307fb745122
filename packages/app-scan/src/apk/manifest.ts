import { ok, type Result } from '@huxin/basis';
import { attribute, boolValue, childrenOf, numberValue, plainText, textValue } from '../axml/attributes.ts';
import { readXml, VALUE, type XmlElement } from '../axml/tree.ts';
import { refuse } from '../fault.ts';
import type { Component, Queries, ScanFault } from '../model.ts';
import { fullName, readComponents, readQueries } from './components.ts';
import { readRequests } from './permissions.ts';
import { readStarted } from './started.ts';

/** One AndroidManifest.xml of a set. */
export interface Manifest {
  readonly part: string;
  readonly package: string;
  /** Empty for the base. */
  readonly split: string;
  readonly versionName: string | Reference;
  readonly versionCode: string;
  readonly minSdk: number | undefined;
  readonly targetSdk: number | undefined;
  readonly sharedUserId: string | undefined;
  readonly label: string | Reference;
  readonly applicationClass: string | undefined;
  readonly componentFactory: string | undefined;
  readonly debuggable: boolean;
  readonly isSplitRequired: boolean;
  readonly requests: ReturnType<typeof readRequests>;
  readonly components: readonly Component[];
  /** Classes the system or a library starts besides them. */
  readonly started: readonly string[];
  readonly queries: Queries;
}

/** A value kept in the resource table. */
export interface Reference {
  readonly id: number;
}

export function readManifest(bytes: Uint8Array, part: string): Result<Manifest, ScanFault> {
  const at = `${part}!AndroidManifest.xml`;
  const tree = readXml(bytes, at);
  if (!tree.ok) return tree;
  const root = tree.value;
  const name = plainText(root, 'package');
  if (root.name !== 'manifest') return refuse('bad-manifest', at, 'a manifest element');
  if (name === undefined || name === '') return refuse('bad-manifest', at, 'a package name');
  const application = childrenOf(root, 'application');
  const app = application[0];
  const sdk = childrenOf(root, 'uses-sdk');
  const of = (key: 'minSdkVersion' | 'targetSdkVersion') =>
    sdk.map((element) => numberValue(element, key)).find((level) => level !== undefined);
  const classOf = (key: 'name' | 'appComponentFactory') => {
    const text = app === undefined ? undefined : textValue(app, key);
    return text === undefined || text === '' ? undefined : fullName(text, name);
  };
  return ok({
    part,
    package: name,
    split: plainText(root, 'split') ?? '',
    versionName: textOrReference(root, 'versionName'),
    versionCode: versionCodeOf(root),
    minSdk: of('minSdkVersion'),
    targetSdk: of('targetSdkVersion'),
    sharedUserId: textValue(root, 'sharedUserId'),
    label: app === undefined ? '' : textOrReference(app, 'label'),
    applicationClass: classOf('name'),
    componentFactory: classOf('appComponentFactory'),
    debuggable: app !== undefined && boolValue(app, 'debuggable') === true,
    isSplitRequired: plainText(root, 'isSplitRequired') === 'true' || isSplitRequired(root),
    requests: readRequests(root, part),
    components: application.flatMap((element) => readComponents(element, name, part)),
    started: application.flatMap((element) => readStarted(element, name)),
    queries: readQueries(root),
  });
}

function textOrReference(element: XmlElement, key: 'label' | 'versionName'): string | Reference {
  const found = attribute(element, key);
  if (found?.type === VALUE.reference) return { id: found.data };
  return textValue(element, key) ?? '';
}

/** Two 32-bit halves from Android 9 on. */
function versionCodeOf(root: XmlElement): string {
  const low = numberValue(root, 'versionCode');
  if (low === undefined) return textValue(root, 'versionCode') ?? '';
  const high = numberValue(root, 'versionCodeMajor') ?? 0;
  return String((BigInt(high >>> 0) << 32n) | BigInt(low >>> 0));
}

/** `android:isSplitRequired` (0x01010591): the base does not run alone. */
const isSplitRequired = (root: XmlElement): boolean =>
  root.attributes.some(
    (one) =>
      (one.id === 0x01010591 || one.name === 'isSplitRequired') && (one.data !== 0 || one.text === 'true'),
  );

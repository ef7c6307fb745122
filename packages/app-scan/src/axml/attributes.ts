import { VALUE, type XmlAttribute, type XmlElement } from './tree.ts';

/** Attribute ids of the framework (AOSP core/res/res/values/public.xml). */
export const ATTRIBUTE = {
  label: 0x01010001,
  name: 0x01010003,
  permission: 0x01010006,
  sharedUserId: 0x0101000b,
  enabled: 0x0101000e,
  debuggable: 0x0101000f,
  exported: 0x01010010,
  authorities: 0x01010018,
  minSdkVersion: 0x0101020c,
  versionCode: 0x0101021b,
  versionName: 0x0101021c,
  targetActivity: 0x01010202,
  targetSdkVersion: 0x01010270,
  maxSdkVersion: 0x01010271,
  versionCodeMajor: 0x01010576,
  appComponentFactory: 0x0101057a,
} as const;

export type AttributeName = keyof typeof ATTRIBUTE;

const ANDROID = 'http://schemas.android.com/apk/res/android';

/**
 * An attribute of the framework: by its id, since a packer may scramble the names; by name and namespace where
 * the file gives no id.
 */
export function attribute(element: XmlElement, name: AttributeName): XmlAttribute | undefined {
  const id = ATTRIBUTE[name];
  return (
    element.attributes.find((one) => one.id === id) ??
    element.attributes.find(
      (one) =>
        one.id === 0 && (one.name === `android:${name}` || (one.name === name && one.namespace === ANDROID)),
    )
  );
}

/** An attribute without namespace (`package`, `split`). */
export const plainText = (element: XmlElement, name: string): string | undefined =>
  element.attributes.find((one) => one.name === name && one.namespace === '')?.text;

/** The literal text of an attribute; undefined for references and where it is absent. */
export function textValue(element: XmlElement, name: AttributeName): string | undefined {
  const found = attribute(element, name);
  if (found === undefined || found.type === VALUE.reference) return undefined;
  if (found.type === VALUE.decimal || found.type === VALUE.hex) return String(found.data | 0);
  return found.text;
}

/** A whole number, also when it was stored as digits. */
export function numberValue(element: XmlElement, name: AttributeName): number | undefined {
  const found = attribute(element, name);
  if (found === undefined) return undefined;
  if (found.type === VALUE.decimal || found.type === VALUE.hex) return found.data | 0;
  return found.text !== undefined && /^\d{1,9}$/.test(found.text) ? Number(found.text) : undefined;
}

/** yes, no, or unknown when absent or kept in the resources. */
export function boolValue(element: XmlElement, name: AttributeName): boolean | undefined {
  const found = attribute(element, name);
  if (found === undefined || found.type === VALUE.reference) return undefined;
  if (found.type === VALUE.boolean) return found.data !== 0;
  return found.text === undefined ? undefined : found.text === 'true';
}

export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name);

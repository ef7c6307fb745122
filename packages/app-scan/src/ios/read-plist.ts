import { textOf } from '../bytes.ts';
import type { Plist } from './plist.ts';
import { readBinaryPlist } from './plist-binary.ts';
import { readXmlPlist } from './plist-xml.ts';

/** Either form of a property list; undefined when it cannot be read whole. Never throws. */
export const readPlist = (bytes: Uint8Array): Plist | undefined =>
  readBinaryPlist(bytes) ?? readXmlPlist(textOf(bytes));

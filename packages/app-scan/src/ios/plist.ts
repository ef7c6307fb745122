/** A property list value. Dates and data that matter nowhere here stay as text and bytes. */
export type Plist =
  | string
  | number
  | boolean
  | Uint8Array
  | readonly Plist[]
  | { readonly [key: string]: Plist };

export type PlistDict = { readonly [key: string]: Plist };

export const isDict = (value: Plist | undefined): value is PlistDict =>
  typeof value === 'object' && !Array.isArray(value) && !(value instanceof Uint8Array);

export const dictOf = (value: Plist | undefined): PlistDict => (isDict(value) ? value : {});

export const listOf = (value: Plist | undefined): readonly Plist[] => (Array.isArray(value) ? value : []);

export const stringOf = (value: Plist | undefined): string => (typeof value === 'string' ? value : '');

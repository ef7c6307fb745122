import { ATTRIBUTE, type AttributeName } from '../axml/attributes.ts';
import { ByteWriter } from './bytes.ts';

/** A resource by its number. */
export interface BuiltReference {
  readonly resource: number;
}

type Value = string | number | boolean | BuiltReference;

/** An element of a binary XML file to be built; attributes with a number by name, others under `plain`. */
export interface BuiltElement<Name extends string = AttributeName> {
  readonly tag: string;
  readonly android?: Readonly<Partial<Record<Name, Value>>>;
  readonly plain?: Readonly<Record<string, string | BuiltReference>>;
  readonly children?: readonly BuiltElement<Name>[];
}

export interface BuildOptions {
  readonly utf8?: boolean;
  /** Leaves the names of framework attributes empty, as hardening tools do. */
  readonly blankNames?: boolean;
  /** Bytes between attributes beyond the usual twenty. */
  readonly attributePadding?: number;
  /** A chunk of an unknown type before the first element. */
  readonly strangeChunk?: boolean;
}

const NONE = 0xffffffff;

/** Binary XML as aapt writes it: string pool, resource map, elements. */
export const buildAxml = (root: BuiltElement, options: BuildOptions = {}): Uint8Array =>
  buildXml(root, ATTRIBUTE, options);

/** The same with other attributes: each has the number given. */
export function buildXml<Name extends string>(
  root: BuiltElement<Name>,
  numbers: Readonly<Record<Name, number>>,
  options: BuildOptions = {},
): Uint8Array {
  const names = Object.keys(numbers) as Name[];
  const strings: string[] = options.blankNames ? names.map(() => '') : [...names];
  const fixed = strings.length;
  const indexOf = (text: string): number => {
    const at = strings.indexOf(text, fixed);
    return at >= 0 ? at : strings.push(text) - 1;
  };
  const body = new ByteWriter();
  let line = 1;
  const emit = (element: BuiltElement<Name>) => {
    const attributes = [
      ...Object.entries(element.android ?? {}).map(([name, value]) => ({
        name: names.indexOf(name as Name),
        value: value as Value,
      })),
      ...Object.entries(element.plain ?? {}).map(([name, value]) => ({ name: indexOf(name), value })),
    ];
    const step = 20 + (options.attributePadding ?? 0);
    body.u16(0x0102, 16).u32(36 + attributes.length * step, line++, NONE);
    body.u32(NONE, indexOf(element.tag)).u16(20, step, attributes.length, 0, 0, 0);
    for (const { name, value } of attributes) {
      const text = typeof value === 'string' ? indexOf(value) : NONE;
      body.u32(NONE, name, text).u16(8).u8(0);
      if (typeof value === 'string') body.u8(3).u32(text);
      else if (typeof value === 'boolean') body.u8(0x12).u32(value ? NONE : 0);
      else if (typeof value === 'object') body.u8(0x01).u32(value.resource);
      else body.u8(0x10).u32(value);
      for (let i = 20; i < step; i++) body.u8(0xee);
    }
    for (const child of element.children ?? []) emit(child);
    body.u16(0x0103, 16).u32(24, line++, NONE, NONE, indexOf(element.tag));
  };
  emit(root);
  const file = new ByteWriter().u16(0x0003, 8).u32(0);
  file.raw(buildPool(strings, options.utf8 ?? false));
  file.u16(0x0180, 8).u32(8 + names.length * 4);
  for (const name of names) file.u32(numbers[name]);
  if (options.strangeChunk) file.u16(0x7777, 8).u32(12, 0xdeadbeef);
  file.raw(body.take());
  return file.patch32(4, file.length).take();
}

/** A string pool chunk. */
export function buildPool(strings: readonly string[], utf8: boolean): Uint8Array {
  const data = new ByteWriter();
  const offsets = strings.map((text) => {
    const at = data.length;
    if (utf8) {
      const bytes = new TextEncoder().encode(text);
      const long = (length: number) =>
        length > 0x7f ? data.u8(0x80 | (length >> 8), length) : data.u8(length);
      long(text.length);
      long(bytes.length);
      data.raw(bytes).u8(0);
    } else {
      data.u16(text.length);
      for (let i = 0; i < text.length; i++) data.u16(text.charCodeAt(i));
      data.u16(0);
    }
    return at;
  });
  data.align(4);
  const start = 28 + offsets.length * 4;
  return new ByteWriter()
    .u16(0x0001, 28)
    .u32(start + data.length, strings.length, 0, utf8 ? 0x100 : 0, start, 0)
    .u32(...offsets)
    .raw(data.take())
    .take();
}

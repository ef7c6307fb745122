import { ByteWriter } from './bytes.ts';
import { zipOf } from './zip-of.ts';

export interface MachOptions {
  readonly imports?: readonly string[];
  readonly strings?: readonly string[];
  readonly encrypted?: boolean;
}

const encoder = new TextEncoder();
const u16 = (value: number): Uint8Array => new ByteWriter().u16(value).take();
const u32 = (value: number): Uint8Array => new ByteWriter().u32(value).take();
const join = (parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

const padded = (text: string, length: number): Uint8Array => {
  const bytes = new Uint8Array(length);
  bytes.set(encoder.encode(text));
  return bytes;
};

/** A 64-bit Mach-O with one library, a symbol table of undefined symbols and some strings (loader.h, nlist.h). */
export function machOf(options: MachOptions = {}): Uint8Array {
  const imports = options.imports ?? [];
  const library = '/System/Library/Frameworks/Foundation.framework/Foundation';
  const dylibSize = 24 + Math.ceil((library.length + 1) / 8) * 8;
  const sizeOfCommands = 24 + dylibSize + (options.encrypted === true ? 24 : 0);
  const table = 32 + sizeOfCommands;
  const names: Uint8Array[] = [Uint8Array.of(0)];
  const rows: Uint8Array[] = [];
  let offset = 1;
  for (const name of imports) {
    const bytes = encoder.encode(`_${name}\0`);
    rows.push(join([u32(offset), Uint8Array.of(0x01, 0), u16(0), u32(0), u32(0)]));
    names.push(bytes);
    offset += bytes.length;
  }
  const symbols = join(rows);
  const strings = join(names);
  const commands = [
    join([
      u32(0x2),
      u32(24),
      u32(table),
      u32(imports.length),
      u32(table + symbols.length),
      u32(strings.length),
    ]),
    join([u32(0xc), u32(dylibSize), u32(24), u32(0), u32(0), u32(0), padded(library, dylibSize - 24)]),
  ];
  if (options.encrypted === true)
    commands.push(join([u32(0x2c), u32(24), u32(0x4000), u32(0x1000), u32(1), u32(0)]));
  const header = join([
    u32(0xfeedfacf),
    u32(0x0100000c),
    u32(0),
    u32(2),
    u32(commands.length),
    u32(sizeOfCommands),
    u32(0),
    u32(0),
  ]);
  const text = encoder.encode(`\0${(options.strings ?? []).join('\0')}\0`);
  return join([header, ...commands, symbols, strings, text]);
}

type Value = string | boolean | readonly string[] | { readonly [key: string]: Value };

const xmlValue = (value: Value): string => {
  if (typeof value === 'boolean') return value ? '<true/>' : '<false/>';
  if (typeof value === 'string') return `<string>${value}</string>`;
  if (!Array.isArray(value))
    return `<dict>${Object.entries(value)
      .map(([key, one]) => `<key>${key}</key>${xmlValue(one)}`)
      .join('')}</dict>`;
  return `<array>${value.map(xmlValue).join('')}</array>`;
};

export const xmlPlist = (keys: Readonly<Record<string, Value>>): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "x">\n<plist version="1.0"><dict>${Object.entries(
    keys,
  )
    .map(([key, value]) => `<key>${key}</key>${xmlValue(value)}`)
    .join('\n')}</dict></plist>`;

/** A binary property list of one flat dictionary (CFBinaryPList.c). */
export function binaryPlist(keys: Readonly<Record<string, Value>>): Uint8Array {
  const objects: Uint8Array[] = [];
  const add = (bytes: Uint8Array): number => objects.push(bytes) - 1;
  const addText = (text: string): number => {
    const bytes = encoder.encode(text);
    const ascii = bytes.length === text.length;
    const body = ascii
      ? bytes
      : Uint8Array.from([...text].flatMap((one) => [one.charCodeAt(0) >> 8, one.charCodeAt(0) & 255]));
    const length = text.length;
    const tag = ascii ? 0x50 : 0x60;
    return add(
      length < 15
        ? join([Uint8Array.of(tag | length), body])
        : join([Uint8Array.of(tag | 15, 0x10, length), body]),
    );
  };
  const addValue = (value: Value): number => {
    if (typeof value === 'boolean') return add(Uint8Array.of(value ? 9 : 8));
    if (typeof value === 'string') return addText(value);
    const items = Array.isArray(value) ? value.map(addText) : [];
    return add(Uint8Array.of(0xa0 | items.length, ...items));
  };
  const entries = Object.entries(keys);
  const names = entries.map(([key]) => addText(key));
  const values = entries.map(([, value]) => addValue(value));
  const top = add(Uint8Array.of(0xd0 | entries.length, ...names, ...values));
  const head = encoder.encode('bplist00');
  const offsets: number[] = [];
  let at = head.length;
  for (const object of objects) {
    offsets.push(at);
    at += object.length;
  }
  const table = Uint8Array.from(offsets.flatMap((offset) => [offset >> 8, offset & 255]));
  const big = (value: number): Uint8Array => Uint8Array.of(0, 0, 0, 0, 0, 0, value >> 8, value & 255);
  return join([
    head,
    ...objects,
    table,
    new Uint8Array(6),
    Uint8Array.of(2, 1),
    big(objects.length),
    big(top),
    big(at),
  ]);
}

export interface IosAppOptions extends MachOptions {
  readonly keys?: Readonly<Record<string, Value>>;
  readonly xml?: boolean;
  readonly info?: Uint8Array | string;
  readonly executable?: Uint8Array;
  readonly more?: Readonly<Record<string, Uint8Array | string>>;
}

/** An IPA with one app. */
export function iosApp(options: IosAppOptions = {}): Uint8Array {
  const keys = {
    CFBundleIdentifier: 'com.example.loan',
    CFBundleShortVersionString: '1.0',
    CFBundleName: 'Loan',
    CFBundleExecutable: 'Loan',
    ...options.keys,
  };
  return zipOf({
    'Payload/Loan.app/Info.plist':
      options.info ?? (options.xml === true ? xmlPlist(keys) : binaryPlist(keys)),
    'Payload/Loan.app/Loan': options.executable ?? machOf(options),
    ...options.more,
  });
}

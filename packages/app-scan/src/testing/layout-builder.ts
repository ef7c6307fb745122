import { type BuiltElement, type BuiltReference, buildPool, buildXml } from './axml-builder.ts';
import { ByteWriter } from './bytes.ts';
import type { Op } from './dex-builder.ts';

/** Numbers of the system's attributes (AOSP public.xml), and one of the app's own. */
const ATTRIBUTES = {
  name: 0x01010003,
  layout: 0x010100f2,
  text: 0x0101014f,
  onClick: 0x0101026f,
  fragment: 0x010102e3,
  actionViewClass: 0x010102fc,
  actionProviderClass: 0x01010389,
  layout_behavior: 0x7f010001,
} as const;

export type BuiltLayout = BuiltElement<keyof typeof ATTRIBUTES>;

export const buildLayout = (root: BuiltLayout): Uint8Array => buildXml(root, ATTRIBUTES);

/** A text or path, another resource, or a bag (style, array) with what it comes from. */
type BuiltValue = string | BuiltReference | { readonly parent?: number; readonly items: readonly number[] };

/** Resources by the name of their type; several values of one are for several configurations. */
export type BuiltResources = Readonly<Record<string, readonly (BuiltValue | readonly BuiltValue[])[]>>;

/** Number of an entry of the first, second … type. */
export const resource = (type: number, entry: number, packageId = 0x7f): number =>
  ((packageId << 24) | (type << 16) | entry) >>> 0;

/** `const v0, 0x7f……`. */
export const hold = (number: number): Op => ({
  op: 'raw',
  units: [0x0014, number & 0xffff, number >>> 16],
});

const isList = (value: BuiltValue | readonly BuiltValue[]): value is readonly BuiltValue[] =>
  Array.isArray(value);

/** `sparse`: entries by number; `compact`: values without headers. Both as aapt2 is told to by its options. */
interface TableOptions {
  readonly packageId?: number;
  readonly sparse?: boolean;
  readonly compact?: boolean;
}

/** resources.arsc as aapt writes it (AOSP ResourceTypes.h): strings, then one package with its types. */
export function buildTable(
  resources: BuiltResources,
  { packageId = 0x7f, sparse = false, compact = false }: TableOptions = {},
): Uint8Array {
  const strings: string[] = [];
  const indexOf = (text: string): number => {
    const at = strings.indexOf(text);
    return at >= 0 ? at : strings.push(text) - 1;
  };
  const types = new ByteWriter();
  for (const [i, entries] of Object.values(resources).entries()) {
    const lists = entries.map((one) => (isList(one) ? one : [one]));
    const most = Math.max(...lists.map((one) => one.length));
    for (let config = 0; config < most; config++)
      types.raw(
        buildType(
          i + 1,
          config,
          lists.map((one) => one[config]),
          indexOf,
          { sparse, compact },
        ),
      );
  }
  const names = buildPool(Object.keys(resources), true);
  const body = types.take();
  const inside = new ByteWriter().u16(0x0200, 288).u32(288 + names.length + body.length, packageId);
  for (let i = 0; i < 128; i++) inside.u16(0);
  inside.u32(288, 0, 0, 0, 0).raw(names).raw(body);
  const pool = buildPool(strings, true);
  const table = inside.take();
  return new ByteWriter()
    .u16(0x0002, 12)
    .u32(12 + pool.length + table.length, 1)
    .raw(pool)
    .raw(table)
    .take();
}

const HEADER = 84;
const NONE = 0xffffffff;

function buildType(
  id: number,
  config: number,
  values: readonly (BuiltValue | undefined)[],
  indexOf: (text: string) => number,
  { sparse, compact }: TableOptions,
): Uint8Array {
  const data = new ByteWriter();
  const offsets = values.map((value) => {
    if (value === undefined) return NONE;
    const at = data.length;
    if (compact && typeof value === 'string') data.u16(0, 0x0308).u32(indexOf(value));
    else if (typeof value === 'string') data.u16(8, 0).u32(0).u16(8).u8(0, 3).u32(indexOf(value));
    else if ('resource' in value) data.u16(8, 0).u32(0).u16(8).u8(0, 1).u32(value.resource);
    else {
      data.u16(16, 1).u32(0, value.parent ?? 0, value.items.length);
      for (const item of value.items) data.u32(0x01010000).u16(8).u8(0, 1).u32(item);
    }
    return at;
  });
  const there = offsets.flatMap((at, entry) => (at === NONE ? [] : [((at / 4) << 16) | entry]));
  const rows = sparse ? there : offsets;
  const start = HEADER + rows.length * 4;
  const out = new ByteWriter().u16(0x0201, HEADER).u32(start + data.length);
  out.u8(id, sparse ? 1 : 0, 0, 0).u32(rows.length, start, 64);
  // Of a configuration only its screen width matters here, so that no two are the same.
  for (let i = 0; i < 15; i++) out.u32(i === 4 ? config : 0);
  return out
    .u32(...rows)
    .raw(data.take())
    .take();
}

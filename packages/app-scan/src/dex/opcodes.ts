/** What an instruction points to. */
export const OPERAND = {
  none: 0,
  string: 1,
  jumbo: 2,
  type: 3,
  field: 4,
  method: 5,
  callSite: 6,
  handle: 7,
  /** No index: a whole number of 32 bits. */
  number: 8,
} as const;

/** Length of each instruction in 16-bit units; source: the Dalvik bytecode table (source.android.com). */
export const LENGTH = new Uint8Array(256).fill(1);
/** Kind of the index in the second unit of each instruction. */
export const KIND = new Uint8Array(256);

const setLength = (length: number, ...ranges: readonly (readonly [number, number])[]) => {
  for (const [from, to] of ranges) LENGTH.fill(length, from, to + 1);
};
setLength(
  2,
  [0x02, 0x02],
  [0x05, 0x05],
  [0x08, 0x08],
  [0x13, 0x13],
  [0x15, 0x16],
  [0x19, 0x1a],
  [0x1c, 0x1c],
  [0x1f, 0x20],
  [0x22, 0x23],
  [0x29, 0x29],
  [0x2d, 0x3d],
  [0x44, 0x6d],
  [0x90, 0xaf],
  [0xd0, 0xe2],
  [0xfe, 0xff],
);
setLength(
  3,
  [0x03, 0x03],
  [0x06, 0x06],
  [0x09, 0x09],
  [0x14, 0x14],
  [0x17, 0x17],
  [0x1b, 0x1b],
  [0x24, 0x26],
  [0x2a, 0x2c],
  [0x6e, 0x72],
  [0x74, 0x78],
  [0xfc, 0xfd],
);
setLength(4, [0xfa, 0xfb]);
setLength(5, [0x18, 0x18]);

KIND[0x14] = OPERAND.number;
KIND[0x15] = OPERAND.number;
KIND[0x1a] = OPERAND.string;
KIND[0x1b] = OPERAND.jumbo;
for (const op of [0x1c, 0x1f, 0x20, 0x22, 0x23, 0x24, 0x25]) KIND[op] = OPERAND.type;
KIND.fill(OPERAND.field, 0x52, 0x6e);
KIND.fill(OPERAND.method, 0x6e, 0x73);
KIND.fill(OPERAND.method, 0x74, 0x79);
KIND.fill(OPERAND.method, 0xfa, 0xfc);
KIND.fill(OPERAND.callSite, 0xfc, 0xfe);
KIND[0xfe] = OPERAND.handle;

/** Length of the data blocks that hide behind a nop: packed-switch, sparse-switch, fill-array-data. */
export function payloadLength(units: Uint16Array, at: number): number {
  const size = units[at + 1] ?? 0;
  switch (units[at]) {
    case 0x0100:
      return size * 2 + 4;
    case 0x0200:
      return size * 4 + 2;
    case 0x0300: {
      const count = ((units[at + 2] ?? 0) | ((units[at + 3] ?? 0) << 16)) >>> 0;
      return Math.ceil((count * size) / 2) + 4;
    }
    default:
      return 1;
  }
}

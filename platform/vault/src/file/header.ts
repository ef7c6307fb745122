import { type Bytes, concat, sameBytes, sha256, utf8 } from '../bytes.ts';

/**
 * The first bytes of a file: magic and version (16), then two length marks (48 each), written in turn:
 * counter (8) ‖ durable length (8) ‖ SHA-256 of magic, counter and length (32). The higher valid counter counts.
 * What stands before the durable length was acknowledged and must be there.
 */
export const FILE_FORMAT = 1;
const MAGIC = utf8('huxin-vault ');
const SLOT = 48;
const SLOTS_AT = 16;
export const FRAMES_AT = SLOTS_AT + 2 * SLOT;

export interface Header {
  readonly counter: number;
  readonly durable: number;
  /** Whether one of the two marks is broken. */
  readonly oneBroken: boolean;
}

const start = (format: number): Bytes => {
  const number = new DataView(new ArrayBuffer(4));
  number.setUint32(0, format);
  return concat(MAGIC, new Uint8Array(number.buffer));
};

/** The bytes of a length mark and where they go. */
export async function printSlot(counter: number, durable: number): Promise<{ at: number; bytes: Bytes }> {
  const view = new DataView(new ArrayBuffer(16));
  view.setBigUint64(0, BigInt(counter));
  view.setBigUint64(8, BigInt(durable));
  const numbers = new Uint8Array(view.buffer);
  const bytes = concat(numbers, await sha256(concat(MAGIC, numbers)));
  return { at: SLOTS_AT + (counter % 2) * SLOT, bytes };
}

/** A whole new header: both marks say the same length. */
export async function printHeader(durable: number): Promise<Bytes> {
  const marks = await Promise.all([printSlot(0, durable), printSlot(1, durable)]);
  return concat(start(FILE_FORMAT), ...marks.map((mark) => mark.bytes));
}

async function parseSlot(bytes: Bytes): Promise<{ counter: number; durable: number } | undefined> {
  const right = await sha256(concat(MAGIC, bytes.subarray(0, 16)));
  if (bytes.length < SLOT || !sameBytes(right, bytes.subarray(16))) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { counter: Number(view.getBigUint64(0)), durable: Number(view.getBigUint64(8)) };
}

/** The header, the version when it is a newer one, or undefined when it is damaged. */
export async function parseHeader(bytes: Bytes): Promise<Header | { readonly newer: number } | undefined> {
  if (bytes.length < FRAMES_AT || !sameBytes(bytes.subarray(0, MAGIC.length), MAGIC)) return undefined;
  const format = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length);
  if (format !== FILE_FORMAT) return format > FILE_FORMAT ? { newer: format } : undefined;
  const slots = await Promise.all(
    [0, 1].map((n) => parseSlot(bytes.slice(SLOTS_AT + n * SLOT, SLOTS_AT + (n + 1) * SLOT))),
  );
  const valid = slots.flatMap((slot) => (slot ? [slot] : [])).sort((a, b) => b.counter - a.counter);
  return valid[0] && { ...valid[0], oneBroken: valid.length < 2 };
}

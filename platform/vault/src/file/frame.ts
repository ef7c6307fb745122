import { type Bytes, concat, hexOf, isObject, jsonBytes, jsonOf, sameBytes, sha256 } from '../bytes.ts';
import { type Commit, isBytes } from '../store.ts';

/**
 * One commit in the file:
 * mark (8) ‖ length of text (4, big-endian) ‖ text ‖ SHA-256 of (offset, length, text) (32) ‖ values, one after another.
 * The text is JSON: `{ drop: prefix[], put: [key, length, sha256][] }`. The values need no checksum of their own to be
 * trusted (they are sealed); it is there to tell a finished write from a torn one.
 */
export const MARK: Bytes = new Uint8Array([0x0a, 0xfe, 0x66, 0x72, 0x61, 0x6d, 0x65, 0xff]);
const PREFIX = 12;
const LONGEST_TEXT = 16_777_216;

export interface FrameValue {
  readonly key: string;
  readonly length: number;
  readonly sha256: string;
  /** Where its bytes begin in the file. */
  readonly at: number;
}

export interface Frame {
  readonly drop: readonly string[];
  readonly put: readonly FrameValue[];
  /** First byte after the frame. */
  readonly end: number;
}

const numbers = (offset: number, length: number): Bytes => {
  const view = new DataView(new ArrayBuffer(12));
  view.setBigUint64(0, BigInt(offset));
  view.setUint32(8, length);
  return new Uint8Array(view.buffer);
};

const check = (offset: number, text: Bytes): Promise<Bytes> =>
  sha256(concat(numbers(offset, text.length), text));

/** The bytes of a commit that will stand at `offset`. Keys kept by a platform cannot be in a file. */
export async function printFrame(commit: Commit, offset: number): Promise<Bytes> {
  const values = (commit.put ?? []).flatMap(([key, value]) => (isBytes(value) ? [{ key, value }] : []));
  const put = await Promise.all(
    values.map(async ({ key, value }) => [key, value.length, hexOf(await sha256(value))] as const),
  );
  const text = jsonBytes({ drop: commit.drop ?? [], put });
  const length = numbers(0, text.length).subarray(8);
  return concat(MARK, length, text, await check(offset, text), ...values.map(({ value }) => value));
}

/** The text is only checksummed, not sealed: a crafted one must not make the reader throw or go backwards. */
function parseValue(value: unknown, at: number): FrameValue | undefined {
  if (!Array.isArray(value)) return undefined;
  const [key, length, digest] = value as unknown[];
  if (typeof key !== 'string' || typeof digest !== 'string') return undefined;
  return Number.isSafeInteger(length) && (length as number) >= 0
    ? { key, length: length as number, sha256: digest, at }
    : undefined;
}

function parseText(text: Bytes, at: number): Frame | undefined {
  const value = jsonOf(text);
  if (!isObject(value) || !Array.isArray(value['drop']) || !Array.isArray(value['put'])) return undefined;
  const drop = value['drop'].filter((prefix): prefix is string => typeof prefix === 'string');
  const put: FrameValue[] = [];
  let end = at;
  for (const item of value['put'] as unknown[]) {
    const parsed = parseValue(item, end);
    if (parsed === undefined) return undefined;
    put.push(parsed);
    end += parsed.length;
  }
  return { drop, put, end };
}

/** The frame at `offset`, or undefined when no whole, unaltered frame header stands there. */
export async function readFrame(
  read: (at: number, length: number) => Promise<Bytes>,
  offset: number,
): Promise<Frame | undefined> {
  const start = await read(offset, PREFIX);
  if (start.length < PREFIX || !sameBytes(start.subarray(0, MARK.length), MARK)) return undefined;
  const length = new DataView(start.buffer, start.byteOffset).getUint32(MARK.length);
  if (length > LONGEST_TEXT) return undefined;
  const rest = await read(offset + PREFIX, length + 32);
  if (rest.length < length + 32) return undefined;
  const text = rest.slice(0, length);
  if (!sameBytes(await check(offset, text), rest.subarray(length))) return undefined;
  return parseText(text, offset + PREFIX + length + 32);
}

import { err, ok, type Result } from '@huxin/basis';
import { hexOf, sha256 } from '../bytes.ts';
import type { StoreFault, StoreNote } from '../fault.ts';
import type { DiskFile } from './disk.ts';
import { type Frame, type FrameValue, MARK, readFrame } from './frame.ts';
import { FILE_FORMAT, FRAMES_AT, type Header, parseHeader } from './header.ts';
import { type Read, windowOn } from './window.ts';

/** Where each key's bytes are, as the frames of a file add up. */
export interface Index {
  readonly values: ReadonlyMap<string, FrameValue>;
  readonly counter: number;
  /** Where the next frame goes. */
  readonly end: number;
  readonly notes: readonly StoreNote[];
  /** Set when acknowledged bytes are missing or altered. */
  readonly damage: StoreFault | undefined;
}

const damaged = (why: 'altered' | 'missing'): StoreFault => ({ kind: 'damaged', at: 'file', why });

async function isWhole(read: Read, frame: Frame): Promise<boolean> {
  for (const value of frame.put) {
    const bytes = await read(value.at, value.length);
    if (bytes.length < value.length || hexOf(await sha256(bytes)) !== value.sha256) return false;
  }
  return true;
}

/** The next place at or after `from` where a sound frame begins; a frame's checksum covers its place. */
async function nextFrame(read: Read, from: number, size: number): Promise<number | undefined> {
  const window = 65_536;
  for (let at = from; at < size; at += window) {
    const bytes = await read(at, window + MARK.length - 1);
    for (let i = bytes.indexOf(MARK[0]!); i >= 0; i = bytes.indexOf(MARK[0]!, i + 1)) {
      const hit = MARK.every((byte, n) => bytes[i + n] === byte);
      if (hit && (await readFrame(read, at + i)) !== undefined) return at + i;
    }
  }
  return undefined;
}

/** What a frame does to the values; a value cut off by the end of the file is not one. */
function apply(values: Map<string, FrameValue>, frame: Frame, size: number): void {
  for (const prefix of frame.drop) {
    for (const key of [...values.keys()]) if (key.startsWith(prefix)) values.delete(key);
  }
  for (const value of frame.put) {
    if (value.at + value.length <= size) values.set(value.key, value);
    else values.delete(value.key);
  }
}

/** Walks all frames. Beyond the durable length only a whole frame counts: a torn one was never acknowledged. */
async function walk(read: Read, size: number, header: Header): Promise<Index> {
  const values = new Map<string, FrameValue>();
  const notes: StoreNote[] = header.oneBroken ? [{ kind: 'head-slot' }] : [];
  let damage: StoreFault | undefined = size < header.durable ? damaged('missing') : undefined;
  let at = FRAMES_AT;
  while (at < size) {
    const frame = await readFrame(read, at);
    if (at >= header.durable) {
      if (frame === undefined || frame.end > size || !(await isWhole(read, frame))) {
        notes.push({ kind: 'torn-tail', bytes: size - at });
        break;
      }
    } else if (frame === undefined) {
      damage ??= damaged('altered');
      notes.push({ kind: 'bad-frame', offset: at });
      const next = await nextFrame(read, at + 1, Math.min(size, header.durable));
      if (next === undefined) break;
      at = next;
      continue;
    }
    apply(values, frame, size);
    at = frame.end;
  }
  return { values, counter: header.counter, end: Math.max(at, FRAMES_AT), notes, damage };
}

/** The index after one more frame that was just written at its end. */
export async function extendIndex(file: DiskFile, index: Index): Promise<Index> {
  const { size } = await file.stamp();
  const frame = await readFrame((at, length) => file.read(at, length), index.end);
  if (frame === undefined) return index;
  const values = new Map(index.values);
  apply(values, frame, size);
  return { ...index, values, counter: index.counter + 1, end: frame.end, notes: [] };
}

/** The index of a file. A damaged file still gets one, as far as it goes, with `damage` set. */
export async function scanFile(file: DiskFile): Promise<Result<Index, StoreFault>> {
  const read = windowOn(file);
  // The mark is read before the size: another process may append in between, and its newer mark would
  // then promise bytes that the older size does not have.
  const header = await parseHeader(await read(0, FRAMES_AT));
  const { size } = await file.stamp();
  if (header !== undefined && 'newer' in header) {
    return err({ kind: 'newer-format', found: header.newer, known: FILE_FORMAT });
  }
  if (header !== undefined) return ok(await walk(read, size, header));
  // Without any length mark everything found is taken as acknowledged, and the damage is reported.
  const all = await walk(read, size, { counter: 0, durable: size, oneBroken: true });
  return ok({ ...all, damage: damaged('altered') });
}

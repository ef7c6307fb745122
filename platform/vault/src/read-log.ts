import { err, ok, type Result } from '@huxin/basis';
import type { Bytes } from './bytes.ts';
import type { Damage } from './fault.ts';
import {
  type Body,
  HEAD_KEY,
  type Head,
  openBody,
  openHead,
  recordKey,
  recordPlace,
  recordPrefix,
  snapshotKey,
  snapshotPlace,
  tagOf,
} from './log.ts';
import { isBytes, type Value } from './store.ts';

/** One piece of the log as found. `body` is undefined when the piece is missing or does not open. */
export interface Piece {
  readonly seq: number;
  readonly body: Body | undefined;
  readonly damage?: Damage;
}

/** A log walked from its snapshot to the number in its head. */
export interface Walk {
  readonly head: Head;
  readonly sealedHead: Bytes;
  readonly snapshot: Piece;
  readonly records: readonly Piece[];
  readonly damage: readonly Damage[];
}

type View = ReadonlyMap<string, Value>;

const piece = (
  at: 'snapshot' | 'record',
  seq: number,
  stored: Value | undefined,
  body: Body | undefined,
): Piece => {
  if (body !== undefined) return { seq, body };
  return {
    seq,
    body,
    damage: { kind: 'damaged', at, why: stored === undefined ? 'missing' : 'altered', seq },
  };
};

async function readRecords(view: View, key: CryptoKey, id: string, head: Head, snapshot: Value | undefined) {
  const { generation, base, seq: last } = head;
  const stored = Array.from({ length: last - base }, (_, i) => view.get(recordKey(generation, base + 1 + i)));
  // The link is the tag of the stored predecessor, so records open side by side and one bad record
  // does not take the later ones with it.
  return Promise.all(
    stored.map(async (value, i) => {
      const before = i === 0 ? snapshot : stored[i - 1];
      const place = recordPlace(id, generation, base + 1 + i, isBytes(before) ? tagOf(before) : '');
      const body = isBytes(value) ? await openBody(key, value, place) : undefined;
      return piece('record', base + 1 + i, value, body);
    }),
  );
}

/** The last stored piece must be the one the head was written with. */
function endMatches(view: View, head: Head): boolean {
  const { generation, base, seq } = head;
  const last = view.get(seq === base ? snapshotKey(generation, base) : recordKey(generation, seq));
  return isBytes(last) && tagOf(last) === head.tag;
}

/** Pieces beyond the head can only be there when the head was put back to an older one. */
function unexpected(view: View, head: Head): Damage[] {
  const prefix = recordPrefix(head.generation);
  const known = new Set(
    Array.from({ length: head.seq - head.base }, (_, i) => recordKey(head.generation, head.base + 1 + i)),
  );
  return [...view.keys()]
    .filter(
      (name) =>
        (name.startsWith('r/') && !known.has(name)) ||
        (name.startsWith('s/') && name !== snapshotKey(head.generation, head.base)),
    )
    .map((name) => ({
      kind: 'damaged',
      at: name.startsWith('s/') ? 'snapshot' : 'record',
      why: 'unexpected',
      ...(name.startsWith(prefix) ? { seq: Number(name.slice(prefix.length)) } : {}),
    }));
}

/** Opens every piece of a log. Fails only when the head is missing or altered: then nothing says what should be there. */
export async function walkLog(view: View, key: CryptoKey, id: string): Promise<Result<Walk, Damage>> {
  const sealedHead = view.get(HEAD_KEY);
  if (!isBytes(sealedHead)) return err({ kind: 'damaged', at: 'head', why: 'missing' });
  const head = await openHead(key, id, sealedHead);
  if (head === undefined || head.seq < head.base) return err({ kind: 'damaged', at: 'head', why: 'altered' });
  const storedSnapshot = view.get(snapshotKey(head.generation, head.base));
  const body = isBytes(storedSnapshot)
    ? await openBody(key, storedSnapshot, snapshotPlace(id, head.generation, head.base))
    : undefined;
  const snapshot = piece('snapshot', head.base, storedSnapshot, body);
  const records = await readRecords(view, key, id, head, storedSnapshot);
  const damage = [snapshot, ...records].flatMap((one) => (one.damage ? [one.damage] : []));
  if (damage.length === 0 && !endMatches(view, head)) {
    damage.push({ kind: 'damaged', at: 'record', why: 'altered', seq: head.seq });
  }
  return ok({ head, sealedHead, snapshot, records, damage: [...damage, ...unexpected(view, head)] });
}

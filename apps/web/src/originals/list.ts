import type { PlainDate } from '@huxin/calendar';
import type { Entry } from '@huxin/fact';
import type { Original } from '../record.ts';
import { typeWords } from './words.ts';

/** One file of the record: what is said of it, where it belongs, and whether its bytes are here. */
export interface FileItem {
  readonly sha256: string;
  /** 「图片 2」: kind and number, since file names are not kept. */
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** The day it was noted, when the record says so. */
  readonly day: PlainDate | undefined;
  /** Entries that point at it. */
  readonly of: readonly Entry[];
  /** false: only the fingerprint was ever kept here, or the original was removed. */
  readonly here: boolean;
}

const pointsAt = ({ fact }: Entry, sha256: string): boolean =>
  (fact.kind === 'contacted' || fact.kind === 'action') &&
  (fact.evidence ?? []).some((one) => one === sha256);

/** Every file the standing entries or the storage know of, in the order they came. */
export function filesOf(
  entries: readonly Entry[],
  originals: readonly Omit<Original, 'body'>[],
): readonly FileItem[] {
  const here = new Map(originals.map((one) => [one.sha256, one.size]));
  const said = new Map<string, { mediaType: string; size: number; day: PlainDate | undefined }>();
  for (const { fact } of entries)
    if (fact.kind === 'evidence' && !said.has(fact.sha256))
      said.set(fact.sha256, { mediaType: fact.mediaType, size: fact.bytes, day: fact.capturedOn });
  // Its entry was taken back, the original was not.
  for (const [sha256, size] of here)
    if (!said.has(sha256)) said.set(sha256, { mediaType: 'application/octet-stream', size, day: undefined });
  const numbers = new Map<string, number>();
  return [...said].map(([sha256, { mediaType, size, day }]) => {
    const kind = typeWords(mediaType);
    const number = (numbers.get(kind) ?? 0) + 1;
    numbers.set(kind, number);
    const of = entries.filter((entry) => pointsAt(entry, sha256));
    return { sha256, name: `${kind} ${number}`, mediaType, size, day, of, here: here.has(sha256) };
  });
}

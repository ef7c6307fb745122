import { err, type Fault, ok, type Result } from '@huxin/basis';
import type { VaultFault } from './fault.ts';
import type { BlobRef, Body } from './log.ts';

/**
 * What the vault must know of the entries it keeps, which is little: the version it writes, a check that accepts
 * or refuses one value, and how to lift an entry of an older version. The value itself is kept as it came:
 * fields this program does not know survive.
 */
export interface Schema {
  readonly version: number;
  check(value: unknown): Result<unknown, Fault>;
  migrate?(value: unknown, from: number): Result<unknown, Fault>;
}

export const ANY_JSON: Schema = { version: 1, check: ok };

/** Entries and originals of a case, in order. */
export interface Content<E> {
  readonly entries: readonly E[];
  readonly blobs: ReadonlyMap<string, BlobRef>;
}

function lift(value: unknown, from: number, schema: Schema): Result<unknown, Fault> {
  const lifted = from < schema.version && schema.migrate ? schema.migrate(value, from) : ok(value);
  if (!lifted.ok) return lifted;
  const checked = schema.check(lifted.value);
  return checked.ok ? lifted : checked;
}

/** Puts bodies one after the other, lifting older entries; refuses newer ones and entries that fail the check. */
export function joinBodies<E>(bodies: readonly Body[], schema: Schema): Result<Content<E>, VaultFault> {
  const entries: E[] = [];
  const blobs = new Map<string, BlobRef>();
  const newest = Math.max(...bodies.map((body) => body.schema), 0);
  if (newest > schema.version) return err({ kind: 'newer-schema', found: newest, known: schema.version });
  for (const body of bodies) {
    for (const value of body.entries) {
      const lifted = lift(value, body.schema, schema);
      if (!lifted.ok) return err({ kind: 'bad-entry', index: entries.length, fault: lifted.error });
      entries.push(lifted.value as E);
    }
    for (const blob of body.blobs) blobs.set(blob.sha256, blob);
  }
  return ok({ entries, blobs });
}

/** The JSON text's own value of each entry — what a later reading will give — or the first that cannot be kept. */
export function acceptEntries<E>(values: readonly unknown[], schema: Schema): Result<E[], VaultFault> {
  const entries: E[] = [];
  for (const [index, value] of values.entries()) {
    const plain = asJson(value);
    const checked = plain === undefined ? err(notJson(index)) : schema.check(plain);
    if (!checked.ok) return err({ kind: 'bad-entry', index, fault: checked.error });
    entries.push(plain as E);
  }
  return ok(entries);
}

const notJson = (index: number): Fault => ({
  kind: 'not-json',
  at: `/${index}`,
  value: undefined,
  expected: 'a JSON value',
});

function asJson(value: unknown): unknown {
  try {
    const text = JSON.stringify(value);
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

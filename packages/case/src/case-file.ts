import type { Fault, Result } from '@huxin/basis';
import { err, ok } from '@huxin/basis';
import { type PlainDate, plainDate } from '@huxin/calendar';
import { type Entry, parseEntry } from '@huxin/fact';
import { CURRENT_VERSION, type Json, migrate } from './migrations.ts';

export const FORMAT = 'huxin-case';

/**
 * A record as it is stored and exchanged. `raw` is the file as it came, migrated: fields this version does
 * not know stay in it, so that saving never loses what a newer huxin wrote.
 */
export interface CaseFile {
  /** A code name; never the person's name. */
  readonly code: string;
  /** The day the record is read as of unless another is asked for. */
  readonly asOf: PlainDate;
  readonly entries: readonly Entry[];
  readonly raw: Readonly<Record<string, Json>>;
}

/** How many faults are reported at once; more would only hide the first. */
const MAX_FAULTS = 20;

/** A case file from JSON text. Never throws; every fault says where, what and what would be right. */
export function parseCaseText(text: string): Result<CaseFile, readonly Fault[]> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err([{ kind: 'not-json', at: '', value: text.slice(0, 40), expected: reason }]);
  }
  return parseCase(json);
}

/** A case file from parsed JSON of any version up to the current one. */
export function parseCase(json: unknown): Result<CaseFile, readonly Fault[]> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return err([
      {
        kind: 'malformed',
        at: '',
        value: json,
        expected: 'an object { format, version, code, asOf, entries }',
      },
    ]);
  }
  const head = json as Record<string, Json>;
  if (head['format'] !== FORMAT) {
    return err([{ kind: 'malformed', at: '/format', value: head['format'], expected: `"${FORMAT}"` }]);
  }
  const migrated = migrate(head);
  if (!migrated.ok) return err([migrated.error]);
  return readCurrent(migrated.value);
}

function readCurrent(raw: Record<string, Json>): Result<CaseFile, readonly Fault[]> {
  const faults: Fault[] = [];
  const code = raw['code'];
  if (typeof code !== 'string' || code.trim() === '' || code.length > 80) {
    faults.push({ kind: 'malformed', at: '/code', value: code, expected: 'a short code name' });
  }
  const asOf = plainDate(typeof raw['asOf'] === 'string' ? raw['asOf'] : '', '/asOf');
  if (!asOf.ok) faults.push({ ...asOf.error, value: raw['asOf'] });
  const list = raw['entries'];
  if (!Array.isArray(list)) {
    return err([
      ...faults,
      { kind: 'malformed', at: '/entries', value: list, expected: 'a list of entries' },
    ]);
  }
  const entries: Entry[] = [];
  for (const [index, item] of list.entries()) {
    const entry = parseEntry(item, `/entries/${index}`);
    if (entry.ok) entries.push(entry.value);
    else faults.push(entry.error);
    if (faults.length >= MAX_FAULTS) break;
  }
  if (faults.length > 0 || !asOf.ok) return err(faults);
  return ok({ code: code as string, asOf: asOf.value, entries, raw });
}

/**
 * The file with entries appended, unknown fields kept. An entry whose id is there already is left out, so
 * that importing the same source twice changes nothing.
 */
export function appendEntries(file: CaseFile, entries: readonly Entry[]): CaseFile {
  const known = new Set(file.entries.map((entry) => entry.id));
  const fresh = entries.filter((entry) => !known.has(entry.id) && known.add(entry.id));
  const list = file.raw['entries'] as Json[];
  return {
    ...file,
    entries: [...file.entries, ...fresh],
    raw: { ...file.raw, entries: [...list, ...(fresh as unknown as Json[])] },
  };
}

/** The file as text, ready to be written; what came in unknown goes out unchanged. */
export const printCase = (file: CaseFile): string => `${JSON.stringify(file.raw, null, 2)}\n`;

/** An empty record. */
export function newCase(code: string, asOf: PlainDate): CaseFile {
  return {
    code,
    asOf,
    entries: [],
    raw: { format: FORMAT, version: CURRENT_VERSION, code, asOf, entries: [] },
  };
}

import { err, type Fault, ok, type Result } from '@huxin/basis';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

type Migration = (file: Record<string, Json>) => Record<string, Json>;

/** Version this program writes. A change of the file's shape adds one migration and one to this number. */
export const CURRENT_VERSION = 1;

/** `MIGRATIONS[n]` turns version n + 1 into n + 2. Version 1 is the first, so there is none yet. */
const MIGRATIONS: readonly Migration[] = [];

/**
 * Brings a file up to the current version, one numbered step at a time. A newer version is refused, not
 * guessed at: the file stays as it is and the person is told to update.
 */
export function migrate(
  file: Record<string, Json>,
  migrations: readonly Migration[] = MIGRATIONS,
): Result<Record<string, Json>, Fault> {
  const current = migrations.length + 1;
  const version = file['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return err({
      kind: 'malformed',
      at: '/version',
      value: version,
      expected: `a whole number, 1 to ${current}`,
    });
  }
  if (version > current) {
    return err({ kind: 'newer-version', at: '/version', value: version, expected: `at most ${current}` });
  }
  const migrated = migrations.slice(version - 1).reduce((json, step) => step(json), file);
  return ok(version === current ? file : { ...migrated, version: current });
}

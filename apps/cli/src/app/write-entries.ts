import { err, ok, type Result } from '@huxin/basis';
import { appendEntries, printCase } from '@huxin/case';
import type { Entry } from '@huxin/fact';
import { faultWords } from '../faults.ts';
import { troubleParts, writeProblem } from '../file-trouble.ts';
import type { Terminal } from '../io.ts';
import { loadCase } from '../load-case.ts';
import { clean } from '../text/clean.ts';

/**
 * [查应用-15] Appends to the record the person named, and to nothing else. Entries already in it stay as they are; unknown
 * fields of the file survive. Gives the line to print; the error is ready for stderr and then nothing was written.
 */
export function writeEntries(
  path: string,
  entries: readonly Entry[],
  terminal: Terminal,
): Result<string, string> {
  const record = loadCase(path, terminal);
  if (!record.ok) return err(record.error.map((one) => faultWords(path, one)).join('\n'));
  const more = appendEntries(record.value, entries);
  const added = more.entries.length - record.value.entries.length;
  if (added === 0) return ok(`${clean(path)} 里已经有这个结果，没有改动。`);
  // The day the record stands at never goes back, and reaches what it now knows.
  const asOf = [record.value.asOf, ...entries.map((entry) => entry.knownOn)].sort().at(-1);
  try {
    terminal.write(path, printCase({ ...more, raw: { ...more.raw, asOf: asOf ?? record.value.asOf } }));
  } catch (error) {
    const { what, fix } = troubleParts(writeProblem(error));
    return err(`${clean(path)}：${what}。${fix}。`);
  }
  return ok(`记进了 ${clean(path)}：${added} 条。看现在有哪几条路：huxin check ${clean(path)}`);
}

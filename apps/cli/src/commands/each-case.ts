import type { Fault, Result } from '@huxin/basis';
import type { CaseFile } from '@huxin/case';
import type { Arguments } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { faultWords, type Trouble } from '../faults.ts';
import type { Terminal } from '../io.ts';
import { loadCase } from '../load-case.ts';
import { clean, printJson } from '../text/clean.ts';

/** What a command makes of one case: the answer, and whether it found something. */
export interface Answer {
  readonly json: unknown;
  readonly text: () => void;
  readonly findings: boolean;
}

type Work = (file: CaseFile, path: string) => Result<Answer, Trouble>;

/**
 * Runs one piece of work over every file named, one at a time, so that a thousand files need the memory of one.
 * One file prints one JSON value; several print JSON lines that carry their file. The worst exit code wins.
 */
export async function eachCase(
  verb: string,
  args: Arguments,
  terminal: Terminal,
  work: Work,
): Promise<ExitCode> {
  if (args.files.length === 0) {
    terminal.err(`没有给文件。例：huxin ${verb} examples/xiao-li.json\n`);
    return EXIT.unusable;
  }
  const json = args.flags['json'] === true;
  const many = args.files.length > 1;
  let worst: ExitCode = EXIT.fine;
  for (const [index, path] of args.files.entries()) {
    if (many && terminal.progress) terminal.err(`\r${index + 1}/${args.files.length}`);
    const code = oneCase(path, { json, many }, terminal, work);
    if (code > worst) worst = code;
    if (many) await terminal.written();
  }
  if (many && terminal.progress) terminal.err('\r');
  return worst;
}

function oneCase(
  path: string,
  form: { json: boolean; many: boolean },
  terminal: Terminal,
  work: Work,
): ExitCode {
  const file = loadCase(path, terminal);
  if (!file.ok) return complain(file.error);
  const answer = work(file.value, path);
  if (!answer.ok)
    return complain(
      [answer.error],
      file.value.entries.map((entry) => entry.id),
    );
  if (!form.json) {
    if (form.many) terminal.out(`\n── ${clean(path)}\n`);
    answer.value.text();
  } else if (form.many) terminal.out(`${printJson({ file: path, ...(answer.value.json as object) })}\n`);
  else terminal.out(`${printJson(answer.value.json, 2)}\n`);
  return answer.value.findings ? EXIT.findings : EXIT.fine;

  function complain(list: readonly Trouble[], ids: readonly string[] = []): ExitCode {
    for (const fault of list) terminal.err(`${faultWords(path, fault, ids)}\n`);
    return EXIT.unusable;
  }
}

/** A whole number of days given as an option. */
export function daysFlag(args: Arguments, name: string, most: number): number | undefined | Fault {
  const text = args.flags[name];
  if (typeof text !== 'string') return undefined;
  const days = Number(text);
  if (Number.isInteger(days) && days >= 0 && days <= most) return days;
  return { kind: 'malformed', at: `--${name}`, value: text, expected: `0 到 ${most} 的整数天` };
}

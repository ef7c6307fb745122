import { describeByName, describePermissionList, describeSettings, type ListAnswer } from '@huxin/app-scan';
import type { Arguments } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Terminal } from '../io.ts';
import { paper } from '../text/layout.ts';

const textOf = (flag: string, terminal: Terminal): string => (flag === '-' ? terminal.readText('-') : flag);

/** Answers from a list, from settings or from a name; undefined when a package is asked about. */
export function answerWithoutPackage(args: Arguments, terminal: Terminal): ExitCode | undefined {
  const { list, settings, name } = args.flags;
  if (typeof list === 'string') {
    const complete = args.flags['complete'] === true ? 'yes' : 'unknown';
    return showList(describePermissionList(textOf(list, terminal), complete), args, terminal);
  }
  if (typeof settings === 'string') {
    const answer = describeSettings(textOf(settings, terminal));
    show(
      answer,
      answer.lines.map((line) => line.says),
      args,
      terminal,
    );
    if (answer.lines.length === 0) return EXIT.unusable;
    return answer.lines.some((line) => line.state === 'granted') ? EXIT.findings : EXIT.fine;
  }
  if (typeof name !== 'string') return undefined;
  const answer = describeByName(name);
  const rows = answer.rows.map(
    (row) => `${row.app}（${row.package}）来源：${row.source}，${row.checkedOn} 核对`,
  );
  show(answer, rows, args, terminal);
  return EXIT.fine;
}

/** Nothing recognised and nothing said to be complete is no answer. */
function showList(answer: ListAnswer, args: Arguments, terminal: Terminal): ExitCode {
  const lines = answer.lines.filter((line) => line.state === 'open' || line.level === 'A');
  show(
    answer,
    (lines.length > 0 ? lines : answer.lines).map((line) => `${line.level ?? '？'} ${line.says}`),
    args,
    terminal,
  );
  if (lines.some((line) => line.state === 'open')) return EXIT.findings;
  return lines.length > 0 ? EXIT.fine : EXIT.unusable;
}

function show(
  answer: { readonly says: string },
  lines: readonly string[],
  args: Arguments,
  terminal: Terminal,
): void {
  if (args.flags['json'] === true) {
    terminal.out(`${JSON.stringify(answer, null, 2)}\n`);
    return;
  }
  const page = paper(terminal);
  page.item('', answer.says);
  for (const line of lines) page.item('  · ', line);
}

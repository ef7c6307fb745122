import { describeByName, describePermissionList, describeSettings, type ListAnswer } from '@huxin/app-scan';
import type { Arguments } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { showValue } from '../fault-value.ts';
import type { Terminal } from '../io.ts';
import { paper } from '../text/layout.ts';

const textOf = (flag: string, terminal: Terminal): string => (flag === '-' ? terminal.readText('-') : flag);

/** Answers from a list, from settings or from a name; undefined when a package is asked about. */
export function answerWithoutPackage(args: Arguments, terminal: Terminal): ExitCode | undefined {
  const { list, settings, name } = args.flags;
  if (typeof list === 'string') {
    const complete = args.flags['complete'] === true ? 'yes' : 'unknown';
    const text = textOf(list, terminal);
    return showList(describePermissionList(text, complete), text, args, terminal);
  }
  if (typeof settings === 'string') {
    const text = textOf(settings, terminal);
    const answer = describeSettings(text);
    if (answer.lines.length === 0)
      return refuse('--settings', text, '请一行写一项，例如“通讯录：不允许”', terminal);
    show(
      answer,
      answer.lines.map((line) => line.says),
      args,
      terminal,
    );
    return answer.lines.some((line) => line.state === 'granted') ? EXIT.findings : EXIT.fine;
  }
  if (typeof name !== 'string') return undefined;
  if (name.trim() === '') return refuse('--name', name, '写 App 的名字或包名，例如 --name 某借款', terminal);
  const answer = describeByName(name);
  const rows = answer.rows.map(
    (row) => `${row.app}（${row.package}）来源：${row.source}，${row.checkedOn} 核对`,
  );
  show(answer, rows, args, terminal);
  return EXIT.fine;
}

/** Nothing recognised and nothing said to be complete is no answer. */
function showList(answer: ListAnswer, text: string, args: Arguments, terminal: Terminal): ExitCode {
  const lines = answer.lines.filter((line) => line.state === 'open' || line.level === 'A');
  if (lines.length === 0)
    return refuse(
      '--list',
      text,
      '写权限名，例如“读取联系人 读取短信”；清单是全的，加 --complete，没写到的就算没有',
      terminal,
    );
  show(
    answer,
    lines.map((line) => `${line.level ?? '？'} ${line.says}`),
    args,
    terminal,
  );
  return lines.some((line) => line.state === 'open') ? EXIT.findings : EXIT.fine;
}

/** Where, what was written, what to write; stdout stays empty. */
function refuse(flag: string, text: string, fix: string, terminal: Terminal): ExitCode {
  const told = text.trim() === '' ? '什么都没有写' : `${showValue(text)} 里没有认出和别人有关的一项`;
  terminal.err(`huxin app：${flag}：${told}。${fix}。\n`);
  return EXIT.unusable;
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

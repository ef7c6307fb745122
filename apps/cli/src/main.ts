import { parseArgs } from 'node:util';
import type { Command } from './command.ts';
import { app } from './commands/app.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { faultWords } from './faults.ts';
import type { Terminal } from './io.ts';
import { safeTerminal, Unreadable } from './safe-terminal.ts';
import { clean } from './text/clean.ts';

/** Options every command knows. */
const COMMON = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

/** Runs one command line; never throws on input. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = argv;
  // [查应用-14] The other way round too: the scanner does not wait for the code and the data of the other verbs.
  if (name === app.name) return runCommand(app, rest, safeTerminal(terminal));
  const { COMMANDS } = await import('./commands/index.ts');
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const asked = COMMANDS.find((command) => command.name === rest[0]);
    terminal.out(`${asked ? asked.help : overview(COMMANDS)}\n`);
    return name === undefined ? EXIT.unusable : EXIT.fine;
  }
  const command = COMMANDS.find((item) => item.name === name);
  if (!command) {
    terminal.err(`没有「${clean(name)}」这个命令。\n\n${overview(COMMANDS)}\n`);
    return EXIT.unusable;
  }
  return runCommand(command, rest, safeTerminal(terminal));
}

async function runCommand(command: Command, rest: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let parsed: {
    values: Record<string, string | boolean | undefined>;
    positionals: string[];
    tokens: readonly { kind: string; name?: string; value?: string }[];
  };
  try {
    parsed = parseArgs({
      args: [...rest],
      options: { ...command.options, ...COMMON },
      allowPositionals: true,
      strict: true,
      tokens: true,
    }) as never;
  } catch (error) {
    terminal.err(`${clean(badOption(error))}。看说明：huxin ${command.name} --help\n`);
    return EXIT.unusable;
  }
  const twice = namedTwice(parsed.tokens);
  if (twice !== undefined) {
    terminal.err(`--${twice} 写了两次，不知道用哪一个。只留一个。看说明：huxin ${command.name} --help\n`);
    return EXIT.unusable;
  }
  if (parsed.values['help'] === true) {
    terminal.out(`${command.help}\n`);
    return EXIT.fine;
  }
  try {
    return await command.run({ files: parsed.positionals, flags: parsed.values }, terminal);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    terminal.err(`${faultWords(error.path, error.trouble)}\n`);
    return EXIT.unusable;
  }
}

/** An option with a value that stands twice with different ones; the last would win without a word. */
function namedTwice(tokens: readonly { kind: string; name?: string; value?: string }[]): string | undefined {
  const seen = new Map<string, string>();
  for (const { kind, name, value } of tokens) {
    if (kind !== 'option' || name === undefined || value === undefined) continue;
    if ((seen.get(name) ?? value) !== value) return name;
    seen.set(name, value);
  }
  return undefined;
}

/** What is wrong with an option, by the code of the parser's error; its English goes nowhere. */
function badOption(error: unknown): string {
  const { code, message = '' } = error as { code?: string; message?: string };
  const option = /'(-[^' ]*)/.exec(message)?.[1]?.replace(/,$/, '') ?? '选项';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有 ${option} 这个选项`;
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return '选项写得不对';
  if (message.includes('does not take')) return `${option} 后面不用写值`;
  const long = /--[\w-]+/.exec(message)?.[0] ?? option;
  return message.includes('ambiguous')
    ? `${long} 后面的值以 - 开头，要写成 ${long}=值`
    : `${long} 后面要写一个值`;
}

function overview(all: readonly Command[]): string {
  const width = Math.max(...all.map((command) => command.name.length)) + 2;
  const lines = all.map((command) => `  ${command.name.padEnd(width)}${command.title}`);
  return `护信 huxin：在你自己的设备上，看住手机里的人。什么都不会发出去。

${lines.join('\n')}

每个命令加 --help 看说明和例子，加 --json 给程序读。
例：huxin check examples/xiao-li.json`;
}

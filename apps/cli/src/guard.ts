import { EXIT, type ExitCode } from './exit-code.ts';
import type { Terminal } from './io.ts';

/** Runs the command line; a bug in it ends in a calm sentence and exit 2, never in a stack and never in 1. */
export async function guard(
  work: () => Promise<ExitCode>,
  terminal: Pick<Terminal, 'err'>,
  debug: boolean,
): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    return sayBug(error, terminal, debug);
  }
}

/** What a person is told about a bug; the details only for whoever asks with HUXIN_DEBUG=1. */
export function sayBug(error: unknown, terminal: Pick<Terminal, 'err'>, debug: boolean): ExitCode {
  terminal.err('这里算不下去了，是程序的错，不是你的错。你的文件没有动过。\n');
  if (debug) terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  else
    terminal.err(
      '想看细节，前面加上 HUXIN_DEBUG=1 再运行一次；细节里可能有你文件的内容，发给别人前先看一遍。\n',
    );
  return EXIT.unusable;
}

import type { ParseArgsConfig } from 'node:util';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './io.ts';

export interface Arguments {
  readonly files: readonly string[];
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
}

/** One verb of the command line. */
export interface Command {
  readonly name: string;
  /** One line for the overview. */
  readonly title: string;
  /** The full help, ending in an example that works from a checkout. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly run: (args: Arguments, terminal: Terminal) => ExitCode | Promise<ExitCode>;
}

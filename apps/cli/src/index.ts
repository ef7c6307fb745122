export type { Arguments, Command } from './command.ts';
export { COMMANDS } from './commands/index.ts';
export { EXIT, type ExitCode } from './exit-code.ts';
export type { Terminal } from './io.ts';
export { main } from './main.ts';

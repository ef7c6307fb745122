import { compileLater } from './compile-later.ts';
import { guard, sayBug } from './guard.ts';
import { listFolder, openInput, readInput, type Terminal, writeWhole } from './io.ts';
import { main } from './main.ts';

/** The real terminal. A closed pipe ends the program quietly. */
const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  readText: (path) => new TextDecoder('utf-8', { fatal: true }).decode(readInput(path)),
  readBytes: readInput,
  open: openInput,
  list: listFolder,
  write: writeWhole,
  written: () =>
    new Promise((resolve) => {
      if (process.stdout.writableNeedDrain) process.stdout.once('drain', resolve);
      else setImmediate(resolve);
    }),
  columns: process.stdout.columns ?? 80,
  color: process.stdout.isTTY === true && !process.env['NO_COLOR'],
  progress: process.stderr.isTTY === true,
  today: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const debug = process.env['HUXIN_DEBUG'] === '1';
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => process.exit(sayBug(error, terminal, debug)));

if (process.argv[2] === 'app') compileLater();
void guard(() => main(process.argv.slice(2), terminal), terminal, debug).then((code) => {
  process.exitCode = code;
});

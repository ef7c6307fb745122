import { type NamedBytes, type PackageReport, type ScanContext, scanPackage } from '@huxin/app-scan';
import { err, ok, type Result } from '@huxin/basis';
import { faultWords } from '../faults.ts';
import { readProblem } from '../file-trouble.ts';
import type { OpenFile, Terminal } from '../io.ts';
import { padTo } from '../text/layout.ts';
import { scanFaultWords } from './fault-words.ts';
import type { AppFiles } from './find-packages.ts';

const MEGABYTE = 1024 * 1024;
/** Bytes between two words on the terminal. */
const STEP = 4 * MEGABYTE;
/** What a line of progress covers, so that a shorter one leaves nothing of a longer one. */
const PROGRESS_CELLS = 78;

/** Reads through the file and says on stderr how far it is; the same bytes are read more than once. */
function watched(file: OpenFile, name: string, terminal: Terminal): NamedBytes {
  let done = 0;
  let told = 0;
  const count = (length: number): void => {
    done += length;
    if (!terminal.progress || done - told < STEP) return;
    told = done;
    const size = `${Math.ceil(file.size / MEGABYTE)} MB`;
    const words = `正在看 ${name}（${size}）：已读 ${Math.round(done / MEGABYTE)} MB`;
    terminal.err(`\r${padTo(words, PROGRESS_CELLS)}`);
  };
  return {
    name,
    bytes: {
      size: file.size,
      read: (offset, length) => {
        count(length);
        return file.read(offset, length);
      },
      readInto: (offset, into) => {
        count(into.length);
        file.readInto(offset, into);
      },
    },
  };
}

/** One app from its files. The error is ready for stderr: file, what, what to do. */
export function scanApp(
  app: AppFiles,
  context: ScanContext,
  terminal: Terminal,
): Result<PackageReport, string> {
  const open: OpenFile[] = [];
  let at = app.paths[0];
  try {
    const files = app.paths.map((path) => {
      at = path;
      const file = terminal.open(path);
      open.push(file);
      return watched(file, path, terminal);
    });
    const [first, ...rest] = files as [NamedBytes, ...NamedBytes[]];
    const report = scanPackage([first, ...rest], context);
    return report.ok ? ok(report.value) : err(scanFaultWords(report.error));
  } catch (error) {
    // Anything but the system's word on a file is a bug of ours.
    if ((error as { code?: unknown } | null)?.code === undefined) throw error;
    return err(faultWords(at, readProblem(error)));
  } finally {
    for (const file of open) file.close();
    if (terminal.progress) {
      terminal.err(`\r${' '.repeat(PROGRESS_CELLS)}`);
      terminal.err('\r');
    }
  }
}

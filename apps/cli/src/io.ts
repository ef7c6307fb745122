import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What a command may touch; tests give their own. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly readText: (path: string) => string;
  readonly readBytes: (path: string) => Uint8Array;
  /** Opens a file to be read piece by piece: packages can be larger than memory should be. */
  readonly open: (path: string) => OpenFile;
  /** Every file below a folder, in order of name; undefined when the path is no folder. */
  readonly list: (path: string) => readonly string[] | undefined;
  readonly write: (path: string, text: string) => void;
  /** Resolves once what was put out has left the program, so that many answers never pile up in memory. */
  readonly written: () => Promise<void>;
  readonly columns: number;
  readonly color: boolean;
  /** stderr is a terminal: progress may be shown there. */
  readonly progress: boolean;
  /** Today in Asia/Shanghai, YYYY-MM-DD. */
  readonly today: string;
}

export interface OpenFile {
  readonly size: number;
  /** Exactly `length` bytes at `offset`. */
  readonly read: (offset: number, length: number) => Uint8Array;
  /** The same into a buffer of the caller's. */
  readonly readInto: (offset: number, into: Uint8Array) => void;
  readonly close: () => void;
}

/** `-` reads standard input. */
export const readInput = (path: string): Uint8Array => readFileSync(path === '-' ? 0 : path);

const inMemory = (bytes: Uint8Array): OpenFile => ({
  size: bytes.length,
  read: (offset, length) => bytes.subarray(offset, offset + length),
  readInto: (offset, into) => into.set(bytes.subarray(offset, offset + into.length)),
  close: () => {},
});

/** Standard input cannot be read at will and is taken whole. */
export function openInput(path: string): OpenFile {
  if (path === '-') return inMemory(readInput(path));
  const file = openSync(path, 'r');
  const status = fstatSync(file);
  if (!status.isFile()) {
    closeSync(file);
    return inMemory(readInput(path));
  }
  const readInto = (offset: number, into: Uint8Array): void => {
    for (let done = 0; done < into.length; ) {
      const got = readSync(file, into, done, into.length - done, offset + done);
      if (got === 0) throw Object.assign(new Error('the file became shorter'), { code: 'EIO' });
      done += got;
    }
  };
  return {
    size: status.size,
    read: (offset, length) => {
      const bytes = new Uint8Array(length);
      readInto(offset, bytes);
      return bytes;
    },
    readInto,
    close: () => closeSync(file),
  };
}

export function listFolder(path: string): readonly string[] | undefined {
  if (path === '-' || statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Writes a file whole or not at all: beside its place first, then moved there. A device or a pipe is written as it is;
 * a link stays a link.
 */
export function writeWhole(path: string, text: string): void {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status?.isDirectory()) throw Object.assign(new Error('is a directory'), { code: 'EISDIR' });
  if (status && !status.isFile()) {
    writeFileSync(path, text);
    return;
  }
  const target = status ? realpathSync(path) : path;
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(beside, text, { flag: 'wx' });
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

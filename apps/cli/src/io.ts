import { readFileSync } from 'node:fs';

/** What a command may touch; tests give their own. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly readText: (path: string) => string;
  readonly readBytes: (path: string) => Uint8Array;
  readonly write: (path: string, text: string) => void;
  readonly columns: number;
  readonly color: boolean;
  /** stderr is a terminal: progress may be shown there. */
  readonly progress: boolean;
  /** Today in Asia/Shanghai, YYYY-MM-DD. */
  readonly today: string;
}

/** `-` reads standard input. */
export const readInput = (path: string): Uint8Array => readFileSync(path === '-' ? 0 : path);

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listFolder, openInput } from '../io.ts';
import { main } from '../main.ts';

const root = new URL('../../../../', import.meta.url);
const place = (path: string): string => fileURLToPath(new URL(path, root));

/** What else a test may set. */
export interface Setting {
  readonly columns?: number;
  readonly color?: boolean;
  readonly progress?: boolean;
  readonly write?: (path: string, text: string) => void;
}

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly written: Readonly<Record<string, string>>;
}

/** Runs a command line in memory. `files` stand beside the real ones of the checkout. */
export async function run(
  argv: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  setting: Setting = {},
): Promise<Run> {
  let out = '';
  let err = '';
  const written: Record<string, string> = {};
  const bytes = (path: string): Uint8Array => {
    const text = files[path];
    if (text instanceof Uint8Array) return text;
    if (text !== undefined) return new TextEncoder().encode(text);
    return readFileSync(place(path));
  };
  const code = await main(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    readText: (path) => new TextDecoder('utf-8', { fatal: true }).decode(bytes(path)),
    readBytes: bytes,
    open: (path) => openInput(place(path)),
    list: (path) => listFolder(place(path)),
    write: (path, text) => {
      setting.write?.(path, text);
      written[path] = text;
    },
    written: async () => {},
    columns: setting.columns ?? 80,
    color: setting.color ?? false,
    progress: setting.progress ?? false,
    today: '2026-11-23',
  });
  return { code, out, err, written };
}

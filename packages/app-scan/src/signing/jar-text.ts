import { textOf } from '../bytes.ts';

/** One section of a manifest or signature file: its attributes and the exact bytes, blank line included. */
export interface JarSection {
  readonly attributes: ReadonlyMap<string, string>;
  readonly bytes: Uint8Array;
}

export interface JarText {
  readonly main: JarSection;
  readonly named: readonly (JarSection & { readonly name: string })[];
}

const LF = 10;
const CR = 13;
const SPACE = 32;

/** Lines with their end included: CR LF, LF or CR (JAR file specification, "Notes on Manifest and Signature Files"). */
function splitLines(bytes: Uint8Array): [start: number, textEnd: number, end: number][] {
  const lines: [number, number, number][] = [];
  for (let start = 0; start < bytes.length; ) {
    let at = start;
    while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at++;
    const textEnd = at;
    if (bytes[at] === CR && bytes[at + 1] === LF) at += 2;
    else if (at < bytes.length) at += 1;
    lines.push([start, textEnd, at]);
    start = at;
  }
  return lines;
}

const COLON_SPACE = ': ';

/** A line that begins with a space continues the one before; a letter may be cut in two there. */
function joinLines(lines: readonly Uint8Array[]): Uint8Array[] | undefined {
  const joined: Uint8Array[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (line[0] !== SPACE) joined.push(line);
    else if (before === undefined) return undefined;
    else {
      const longer = new Uint8Array(before.length + line.length - 1);
      longer.set(before);
      longer.set(line.subarray(1), before.length);
      joined[joined.length - 1] = longer;
    }
  }
  return joined;
}

/** Attribute names are without case. */
function readAttributes(lines: readonly Uint8Array[]): Map<string, string> | undefined {
  const attributes = new Map<string, string>();
  for (const bytes of joinLines(lines) ?? [new Uint8Array(0)]) {
    const text = textOf(bytes);
    const colon = text.indexOf(COLON_SPACE);
    if (colon < 0) return undefined;
    const name = text.slice(0, colon).toLowerCase();
    if (!attributes.has(name)) attributes.set(name, text.slice(colon + COLON_SPACE.length));
  }
  return attributes;
}

/** Splits a MANIFEST.MF or .SF into sections; undefined when it is not one. */
export function readJarText(bytes: Uint8Array): JarText | undefined {
  const sections: JarSection[] = [];
  let from = 0;
  let open: Uint8Array[] = [];
  const close = (to: number): boolean => {
    const attributes = readAttributes(open);
    if (attributes === undefined) return false;
    if (open.length > 0) sections.push({ attributes, bytes: bytes.subarray(from, to) });
    open = [];
    from = to;
    return true;
  };
  const lines = splitLines(bytes);
  for (const [start, textEnd, end] of lines) {
    if (textEnd > start) {
      open.push(bytes.subarray(start, textEnd));
      continue;
    }
    if (!close(end)) return undefined;
  }
  if (!close(bytes.length)) return undefined;
  const [main, ...rest] = sections;
  if (main === undefined) return undefined;
  const named = [];
  for (const section of rest) {
    const name = section.attributes.get('name');
    if (name === undefined) return undefined;
    named.push({ ...section, name });
  }
  return { main, named };
}

import { buildZip } from './zip-builder.ts';

const encoder = new TextEncoder();

export const bytesOf = (content: Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? encoder.encode(content) : content;

/** An honest zip from files by name. */
export const zipOf = (files: Readonly<Record<string, Uint8Array | string>>): Uint8Array =>
  buildZip(Object.entries(files).map(([name, content]) => ({ name, bytes: bytesOf(content), store: true })));

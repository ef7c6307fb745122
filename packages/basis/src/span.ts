import type { Brand } from './brand.ts';

/** Lower-case hexadecimal SHA-256 of some original bytes. */
export type Sha256 = Brand<string, 'Sha256'>;

/** Whether the text is 64 lower-case hexadecimal digits. */
export const isSha256 = (text: string): text is Sha256 => /^[0-9a-f]{64}$/.test(text);

/** The place in an original that an assertion rests on. */
export interface Span {
  readonly source: Sha256;
  readonly at: SpanAt;
}

export type SpanAt =
  | { readonly in: 'text'; readonly start: number; readonly end: number }
  | { readonly in: 'page'; readonly page: number; readonly box?: readonly [number, number, number, number] }
  | { readonly in: 'bytes'; readonly entry: string; readonly offset: number }
  | { readonly in: 'dex'; readonly class: string; readonly method: string; readonly offset: number }
  | { readonly in: 'row'; readonly n: number }
  | { readonly in: 'entry'; readonly id: string };

// The only two globals beyond ES2023 that a pure room may use. Everything
// else that knows a platform (fetch, process, document, crypto) does not exist
// here, and the architecture test proves it for every room.
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}

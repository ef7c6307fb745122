// Text goes out packed, as any host does it: once per file and version, kept in memory.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';

const WORTH_IT = /^(text\/|image\/svg|application\/(json|manifest\+json|wasm))/;
const SMALL = 1024;

const PACKERS = {
  br: (bytes) =>
    brotliCompressSync(bytes, {
      params: { [zlib.BROTLI_PARAM_QUALITY]: 9, [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes) => gzipSync(bytes, { level: 9 }),
};

const kept = new Map();

/** The packed bytes of a file in the best way the visitor understands; nothing where packing is not worth it. */
export function packedFor({ file, size, changed }, type, accepts) {
  if (size < SMALL || !WORTH_IT.test(type)) return undefined;
  const encoding = Object.keys(PACKERS).find((name) =>
    new RegExp(`\\b${name}\\b(?!;q=0(?![.\\d]))`).test(accepts),
  );
  if (!encoding) return undefined;
  const key = `${encoding} ${file}`;
  const known = kept.get(key);
  if (known?.changed === changed && known.size === size) return known;
  const packed = { encoding, changed, size, bytes: PACKERS[encoding](readFileSync(file)) };
  kept.set(key, packed);
  return packed;
}

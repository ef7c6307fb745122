/** Just enough DER to make certificates and messages in tests (X.690). */
export const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

export function tlv(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const body = join(...parts);
  const length =
    body.length < 128
      ? [body.length]
      : body.length < 256
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 255];
  return join(Uint8Array.of(tag, ...length), body);
}

export const seq = (...parts: readonly Uint8Array[]): Uint8Array => tlv(0x30, ...parts);
export const set = (...parts: readonly Uint8Array[]): Uint8Array => tlv(0x31, ...parts);
export const int = (value: number): Uint8Array => tlv(2, Uint8Array.of(value));
export const octets = (bytes: Uint8Array): Uint8Array => tlv(4, bytes);
export const bits = (bytes: Uint8Array): Uint8Array => tlv(3, Uint8Array.of(0), bytes);
export const text = (value: string): Uint8Array => tlv(0x0c, new TextEncoder().encode(value));
export const utc = (value: string): Uint8Array => tlv(0x17, new TextEncoder().encode(value));

export function oid(dotted: string): Uint8Array {
  const [a = 0, b = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [a * 40 + b];
  for (const value of rest) {
    const groups = [value & 127];
    for (let left = value >>> 7; left > 0; left >>>= 7) groups.unshift((left & 127) | 128);
    bytes.push(...groups);
  }
  return tlv(6, Uint8Array.from(bytes));
}

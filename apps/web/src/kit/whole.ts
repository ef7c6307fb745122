/** A count as people write it: 「6」, 「6期」, 「12 个月」, 「７天」. Undefined where it is none. */
export function wholeOf(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  const digits = /^(\d{1,5})\s*(?:期|天|日|次|个月)?$/.exec(plain)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

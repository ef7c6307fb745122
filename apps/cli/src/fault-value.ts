/** How much of a wrong value is shown. */
const MOST_CHARS = 60;
const MOST_DEEP = 2;
const MOST_ITEMS = 4;

/** A value as it stands in the file, short, and never deeper than can be read. */
export function showValue(value: unknown): string {
  if (value === undefined) return '（没有写）';
  const text = JSON.stringify(shorten(value, 0)) ?? String(value);
  return text.length > MOST_CHARS ? `${text.slice(0, MOST_CHARS - 3)}…` : text;
}

function shorten(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.length > MOST_CHARS ? value.slice(0, MOST_CHARS) : value;
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
  if (depth >= MOST_DEEP) return '…';
  if (Array.isArray(value)) {
    const items = value.slice(0, MOST_ITEMS).map((item) => shorten(item, depth + 1));
    return value.length > MOST_ITEMS ? [...items, '…'] : items;
  }
  const entries = Object.entries(value)
    .slice(0, MOST_ITEMS)
    .map(([key, item]) => [key, shorten(item, depth + 1)]);
  return Object.fromEntries(entries);
}

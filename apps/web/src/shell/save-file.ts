import type { PlainDate } from '@huxin/calendar';

/** File names never say more than 记录 and a day. */
export const neutralName = (day: PlainDate, ending: string): string =>
  `记录-${day.replaceAll('-', '')}.${ending}`;

export function saveFile(name: string, body: Blob): void {
  const url = URL.createObjectURL(body);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

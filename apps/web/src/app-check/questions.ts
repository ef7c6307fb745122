import type { ListAnswer, NameAnswer, PackageReport, ScanFault, SettingsAnswer } from '@huxin/app-scan';
import type { PlainDate } from '@huxin/calendar';

/** What the page asks the scanner. Files are the base first, then its splits. */
export type ScanQuestion =
  | { readonly kind: 'package'; readonly files: readonly File[]; readonly today: PlainDate }
  | { readonly kind: 'list'; readonly text: string; readonly complete: boolean }
  | { readonly kind: 'settings'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string };

export type ScanAnswer =
  | { readonly kind: 'package'; readonly report: PackageReport }
  | { readonly kind: 'list'; readonly list: ListAnswer }
  | { readonly kind: 'settings'; readonly settings: SettingsAnswer }
  | { readonly kind: 'name'; readonly name: NameAnswer }
  | { readonly kind: 'fault'; readonly fault: ScanFault };

/** `read`: bytes read so far; the same ones may be read more than once. */
export type ScanReply =
  | { readonly read: number }
  | { readonly answer: ScanAnswer }
  | { readonly broke: string };

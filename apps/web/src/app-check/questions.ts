import type {
  CertificateFacts,
  FilingAnswer,
  ListAnswer,
  NameAnswer,
  PackageDiff,
  PackageReport,
  ScanFault,
  SettingsAnswer,
} from '@huxin/app-scan';
import type { PlainDate } from '@huxin/calendar';

/** What the page asks the scanner. Files are the base first, then its splits. */
export type ScanQuestion =
  | { readonly kind: 'package'; readonly files: readonly File[]; readonly today: PlainDate }
  | {
      readonly kind: 'filing';
      readonly text: string;
      readonly package: string;
      readonly signers: readonly CertificateFacts[];
      readonly verified: boolean;
    }
  | { readonly kind: 'diff'; readonly before: PackageReport; readonly after: PackageReport }
  | { readonly kind: 'list'; readonly text: string; readonly complete: boolean }
  | { readonly kind: 'settings'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string };

export type ScanAnswer =
  | { readonly kind: 'package'; readonly report: PackageReport }
  | { readonly kind: 'filing'; readonly filing: FilingAnswer }
  | { readonly kind: 'diff'; readonly diff: PackageDiff }
  | { readonly kind: 'list'; readonly list: ListAnswer; readonly strange: readonly string[] }
  | { readonly kind: 'settings'; readonly settings: SettingsAnswer }
  | { readonly kind: 'name'; readonly name: NameAnswer }
  | { readonly kind: 'fault'; readonly fault: ScanFault };

/** `read`: bytes read so far; the same ones may be read more than once. */
export type ScanReply =
  | { readonly read: number }
  | { readonly answer: ScanAnswer }
  | { readonly broke: string };

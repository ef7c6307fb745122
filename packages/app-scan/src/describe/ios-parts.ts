import { ENTITLEMENT_ROWS, EXTENSION_ROWS, KEYBOARD } from '../data/ios-extensions.ts';
import type { IosFacts } from '../ios/facts.ts';

/** One part or right of an iOS app that lets it see more than its usage keys tell. */
export interface IosPart {
  /** Extension point, or key of the right. */
  readonly kind: string;
  /** Folder in the package; `entitlements` for a right. */
  readonly at: string;
  /** Chinese, without the full stop. */
  readonly says: string;
}

/** [报告-7] Each is said once a place; what none of the rows knows is left out. */
export function iosParts({
  extensions,
  entitlements,
}: Pick<IosFacts, 'extensions' | 'entitlements'>): IosPart[] {
  const parts = extensions.flatMap(({ point, folder, openAccess }) => {
    const row = EXTENSION_ROWS.find((one) => one.point === point);
    if (row === undefined) return [];
    const more =
      point !== KEYBOARD
        ? ''
        : openAccess
          ? '；它还要“完全访问”，给了就能传走'
          : '；没有要“完全访问”，传不走';
    return { kind: point, at: folder, says: row.says + more };
  });
  const rights = ENTITLEMENT_ROWS.filter((row) => entitlements.includes(row.key));
  return [...parts, ...rights.map(({ key, says }) => ({ kind: key, at: 'entitlements', says }))];
}

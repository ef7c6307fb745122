import type { Asset } from '@huxin/fact';
import { EXTENSION_ROWS } from '../data/ios-extensions.ts';
import { IOS_WITHOUT_INTERFACE, USAGE_KEYS } from '../data/ios-keys.ts';
import type { IosExtension } from '../ios/extensions.ts';
import type { IosFacts } from '../ios/facts.ts';
import type { GateFact } from './types.ts';

/** Extensions that open what no usage key does. */
const extensionsFor = (asset: Asset, facts: IosFacts): IosExtension[] =>
  facts.extensions.filter((one) =>
    EXTENSION_ROWS.some((row) => row.point === one.point && row.asset === asset),
  );

const nameOf = ({ name, folder }: IosExtension): string => name || folder;

/** A filter may not use the network itself; what it does not judge the system sends to the place it names. */
const notesOf = ({ server }: IosExtension): string =>
  `只有陌生号码发来的，而且要你自己到系统设置里打开${server === '' ? '；它没有写服务器，苹果不让它自己把内容传走' : `；内容会转给 ${server}`}`;

/** iOS: a usage key, an extension the user switches on, or no interface at all. */
export function iosGate(asset: Asset, facts: IosFacts): GateFact {
  const keys = USAGE_KEYS.filter((row) => row.asset === asset).map((row) => row.key);
  const permissions = facts.permissions.filter((one) => keys.includes(one.name));
  const base = { permissions, services: [], notes: [] as string[] };
  const extensions = extensionsFor(asset, facts);
  if (extensions.length > 0)
    return { ...base, gate: 'open', services: extensions.map(nameOf), notes: extensions.map(notesOf) };
  if (IOS_WITHOUT_INTERFACE.some((row) => row.asset === asset))
    return { ...base, gate: 'closed', notes: ['iOS 没有给第三方应用开这个口子'] };
  if (asset === 'installed-apps') {
    if (facts.schemes.length === 0) return { ...base, gate: 'closed' };
    return { ...base, gate: 'open', notes: [`能查你有没有装它列出的 ${facts.schemes.length} 个应用`] };
  }
  if (permissions.length > 0) return { ...base, gate: 'open' };
  const picks = facts.references.some((one) => one.asset === asset && one.use === 'picker');
  return { ...base, gate: picks ? 'picker' : 'closed' };
}

import type { Asset } from '@huxin/fact';
import { IOS_WITHOUT_INTERFACE, USAGE_KEYS } from '../data/ios-keys.ts';
import type { IosFacts } from '../ios/facts.ts';
import type { GateFact } from './types.ts';

/** iOS: a usage key, or no interface at all. */
export function iosGate(asset: Asset, facts: IosFacts): GateFact {
  const keys = USAGE_KEYS.filter((row) => row.asset === asset).map((row) => row.key);
  const permissions = facts.permissions.filter((one) => keys.includes(one.name));
  const base = { permissions, services: [], notes: [] as string[] };
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

import type { Asset } from '@huxin/fact';
import { HARMONY_PERMISSION_ROWS } from '../data/harmony-permissions.ts';
import type { HarmonyFacts } from '../harmony/facts.ts';
import type { GateFact } from './types.ts';

/** HarmonyOS: asked for, and above the ordinary level only with approval in the signed profile. */
export function harmonyGate(asset: Asset, facts: HarmonyFacts): GateFact {
  const rows = HARMONY_PERMISSION_ROWS.filter((row) => row.asset === asset);
  const permissions = facts.permissions.filter((one) => rows.some((row) => row.name === one.name));
  const services = facts.extensions.filter(
    (one) => asset === 'accessibility' && one.type === 'accessibility',
  );
  const base = { permissions, services: services.map((one) => one.name), notes: [] as string[] };
  if (services.length > 0) return { ...base, gate: 'open', notes: ['要你自己到系统设置里打开才生效'] };
  if (permissions.length === 0) {
    const picks = facts.references.some((one) => one.asset === asset && one.use === 'picker');
    return { ...base, gate: picks ? 'picker' : 'closed' };
  }
  const approved = facts.profile?.approved;
  const states = permissions.map((one) => {
    const ceiling = rows.find((row) => row.name === one.name)?.ceiling;
    if (ceiling === 'everyone' || approved === undefined) return 'open';
    return approved.includes(one.name) ? 'approved' : 'refused';
  });
  const debug = facts.profile?.type === 'debug' ? '（调试签名，只给开发者的手机）' : '';
  const nobody = facts.profile?.voucher === 'nobody' ? '，但没有华为担保' : '';
  if (states.includes('approved'))
    return { ...base, gate: 'open', notes: [`签名里写明这项权限已获批准${debug}${nobody}`] };
  if (states.includes('open')) return { ...base, gate: 'open' };
  return {
    ...base,
    gate: 'capped',
    notes: ['签名里的批准名单没有这一项，装的时候多半会被系统挡下；换一个版本就可能不同'],
  };
}

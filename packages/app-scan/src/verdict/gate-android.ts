import type { Asset } from '@huxin/fact';
import { PERMISSION_ROWS, SERVICE_ROWS } from '../data/permissions.ts';
import type { AndroidFacts, PermissionFact } from '../model.ts';
import type { GateFact, VerdictContext } from './types.ts';

/** From Android 11 on an app sees only the apps it lists; built for older ones it sees all (developer.android.com). */
const LISTED_FROM = 30;

/** Reading messages also lets an app ask for the phone's own number (TelephonyManager.getLine1Number). */
const ALSO: Readonly<Partial<Record<Asset, readonly string[]>>> = {
  'own-number': ['android.permission.READ_SMS'],
};

const isAsked = (permission: PermissionFact, phoneSdk: number | undefined): boolean =>
  phoneSdk === undefined ||
  ((permission.maxSdk === undefined || phoneSdk <= permission.maxSdk) &&
    (permission.minSdk === undefined || phoneSdk >= permission.minSdk));

export function androidGate(asset: Asset, facts: AndroidFacts, context: VerdictContext): GateFact {
  const rows = PERMISSION_ROWS.filter((row) => row.asset === asset);
  const names = new Set([
    ...rows.filter((row) => row.opens !== 'limited').map((row) => row.name),
    ...(ALSO[asset] ?? []),
  ]);
  const declared = facts.permissions.filter((permission) => names.has(permission.name));
  const asked = declared.filter((permission) => isAsked(permission, context.phoneSdk));
  const guards = SERVICE_ROWS.filter((row) => row.asset === asset).map((row) => row.name);
  const services = facts.components
    .filter(
      (one) => one.kind === 'service' && one.permission !== undefined && guards.includes(one.permission),
    )
    .map((one) => one.runs);
  const base = { permissions: declared, services, notes: capNotes(declared) };
  if (services.length > 0) return { ...base, gate: 'open', notes: ['要你自己到系统设置里打开才生效'] };
  if (asset === 'installed-apps') {
    const seen = appsGate(facts);
    if (seen !== undefined && asked.length === 0) return { ...base, gate: 'open', notes: [seen] };
  }
  if (asked.length > 0) {
    const capped = asked.every((permission) => permission.maxSdk !== undefined);
    const implied = asked.every((permission) => permission.origin === 'implied');
    if (implied)
      return { ...base, gate: 'implied', notes: [...base.notes, '没有写明申请，按旧版规则自动带上'] };
    return { ...base, gate: capped ? 'capped' : 'open' };
  }
  const unseen = unseenReason(facts);
  if (unseen !== undefined) return { ...base, gate: 'unknown', notes: [...base.notes, unseen] };
  const limited = rows.some(
    (row) => row.opens === 'limited' && facts.permissions.some((permission) => permission.name === row.name),
  );
  const picks = facts.references.some((one) => one.asset === asset && one.use === 'picker');
  return { ...base, gate: limited || picks ? 'picker' : 'closed' };
}

const capNotes = (permissions: readonly PermissionFact[]): string[] =>
  permissions.flatMap((one) =>
    one.maxSdk === undefined ? [] : [`只在 Android API ${one.maxSdk} 及更旧的手机上申请`],
  );

/** Nearly every app has an icon and so answers the first; the second stands for any (developer.android.com, package visibility). */
const SHOWN_BY_ALL: ReadonlySet<string> = new Set(['android.intent.action.MAIN', '*']);

function appsGate(facts: AndroidFacts): string | undefined {
  if (facts.targetSdk < LISTED_FROM) return '按旧版 Android 开发，能看到你装的所有应用，不用申请';
  if (facts.queries.intents.some((action) => SHOWN_BY_ALL.has(action)))
    return '写明要查所有点得开的应用，差不多就是你装的全部';
  const listed =
    facts.queries.packages.length + facts.queries.intents.length + facts.queries.providers.length;
  return listed > 0 ? `能查清单里列出的 ${listed} 项应用` : undefined;
}

/** Why "not declared here" is not yet "not declared". */
function unseenReason(facts: AndroidFacts): string | undefined {
  if (facts.missingSplits.length > 0) return '安装包不全，缺的那部分也可能申请权限';
  if (facts.sharedUserId !== undefined)
    return `和同一家的其他应用共用身份 ${facts.sharedUserId}，它们的权限它也能用`;
  return undefined;
}

import type { PlainDate } from '@huxin/calendar';
import type { Asset, Entry, FactOf } from '@huxin/fact';

/** The three that hold other people, in the order of danger. */
export const PEOPLE_ASSETS = ['contacts', 'call-log', 'sms'] as const;
export type PeopleAsset = (typeof PEOPLE_ASSETS)[number];

export const ASSET_WORDS: Readonly<Record<PeopleAsset, string>> = {
  contacts: '通讯录',
  'call-log': '通话记录',
  sms: '短信',
};

export interface Permission {
  readonly asset: PeopleAsset;
  readonly state: FactOf<'grant'>['state'] | 'unasked';
  readonly since?: PlainDate;
  /** Seen on the phone itself. */
  readonly seen: boolean;
}

export interface AppPermissions {
  readonly app: string;
  readonly removed: boolean;
  readonly permissions: readonly Permission[];
}

const isPeople = (asset: Asset): asset is PeopleAsset => (PEOPLE_ASSETS as readonly Asset[]).includes(asset);

/** Every app of the record with what the phone lets it reach, by the latest word on each. */
export function permissionsOf(entries: readonly Entry[]): readonly AppPermissions[] {
  const facts = entries.map((entry) => entry.fact);
  const names = new Set(facts.flatMap((fact) => ('app' in fact && fact.app !== undefined ? [fact.app] : [])));
  const grants = facts.filter((fact) => fact.kind === 'grant').filter((fact) => isPeople(fact.asset));
  const states = facts.filter((fact) => fact.kind === 'app.state');
  return [...names].sort().map((app) => ({
    app,
    removed: states.findLast((fact) => fact.app === app)?.state === 'removed',
    permissions: PEOPLE_ASSETS.map((asset): Permission => {
      const latest = grants.findLast((fact) => fact.app === app && fact.asset === asset);
      return latest
        ? { asset, state: latest.state, since: latest.from, seen: latest.verified === 'yes' }
        : { asset, state: 'unasked', seen: false };
    }),
  }));
}

export function permissionWords({ state, seen }: Permission): string {
  switch (state) {
    case 'granted':
      return seen ? '开着' : '开着（没去看）';
    case 'denied':
      return seen ? '关着，看过' : '说是关了，还没看';
    case 'ask':
      return '每次询问';
    case 'empty':
      return '给的是空的';
    case 'unknown':
      return '没看清';
    case 'unasked':
      return '还没看过';
  }
}

import { describe, expect, it } from 'vitest';
import type { AndroidFacts, PermissionFact, Signal } from '../model.ts';
import { androidGate } from './gate-android.ts';
import { harmonyGate } from './gate-harmony.ts';
import { levelOf } from './level.ts';
import type { VerdictGate } from './types.ts';
import { androidBlindness } from './visibility-android.ts';

const P = 'android.permission.';
const asked = (name: string, more: Partial<PermissionFact> = {}): PermissionFact => ({
  name: name.includes('.') ? name : `${P}${name}`,
  origin: 'declared',
  parts: ['base.apk'],
  ...more,
});
/** An app of today with nothing in it; the parts a rule speaks of are given. */
const facts = (more: Partial<AndroidFacts> = {}): AndroidFacts =>
  ({
    platform: 'android',
    package: 'com.example',
    targetSdk: 34,
    missingSplits: [],
    permissions: [],
    queries: { packages: [], intents: [], providers: [] },
    components: [],
    references: [],
    signals: [],
    embedded: [],
    dex: [],
    coverage: { declared: 2, found: 2, missing: [], launcherFound: 'yes', applicationFound: 'unknown' },
    faults: [],
    ...more,
  }) as unknown as AndroidFacts;
const gate = (
  more: Partial<AndroidFacts>,
  asset: Parameters<typeof androidGate>[0] = 'contacts',
  phoneSdk?: number,
) => androidGate(asset, facts(more), phoneSdk === undefined ? {} : { phoneSdk });
const service = (permission: string) =>
  ({ kind: 'service', name: 'com.example.S', runs: 'com.example.S', permission }) as never;

describe('门', () => {
  it('[门-1] 没申请、都读到了、不和别家共用身份：关着', () => {
    expect(gate({}).gate).toBe('closed');
    expect(gate({ permissions: [asked('WRITE_CONTACTS'), asked('GET_ACCOUNTS')] }).gate).toBe('closed');
    expect(gate({ permissions: [asked('READ_SMS')] }).gate).toBe('closed');
  });
  it('[门-2] 申请了就是开着，哪一种写法都一样', () => {
    expect(gate({ permissions: [asked('READ_CONTACTS')] }).gate).toBe('open');
    expect(gate({ permissions: [asked('READ_CONTACTS', { minSdk: 23 })] }).gate).toBe('open');
    expect(gate({ permissions: [asked('READ_CONTACTS', { parts: ['split.apk'] })] }).gate).toBe('open');
    expect(gate({ permissions: [asked('READ_SMS')] }, 'own-number').gate).toBe('open');
  });
  it('[门-3] 封顶：不知道是哪部手机就当开着看，知道的手机超过了才算关', () => {
    const capped = { permissions: [asked('READ_CONTACTS', { maxSdk: 28 })] };
    expect(gate(capped)).toMatchObject({ gate: 'capped', notes: [expect.stringContaining('API 28')] });
    expect(gate(capped, 'contacts', 28).gate).toBe('capped');
    expect(gate(capped, 'contacts', 29).gate).toBe('closed');
    // One of two without a cap leaves it open.
    expect(gate({ permissions: [asked('READ_CONTACTS', { maxSdk: 28 }), asked('READ_CONTACTS')] }).gate).toBe(
      'open',
    );
  });
  it('[门-4] 没申请、只打开系统的选择器：一个个挑', () => {
    const pick = { asset: 'contacts', use: 'picker' } as never;
    expect(gate({ references: [pick] }).gate).toBe('picker');
    expect(gate({ references: [pick], permissions: [asked('READ_CONTACTS')] }).gate).toBe('open');
    expect(gate({ references: [pick] }, 'sms').gate).toBe('closed');
  });
  it('[门-5] 缺拆分包、和别的应用共用身份：说不准，不算关', () => {
    expect(gate({ missingSplits: ['config.zh'] }).gate).toBe('unknown');
    expect(gate({ sharedUserId: 'com.example.shared' }).gate).toBe('unknown');
    expect(levelOf({ gate: 'unknown', visibility: 'clear', reader: false, harmless: false })).not.toBe('A');
  });
  it('[门-9] 看得到哪些应用：旧版全看得到，新版要申请或列出来', () => {
    expect(gate({ targetSdk: 29 }, 'installed-apps').gate).toBe('open');
    expect(gate({ targetSdk: 30 }, 'installed-apps').gate).toBe('closed');
    expect(gate({ permissions: [asked('QUERY_ALL_PACKAGES')] }, 'installed-apps').gate).toBe('open');
    const listed = { packages: ['com.tencent.mm'], intents: [], providers: [] };
    expect(gate({ queries: listed }, 'installed-apps')).toMatchObject({
      gate: 'open',
      notes: [expect.stringContaining('1 项应用')],
    });
    const icons = { packages: [], intents: ['android.intent.action.MAIN'], providers: [] };
    expect(gate({ queries: icons }, 'installed-apps').notes.join('')).toContain('差不多就是你装的全部');
  });
  it('[门-10] 无障碍、读通知：有受保护的服务就开着，还要本人在设置里打开', () => {
    const on = { components: [service(`${P}BIND_ACCESSIBILITY_SERVICE`)] };
    expect(gate(on, 'accessibility')).toMatchObject({ gate: 'open', services: ['com.example.S'] });
    expect(gate(on, 'accessibility').notes.join('')).toContain('自己到系统设置里打开');
    expect(gate({ components: [service(`${P}BIND_JOB_SERVICE`)] }, 'accessibility').gate).toBe('closed');
  });
});

describe('鸿蒙的门', () => {
  const harmony = (asset: Parameters<typeof harmonyGate>[0], more: object) =>
    harmonyGate(asset, { permissions: [], extensions: [], references: [], ...more } as never).gate;
  const wants = { permissions: [asked('ohos.permission.READ_CONTACTS')] };
  it('[门-7] 没申请是关着；要批准的，批准名单里没有就是封顶，有就是开着', () => {
    expect(harmony('contacts', {})).toBe('closed');
    expect(harmony('contacts', { ...wants, profile: { approved: [] } })).toBe('capped');
    expect(harmony('contacts', { ...wants, profile: { approved: ['ohos.permission.READ_CONTACTS'] } })).toBe(
      'open',
    );
    expect(harmony('sms', { ...wants, profile: { approved: [] } })).toBe('closed');
    // Nothing signed to look into: nobody says that it is refused.
    expect(harmony('contacts', wants)).toBe('open');
  });
  it('[门-10] 无障碍扩展只开无障碍这一扇门', () => {
    const on = { extensions: [{ type: 'accessibility', name: 'A' }] };
    expect(harmony('accessibility', on)).toBe('open');
    expect(harmony('contacts', on)).toBe('closed');
    expect(harmony('accessibility', { extensions: [{ type: 'form', name: 'A' }] })).toBe('closed');
  });
});

describe('看得清多少', () => {
  const states = (more: Partial<AndroidFacts>, packers: Parameters<typeof androidBlindness>[1] = []) =>
    androidBlindness(facts(more), packers).map(({ state }) => state);
  const signal = (kind: Signal['signal'], owner = 'own'): Signal =>
    ({
      signal: kind,
      part: 'base.apk',
      dex: 'classes.dex',
      class: 'com.example.A',
      method: 'a',
      owner: { kind: owner },
    }) as never;
  it('[清-1] 都读到了、都在：清楚', () => {
    expect(states({})).toEqual([]);
    expect(states({ faults: [{ kind: 'bad-resources', at: 'resources.arsc' } as never] })).toEqual([]);
  });
  it('[清-2] 运行时另外加载代码、地址要到运行时才知道：一部分看不清', () => {
    expect(states({ signals: [signal('dynamic-code')] })).toEqual(['partial']);
    expect(states({ signals: [signal('built-uri')] })).toEqual(['partial']);
    expect(states({ signals: [signal('dynamic-code', 'library')] })).toEqual([]);
    expect(states({ signals: [signal('open-query')] })).toEqual([]);
    expect(states({ signals: [signal('open-query'), signal('made-address')] })).toEqual(['partial']);
  });
  it('[清-3] 加固、方法掏空、组件缺一半、启动的代码不在、缺拆分包：看不清', () => {
    const coverage = facts().coverage;
    const packer = { vendor: '某加固', strength: 'strong', evidence: ['lib/a.so'] } as never;
    expect(states({}, [packer])).toEqual(['blind']);
    expect(states({}, [{ ...(packer as object), strength: 'weak' } as never])).toEqual([]);
    expect(states({ dex: [{ part: 'base.apk', entry: 'classes.dex', hollow: 3 } as never] })).toEqual([
      'blind',
    ]);
    expect(states({ coverage: { ...coverage, declared: 5, found: 2 } })).toEqual(['blind']);
    expect(states({ coverage: { ...coverage, declared: 4, found: 2 } })).toEqual([]);
    expect(states({ coverage: { ...coverage, launcherFound: 'no' } })).toEqual(['blind']);
    expect(states({ coverage: { ...coverage, applicationFound: 'no' } })).toEqual(['blind']);
    expect(states({ missingSplits: ['config.zh'] })).toEqual(['blind']);
    expect(states({ faults: [{ kind: 'bad-dex', at: 'classes2.dex' } as never] })).toEqual(['blind']);
  });
  it('[清-3] 只有一个组件、它的代码也不在：看不清；没有组件的包不因此看不清', () => {
    const coverage = facts().coverage;
    expect(states({ coverage: { ...coverage, declared: 1, found: 0 } })).toEqual(['blind']);
    expect(states({ coverage: { ...coverage, declared: 0, found: 0, launcherFound: 'unknown' } })).toEqual(
      [],
    );
  });
  it('[清-2] 藏着没读的代码：一部分看不清；读过的、本地库不算藏着', () => {
    const hidden = (format: string, scanned: boolean) =>
      states({ embedded: [{ part: 'base.apk', entry: 'assets/x.bin', format, scanned } as never] });
    expect(hidden('dex', false)).toEqual(['partial']);
    expect([hidden('dex', true), hidden('elf', false)]).toEqual([[], []]);
  });
  it('[清-4] 每一处都写明为什么、在哪里', () => {
    const [hollow] = androidBlindness(
      facts({ dex: [{ part: 'base.apk', entry: 'classes.dex', hollow: 3 } as never] }),
      [],
    );
    expect(hollow).toMatchObject({
      says: '有 3 个方法被掏空，运行时才填回来',
      evidence: ['base.apk!classes.dex'],
    });
  });
});

describe('级别', () => {
  const GATES: readonly VerdictGate[] = ['closed', 'picker', 'open', 'capped', 'implied', 'unknown'];
  const every = GATES.flatMap((one) =>
    (['clear', 'partial', 'blind'] as const).flatMap((visibility) =>
      [true, false].flatMap((reader) =>
        [true, false].map((harmless) => ({ gate: one, visibility, reader, harmless })),
      ),
    ),
  );
  it('[级-2] 加固的包也能是 A：申请藏不住', () => {
    for (const input of every) expect(levelOf(input) === 'A').toBe(input.gate === 'closed');
  });
  it('[级-3][级-4] 看不清的从不给 C 或 D；有读取者的总是 E', () => {
    for (const input of every) {
      const level = levelOf(input);
      if (input.visibility !== 'clear') expect(['C', 'D']).not.toContain(level);
      if (input.gate !== 'closed' && input.gate !== 'picker' && input.reader) expect(level).toBe('E');
      if (level === 'D') expect(input.harmless).toBe(true);
    }
  });
});

import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import type { AndroidFacts, ScanOptions } from '../model.ts';
import { type BuiltApp, buildApk, buildManifest } from '../testing/apk-builder.ts';
import { type BuiltClass, type BuiltMethod, buildDex, type Op } from '../testing/dex-builder.ts';
import { activity, CONTACTS, call, FOR_NAME, QUERY, readContacts } from '../testing/samples.ts';
import { buildZip } from '../testing/zip-builder.ts';
import { scanApk, scanApkSteps } from './scan.ts';

const scan = (app: BuiltApp, options?: ScanOptions): AndroidFacts =>
  unwrap(scanApk(buildApk({ activities: ['.Main'], ...app }), options));
const scanClasses = (...classes: BuiltClass[]) => scan({ classes });
const text = (value: string): Op => ({ op: 'string', to: 0, text: value });
const kindOf = (result: ReturnType<typeof scanApk>) => (result.ok ? 'ok' : result.error.kind);

describe('代码里的引用', () => {
  it('[查包-21] 字段引用带类、方法、偏移', () => {
    const { references } = scanClasses(activity(readContacts));
    expect(references).toEqual([
      {
        asset: 'contacts',
        part: 'app.apk',
        dex: 'classes.dex',
        class: 'com.example.loan.Main',
        method: 'onCreate(Landroid/os/Bundle;)V',
        offset: 0,
        kind: 'field',
        target: 'android.provider.ContactsContract$Contacts.CONTENT_URI',
        use: 'read',
        owner: { kind: 'app', name: 'com.example.loan' },
        reachable: 'yes',
      },
    ]);
  });

  it.each<[string, string, string]>([
    ['content://com.android.contacts/data/phones', 'contacts', 'read'],
    ['content://contacts/people', 'contacts', 'read'],
    ['content://icc/adn', 'contacts', 'read'],
    ['content://call_log/calls', 'call-log', 'read'],
    ['content://sms/inbox', 'sms', 'read'],
    ['content://mms-sms/conversations', 'sms', 'read'],
    ['{"uri":"content://sms"}', 'sms', 'read'],
    ['android.permission.READ_CONTACTS', 'contacts', 'mention'],
    ['android.provider.ContactsContract$CommonDataKinds$Phone', 'contacts', 'mention'],
    ['android/provider/CallLog$Calls', 'call-log', 'mention'],
    ['android.provider.Telephony.SMS_RECEIVED', 'sms', 'mention'],
    ['android.intent.action.PICK_CONTACTS', 'contacts', 'picker'],
  ])('[查包-21] 字符串 %s 是 %s 的 %s', (value, asset, use) => {
    for (const jumbo of [false, true]) {
      const { references } = scanClasses(activity([{ op: 'string', to: 0, text: value, jumbo }]));
      expect(references).toMatchObject([{ asset, use, kind: 'string', target: value, offset: 0 }]);
    }
  });

  it.each([
    'content://com.example.sms/x',
    'contacts',
    'content://smsbackup/x',
    'my.android.provider.CallLog',
  ])('[查包-21] 字符串 %s 不是', (value) => {
    expect(scanClasses(activity([text(value)])).references).toEqual([]);
  });

  it('[查包-21] 静态字段的初值也算', () => {
    const holder = { name: 'Lcom/example/loan/K;', constants: { URI: 'content://sms/inbox', X: 'x' } };
    expect(scanClasses(activity([]), holder).references).toMatchObject([
      { asset: 'sms', kind: 'static-value', class: 'com.example.loan.K', method: '', offset: -1 },
    ]);
  });

  it('[查包-21] 类名、转换、数组之外的类型引用', () => {
    const type = 'Landroid/provider/CallLog$Calls;';
    const found = scanClasses(
      activity([
        { op: 'class', to: 0, type },
        { op: 'cast', to: 0, type },
      ]),
    ).references;
    expect(found.map((one) => [one.kind, one.offset])).toEqual([
      ['type', 0],
      ['type', 2],
    ]);
  });

  it('[查包-22] 反射和动态加载是信号', () => {
    const code: Op[] = [
      { op: 'static', method: FOR_NAME, registers: [0] },
      { op: 'new', to: 0, type: 'Ldalvik/system/DexClassLoader;' },
    ];
    expect(scanClasses(activity(code)).signals.map((one) => [one.signal, one.offset])).toEqual([
      ['reflection', 0],
      ['dynamic-code', 3],
    ]);
  });

  it('[查包-23] 只启动选择器的是 picker，同时查询的是 read', () => {
    const pick: Op[] = [text('android.intent.action.PICK'), { op: 'sget', to: 0, field: CONTACTS }];
    expect(scanClasses(activity(pick)).references).toMatchObject([{ use: 'picker' }]);
    const both: Op[] = [...pick, { op: 'virtual', method: QUERY, registers: [1, 0] }];
    expect(scanClasses(activity(both)).references).toMatchObject([{ use: 'read' }]);
  });

  it('[查包-24] 拼出来的地址是信号', () => {
    for (const piece of ['content://', 'content://com.android.', 'content://s'])
      expect(scanClasses(activity([text(piece)])).signals).toMatchObject([{ signal: 'built-uri' }]);
    expect(scanClasses(activity([text('content://com.example')])).signals).toEqual([]);
  });
});

describe('SDK 开关', () => {
  const sdk = 'Lcom/bqs/risk/df/android/BqsParams;';
  const set = (registers: number[]): Op => ({
    op: 'virtual',
    method: [sdk, 'setGatherContact', ['Z'], 'V'],
    registers,
  });
  const options = {
    switches: [{ id: 'bqs.contact', class: 'com.bqs.risk.df.android.', method: 'setGatherContact' }],
  };
  const argumentsOf = (code: Op[]) =>
    scan({ classes: [activity(code)] }, options).switches.map((one) => one.arguments);

  it('[查包-25] 常量参数读得出开和关', () => {
    expect(argumentsOf([{ op: 'const', to: 2, value: 1 }, set([1, 2])])).toEqual([[1]]);
    expect(argumentsOf([{ op: 'const', to: 2, value: 0 }, set([1, 2])])).toEqual([[0]]);
  });

  it('[查包-25] 从别处来的、分支汇合处的参数是 dynamic', () => {
    expect(argumentsOf([set([1, 2])])).toEqual([['dynamic']]);
    const joined: Op[] = [
      { op: 'const', to: 2, value: 1 },
      { op: 'if-eqz', register: 3, skip: 4 },
      { op: 'const', to: 2, value: 0 },
      set([1, 2]),
    ];
    expect(argumentsOf(joined)).toEqual([['dynamic']]);
  });

  it('[查包-25] 带着可达与位置', () => {
    const [found] = scan({ classes: [activity([set([1, 2])])] }, options).switches;
    expect(found).toMatchObject({
      switch: 'bqs.contact',
      class: 'com.example.loan.Main',
      offset: 0,
      reachable: 'yes',
    });
  });
});

describe('可达', () => {
  const reader = (methods: readonly BuiltMethod[]): BuiltClass => ({ name: 'Lcom/other/Reader;', methods });
  const read = { name: 'read', access: 9, code: readContacts };
  const reachOf = (...classes: BuiltClass[]) =>
    scanClasses(...classes).references.map((one) => one.reachable);

  it('[查包-26] 从入口一层层调用到：yes', () => {
    const middle = {
      name: 'Lcom/a/B;',
      methods: [{ name: 'go', access: 9, code: [call('Lcom/other/Reader;', 'read')] }],
    };
    expect(reachOf(activity([call('Lcom/a/B;', 'go')]), middle, reader([read]))).toEqual(['yes']);
  });

  it('[查包-26] 没有人调用、也没有反射：no', () => {
    expect(reachOf(activity([]), reader([read]))).toEqual(['no']);
    const dead = { name: 'dead', access: 2, code: readContacts };
    expect(reachOf(activity([], [dead]))).toEqual(['no']);
  });

  it('[查包-26] 没有人调用、但有反射：unknown', () => {
    expect(reachOf(activity([{ op: 'static', method: FOR_NAME, registers: [0] }]), reader([read]))).toEqual([
      'unknown',
    ]);
  });

  it('[查包-26] 界面里没人调用的公开方法：unknown（布局可能点到它）', () => {
    expect(reachOf(activity([], [{ name: 'click', code: readContacts }]))).toEqual(['unknown']);
  });

  it('[查包-26] 虚调用只走到真的创建过的类', () => {
    const virtual = call('Lcom/a/Base;', 'work', 'virtual');
    const base = { name: 'Lcom/a/Base;', methods: [{ name: 'work', access: 1 }] };
    const child = {
      name: 'Lcom/a/Child;',
      parent: 'Lcom/a/Base;',
      methods: [{ name: 'work', code: readContacts }],
    };
    expect(reachOf(activity([virtual]), base, child)).toEqual(['no']);
    expect(reachOf(activity([{ op: 'new', to: 0, type: 'Lcom/a/Child;' }, virtual]), base, child)).toEqual([
      'yes',
    ]);
  });

  it('[查包-26] 系统回调（线程、监听器）在对象创建后算走到', () => {
    const task = {
      name: 'Lcom/a/Task;',
      interfaces: ['Ljava/lang/Runnable;'],
      methods: [{ name: 'run', code: readContacts }],
    };
    expect(reachOf(activity([{ op: 'new', to: 0, type: 'Lcom/a/Task;' }]), task)).toEqual(['yes']);
  });

  it('[查包-26] 跨 dex 的调用也跟得到', () => {
    const files = [{ name: 'classes2.dex', bytes: buildDex([reader([read])]) }];
    const facts = scan({ classes: [activity([call('Lcom/other/Reader;', 'read')])], files });
    expect(facts.references).toMatchObject([{ dex: 'classes2.dex', reachable: 'yes' }]);
  });

  it('[查包-27] 归属：调用者的表、应用自己、不认识的前缀', () => {
    const classes = [activity(readContacts), reader([read]), { ...reader([read]), name: 'Lcom/bqs/X;' }];
    const ownerOf = (name: string) =>
      name.startsWith('com.bqs.') ? ({ kind: 'sdk', name: '白骑士' } as const) : undefined;
    expect(scan({ classes }, { ownerOf }).references.map((one) => one.owner)).toEqual([
      { kind: 'app', name: 'com.example.loan' },
      { kind: 'unknown', name: 'com.other' },
      { kind: 'sdk', name: '白骑士' },
    ]);
  });
});

describe('看得见多少', () => {
  it('[查包-31] 清单里有、代码里没有的类', () => {
    const { coverage } = scan({ classes: [activity([])], activities: ['.Gone', '.Main'] });
    expect(coverage).toMatchObject({
      declared: 2,
      found: 1,
      missing: ['com.example.loan.Gone'],
      launcherFound: 'no',
    });
  });

  it('[查包-32] 被抽空的方法数得出来', () => {
    const zeros = Array.from({ length: 8 }, () => 0);
    const hollow = { name: 'x', code: [{ op: 'return' }, { op: 'raw', units: zeros }] as const };
    const onlyZeros = { name: 'y', code: [{ op: 'raw', units: zeros }] as const };
    const short = { name: 'z', code: [{ op: 'return' }, { op: 'raw', units: [0, 0] }] as const };
    expect(scanClasses(activity([], [hollow, onlyZeros, short])).dex[0]?.hollow).toBe(2);
  });

  it('[查包-33] 藏在资源里的代码也读，走不走得到不知道', () => {
    const hidden = buildDex([{ name: 'Lcom/h/X;', methods: [{ name: 'r', access: 9, code: readContacts }] }]);
    const files = [
      { name: 'assets/a.dat', bytes: hidden },
      { name: 'assets/b.bin', bytes: buildZip([{ name: 'classes.dex', bytes: hidden }]) },
      { name: 'assets/c.txt', bytes: hidden, store: true },
      { name: 'x/d.png', bytes: hidden },
    ];
    const facts = scan({ classes: [activity([])], files });
    expect(facts.embedded.map((one) => [one.entry, one.format, one.scanned])).toEqual([
      ['assets/a.dat', 'dex', true],
      ['assets/b.bin', 'zip', true],
      ['assets/c.txt', 'dex', true],
      ['x/d.png', 'dex', true],
    ]);
    expect(facts.references.map((one) => [one.dex, one.reachable])).toEqual([
      ['assets/a.dat', 'unknown'],
      ['assets/b.bin!classes.dex', 'unknown'],
      ['assets/c.txt', 'unknown'],
      ['x/d.png', 'unknown'],
    ]);
  });

  it('[查包-34] 坏的 dex 是错误，不是空', () => {
    const files = [{ name: 'classes2.dex', bytes: new Uint8Array(500).fill(7) }];
    const facts = scan({ classes: [activity(readContacts)], files });
    expect(facts.faults).toMatchObject([{ kind: 'bad-dex', at: 'app.apk!classes2.dex' }]);
    expect(facts.references).toHaveLength(1);
  });

  it('[查包-34] 跑出方法末尾的指令是错误', () => {
    const broken = { name: 'x', code: [{ op: 'raw', units: [0x0018, 1] }] as const };
    expect(scanClasses(activity(readContacts, [broken])).faults).toMatchObject([{ kind: 'bad-dex' }]);
  });

  it('[查包-35] 网页包里的插件名', () => {
    const files = [
      { name: 'assets/index.android.bundle', bytes: new TextEncoder().encode('x=react-native-contacts') },
    ];
    const texts = [{ text: 'react-native-contacts', asset: 'contacts', use: 'read' }] as const;
    expect(scan({ files }, { texts }).references).toMatchObject([
      { asset: 'contacts', kind: 'text', dex: 'assets/index.android.bundle', offset: 2 },
    ]);
  });
});

describe('一套文件', () => {
  const base = buildApk({ permissions: ['INTERNET'], activities: ['.Main'], classes: [activity([])] });
  const split = buildApk({ split: 'config.zh', permissions: ['READ_CONTACTS'] });
  const names = (facts: AndroidFacts) => facts.permissions.map((one) => [one.name.slice(19), one.parts]);

  it('[查包-11] 权限是基础包和拆分包的并集，先后顺序无关', () => {
    const facts = unwrap(
      scanApk([
        { name: 's.apk', bytes: split },
        { name: 'b.apk', bytes: base },
      ]),
    );
    expect(names(facts)).toEqual([
      ['INTERNET', ['b.apk']],
      ['READ_CONTACTS', ['s.apk']],
    ]);
    expect(facts.parts.map((part) => part.split)).toEqual(['', 'config.zh']);
  });

  it.each([true, false])('[查包-14] XAPK 里的 APK（不压缩 %s）', (store) => {
    const xapk = buildZip([
      { name: 'base.apk', bytes: base, store },
      { name: 'config.apk', bytes: split, store },
      { name: 'manifest.json', bytes: new Uint8Array(2) },
    ]);
    expect(names(unwrap(scanApk(xapk, { name: 'x.xapk' })))).toEqual([
      ['INTERNET', ['x.xapk!base.apk']],
      ['READ_CONTACTS', ['x.xapk!config.apk']],
    ]);
  });

  it('[查包-14] 缺基础包、混了别的应用、两个基础包、AAB、没有清单：各有说法', () => {
    const other = buildApk({ package: 'com.other', split: 'x' });
    const list = (...files: Uint8Array[]) => scanApk(files.map((bytes, i) => ({ name: `${i}.apk`, bytes })));
    expect(kindOf(list(split))).toBe('no-base');
    expect(kindOf(list(base, other))).toBe('bad-bundle');
    expect(kindOf(list(base, base))).toBe('bad-bundle');
    const aab = buildZip([{ name: 'base/manifest/AndroidManifest.xml', bytes: new Uint8Array(9) }]);
    expect(kindOf(scanApk(aab))).toBe('unsupported');
    expect(kindOf(scanApk(buildZip([{ name: 'a', bytes: new Uint8Array(9) }])))).toBe('no-manifest');
  });

  it('[查包-2] 两个同名的清单或代码：拒绝', () => {
    const manifest = buildManifest({ permissions: ['READ_CONTACTS'] });
    const twice = buildApk({ files: [{ name: 'AndroidManifest.xml', bytes: manifest }] });
    expect(kindOf(scanApk(twice))).toBe('bad-zip');
  });

  it('[查包-13] 一个读不了的拆分包让整套报错', () => {
    const bad = buildZip([{ name: 'AndroidManifest.xml', bytes: new Uint8Array(64) }]);
    expect(
      kindOf(
        scanApk([
          { name: 'b', bytes: base },
          { name: 's', bytes: bad },
        ]),
      ),
    ).toBe('bad-manifest');
  });

  it('[查包-15] 组件、别名、可见范围', () => {
    const facts = scan({
      classes: [activity([])],
      application: {
        tag: 'application',
        android: { name: '.App' },
        children: [
          { tag: 'activity-alias', android: { name: '.Alias', targetActivity: '.Main', exported: true } },
          {
            tag: 'service',
            android: {
              name: 'Spy',
              permission: 'android.permission.BIND_ACCESSIBILITY_SERVICE',
              enabled: false,
            },
          },
        ],
      },
    });
    expect(facts.applicationClass).toBe('com.example.loan.App');
    expect(facts.components.map((one) => [one.kind, one.name, one.runs, one.exported, one.enabled])).toEqual([
      ['activity', 'com.example.loan.Main', 'com.example.loan.Main', 'yes', 'yes'],
      ['activity-alias', 'com.example.loan.Alias', 'com.example.loan.Main', 'yes', 'yes'],
      ['service', 'com.example.loan.Spy', 'com.example.loan.Spy', 'no', 'no'],
    ]);
    expect(facts.components[2]?.permission).toBe('android.permission.BIND_ACCESSIBILITY_SERVICE');
  });
});

describe('进度与停止', () => {
  it('[查包-41] 一步最多一个 dex，进度不倒退，随时可停', () => {
    const files = [2, 3, 4].map((n) => ({
      name: `classes${n}.dex`,
      bytes: buildDex([{ name: `Lcom/x/C${n};` }]),
    }));
    const apk = buildApk({ activities: ['.Main'], classes: [activity(readContacts)], files });
    const steps = [...scanApkSteps(apk)].filter((step) => step.doing === 'code');
    expect(steps.map((step) => step.at)).toEqual([
      'classes.dex',
      'classes2.dex',
      'classes3.dex',
      'classes4.dex',
    ]);
    expect(steps.every((step, i) => i === 0 || step.done > steps[i - 1]!.done)).toBe(true);
    const stopped = scanApkSteps(apk);
    stopped.next();
    expect(stopped.return(undefined as never).done).toBe(true);
  });
});

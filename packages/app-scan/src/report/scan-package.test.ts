import { readFileSync } from 'node:fs';
import { unwrap } from '@huxin/basis';
import { parseEntry } from '@huxin/fact';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffPackages } from '../diff/diff.ts';
import type { NamedBytes } from '../model.ts';
import { toSarif } from '../sarif/sarif.ts';
import { ANDROID_CASES } from '../testing/android-cases.ts';
import { asDate } from '../testing/as-date.ts';
import { askPermission, classOf, queryContacts, setGather } from '../testing/code.ts';
import { iosApp } from '../testing/ios-app.ts';
import { loanApk, named } from '../testing/loan-app.ts';
import { OTHER_CASES } from '../testing/other-cases.ts';
import { printReport } from './print-report.ts';
import { scanPackage } from './scan-package.ts';
import { toFacts } from './to-facts.ts';
import { reportToJson } from './to-json.ts';

const context = { today: asDate('2026-11-23'), lending: 'yes' } as const;
const scan = (bytes: Uint8Array, name = 'loan.apk') => unwrap(scanPackage([named(bytes, name)], context));
const baiqishi = classOf('com.bqs.risk.df.android.contact.SdkContactTools', queryContacts);
const reader = () => scan(loanApk({ permissions: ['READ_CONTACTS'], code: queryContacts }));

describe('[报告] 一个安装包的报告', () => {
  it('[报告-1] 每一行能打开证据：类、方法、位置', () => {
    const report = reader();
    const place = report.references[report.assets.contacts.evidence[0] as number];
    expect(place?.class).toBe('com.example.loan.Main');
    expect(place?.method).toBe('onCreate(Landroid/os/Bundle;)V');
    expect(place?.offset).toBeGreaterThanOrEqual(0);
    expect(printReport(report)).toContain('com.example.loan.Main.onCreate(Landroid/os/Bundle;)V');
    expect(printReport(report)).toMatch(/权限 android\.permission\.READ_CONTACTS（loan\.apk 清单第 \d+ 行）/);
  });

  it('[级-5] 先说手机里的人', () => {
    expect(reader().overall).toBe('能碰到你手机里的人：通讯录。');
    expect(scan(loanApk({})).overall).toBe('这个版本读不到整本通讯录、通话记录和短信。');
  });

  it('[报告-2] 总说扫描看不到什么，[签名-3] 没有验签就说没有验', () => {
    const text = printReport(reader());
    expect(text).toContain('对方服务器怎么用，这里看不到。');
    expect(text).toContain('签名没有验。');
  });

  it('[报告-3] 所有造出来的应用，报告里没有一句“安全”', () => {
    for (const build of [...Object.values(ANDROID_CASES), ...Object.values(OTHER_CASES)]) {
      const result = scanPackage(build(), context);
      if (result.ok)
        expect(printReport(result.value).replace(/（[^）]*）|加固：\S+/g, '')).not.toMatch(
          /安全|违法|放心|不用还/,
        );
    }
  });

  it('[报告-5] 劝人关掉空白通行证的文字，带着位置说出来', () => {
    const report = scan(
      loanApk({
        code: [{ op: 'string', to: 0, text: '请关闭空白通行证，否则无法获取额度' }],
        files: { 'assets/tip.json': '{"tip":"开启通讯录授权可以提高额度"}' },
      }),
    );
    expect(report.coercion.map((hit) => [hit.id, hit.text, hit.entry])).toEqual([
      ['shield-xiaomi', '请关闭空白通行证，否则无法获取额度', 'classes.dex'],
      ['quota', '开启通讯录授权可以提高额度', 'assets/tip.json'],
    ]);
    expect(reader().coercion).toEqual([]);
  });

  it('公布过的掠夺性贷款应用网址，带着来源说出来', () => {
    const report = scan(
      loanApk({ code: [{ op: 'string', to: 0, text: 'https://www.guayabacash.com/api' }] }),
    );
    expect(report.published).toEqual([
      '里面有 ESET 公布的境外掠夺性贷款应用用过的网址：www.guayabacash.com。',
    ]);
    expect(reader().published).toEqual([]);
  });

  it('[门-2] 按旧版规则自动带上的权限，说清楚是怎么来的', () => {
    const report = scan(loanApk({ permissions: ['READ_CONTACTS'], target: 15, minSdk: 8 }));
    expect(report.assets['call-log']).toMatchObject({ gate: 'implied', level: 'C' });
    expect(report.assets['call-log'].says).toContain('没有写明申请，按旧版规则自动带上');
    expect(report.assets['installed-apps'].says).toContain('系统不拦它');
  });

  it('[门-8] iOS：自述收集的东西照列，不当作证明', () => {
    const plist =
      '<plist><dict><key>NSPrivacyCollectedDataTypes</key><array><dict><key>NSPrivacyCollectedDataType</key><string>NSPrivacyCollectedDataTypeContacts</string><key>NSPrivacyCollectedDataTypeLinked</key><true/><key>NSPrivacyCollectedDataTypeTracking</key><false/><key>NSPrivacyCollectedDataTypePurposes</key><array><string>NSPrivacyCollectedDataTypePurposeAppFunctionality</string></array></dict></array></dict></plist>';
    const report = scan(iosApp({ more: { 'Payload/Loan.app/PrivacyInfo.xcprivacy': plist } }), 'loan.ipa');
    expect(report.privacy).toEqual([
      {
        entry: 'Payload/Loan.app/PrivacyInfo.xcprivacy',
        type: 'NSPrivacyCollectedDataTypeContacts',
        linked: true,
        tracking: false,
        purposes: ['NSPrivacyCollectedDataTypePurposeAppFunctionality'],
      },
    ]);
    expect(report.assets.contacts.level).toBe('A');
    expect(printReport(report)).toContain('自己说会收集：联系人');
  });

  it('[开关-2] 开关关着也说能读取，并说现在是关的', () => {
    const report = scan(
      loanApk({ permissions: ['READ_CONTACTS'], code: setGather(false), classes: [baiqishi] }),
    );
    expect(report.assets.contacts.says).toContain('白骑士的开关在这份代码里是关的，以后的版本可能打开');
  });

  it('[用-4] 没找到调用者也照说', () => {
    const report = scan(
      loanApk({
        permissions: ['READ_CONTACTS'],
        classes: [classOf('com.example.loan.Never', queryContacts)],
      }),
    );
    expect(report.assets.contacts.says).toContain('没找到谁会调用它');
  });

  it('[用-3] 权限的名字不算读取', () => {
    const report = scan(loanApk({ permissions: ['READ_CONTACTS'], code: askPermission('READ_CONTACTS') }));
    expect(report.assets.contacts.level).toBe('C');
  });

  it('[报告-4] JSON 有约定里的每一项，也没有约定外的取值', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../schemas/app-report.schema.json', import.meta.url), 'utf8'),
    );
    for (const build of [...Object.values(ANDROID_CASES), ...Object.values(OTHER_CASES)]) {
      const result = scanPackage(build(), context);
      if (result.ok)
        expect(checkSchema(JSON.parse(JSON.stringify(reportToJson(result.value))), schema, schema)).toEqual(
          [],
        );
    }
  });

  it('[报告-4] SARIF 2.1.0：每个结果的规则都在表里，E 和 F 是警告', () => {
    const sarif = toSarif([reader()], '0.1.0') as {
      version: string;
      runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; level: string }[] }[];
    };
    expect(sarif.version).toBe('2.1.0');
    const [run] = sarif.runs;
    const rules = run?.tool.driver.rules.map((rule) => rule.id) ?? [];
    expect(run?.results.map((result) => [result.ruleId, result.level])).toEqual([
      ['app.contacts', 'warning'],
    ]);
    for (const result of run?.results ?? []) expect(rules).toContain(result.ruleId);
  });

  it('给案卷的事实：每样一条，级别和看得清的程度都在', () => {
    const facts = toFacts(reader(), { app: '借钱App' });
    expect(facts).toHaveLength(11);
    expect(facts[0]?.fact).toEqual({
      kind: 'app.access',
      app: '借钱App',
      version: '1.7',
      asset: 'contacts',
      level: 'E',
      visibility: 'clear',
    });
    for (const [i, one] of facts.entries())
      expect(parseEntry({ id: `s${i}`, knownOn: '2026-11-23', ...one }).ok).toBe(true);
  });
});

describe('[比较] 两个版本', () => {
  it('[比较-1] 多了权限、读取者、SDK，级别变了', () => {
    const before = scan(loanApk({}));
    const after = scan(
      loanApk({ permissions: ['READ_CONTACTS'], code: setGather(true), classes: [baiqishi] }),
    );
    const diff = diffPackages(before, after);
    expect(diff.permissions.added).toEqual(['android.permission.READ_CONTACTS']);
    expect(diff.sdks.added).toEqual(['白骑士']);
    expect(diff.levels).toContainEqual({ asset: 'contacts', from: 'A', to: 'E' });
    expect(diff.says).toContain('通讯录：从“系统层面读不到”变成“能读取，知道读取者”。');
    expect(diffPackages(after, after).says).toEqual(['没有看到不同。']);
  });
});

describe('[规] 规则', () => {
  const rulesOn = (today: string, lending: 'yes' | 'no' | 'unknown') =>
    unwrap(
      scanPackage([named(loanApk({ permissions: ['READ_CONTACTS'], code: queryContacts }))], {
        today: asDate(today),
        lending,
      }),
    ).findings;

  it('[规-1] 通讯录不在网络借贷的必要信息里；不知道是不是借款应用，就先问', () => {
    const [known] = rulesOn('2026-11-23', 'yes');
    expect(known?.rule).toBe('NPI-03');
    expect(known?.says).toContain('不在网络借贷的必要信息里，可以不允许');
    expect(known?.basis[0]?.ruleId).toBe('NPI-03');
    expect(rulesOn('2026-11-23', 'unknown')[0]?.missing).toEqual(['这是不是借款应用？']);
    expect(rulesOn('2026-11-23', 'no').map((one) => one.rule)).not.toContain('NPI-03');
  });

  it('[规-3] 草案只当草案，[规-4] 境外商店的规则只作比较，都不判', () => {
    const found = rulesOn('2026-11-23', 'yes');
    expect(found.find((one) => one.rule === 'DRAFT-01')?.says).toContain('还不是规定');
    expect(found.find((one) => one.rule === 'PLAY-LOANS')?.says).toContain('管不到国内的手机');
    expect(found.every((one) => one.verdict === 'unclear')).toBe(true);
  });

  it('[规-6] 规则还没施行的日子不引用它', () => {
    expect(rulesOn('2021-04-30', 'yes').map((one) => one.rule)).not.toContain('NPI-03');
    expect(rulesOn('2021-05-01', 'yes').map((one) => one.rule)).toContain('NPI-03');
    expect(rulesOn('2025-12-31', 'yes').map((one) => one.rule)).not.toContain('DRAFT-01');
  });
});

/** Whole names: a damaged name is another permission, and opens nothing. */
const OPENS_CONTACTS = [
  'android.permission.READ_CONTACTS',
  'ohos.permission.READ_CONTACTS',
  'NSContactsUsageDescription',
];

describe('[级-4] 弄坏的文件', () => {
  const files: readonly NamedBytes[] = [
    ...(ANDROID_CASES['field']?.() ?? []),
    ...(ANDROID_CASES['pack-360']?.() ?? []),
    ...(OTHER_CASES['hap-fa']?.() ?? []),
    ...(OTHER_CASES['ipa-store']?.() ?? []),
  ];

  it('改任意字节：不抛错、不停住；判成读不到，只能是清单真的没有申请', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (file, changes) => {
          const bytes = (file.bytes as Uint8Array).slice();
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          const result = scanPackage([{ name: file.name, bytes }], context);
          if (!result.ok) return;
          const { contacts } = result.value.assets;
          const asked = result.value.permissions.some((one) => OPENS_CONTACTS.includes(one.name));
          if (asked) expect(['C', 'D', 'E', 'F']).toContain(contacts.level);
        },
      ),
      { numRuns: 500, seed: 20261123 },
    );
  });
});

/** The part of JSON Schema that the report's schema uses. */
function checkSchema(
  value: unknown,
  schema: Record<string, unknown>,
  root: Record<string, unknown>,
  at = '',
): string[] {
  const reference = schema['$ref'] as string | undefined;
  if (reference !== undefined) {
    const target = reference
      .split('/')
      .slice(1)
      .reduce<unknown>((one, key) => (one as Record<string, unknown>)[key], root);
    return checkSchema(value, target as Record<string, unknown>, root, at);
  }
  if (schema['const'] !== undefined) return value === schema['const'] ? [] : [`${at}: ${String(value)}`];
  if (Array.isArray(schema['enum'])) return schema['enum'].includes(value) ? [] : [`${at}: ${String(value)}`];
  const type = schema['type'];
  if (type === 'string') {
    const pattern = schema['pattern'] as string | undefined;
    return typeof value === 'string' && (pattern === undefined || new RegExp(pattern).test(value))
      ? []
      : [`${at}: text`];
  }
  if (type === 'integer') return Number.isInteger(value) ? [] : [`${at}: whole number`];
  if (type === 'array') {
    if (!Array.isArray(value)) return [`${at}: list`];
    const items = schema['items'] as Record<string, unknown> | undefined;
    return items === undefined ? [] : value.flatMap((one, i) => checkSchema(one, items, root, `${at}/${i}`));
  }
  if (type === 'object') {
    if (typeof value !== 'object' || value === null) return [`${at}: object`];
    const record = value as Record<string, unknown>;
    const missing = ((schema['required'] as string[] | undefined) ?? []).filter((key) => !(key in record));
    const properties = (schema['properties'] ?? {}) as Record<string, Record<string, unknown>>;
    const rest = schema['additionalProperties'] as Record<string, unknown> | undefined;
    return [
      ...missing.map((key) => `${at}/${key}: missing`),
      ...Object.entries(record).flatMap(([key, one]) => {
        const own = properties[key] ?? rest;
        return own === undefined ? [] : checkSchema(one, own, root, `${at}/${key}`);
      }),
    ];
  }
  return [];
}

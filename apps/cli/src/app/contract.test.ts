import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../testing/run.ts';

const root = new URL('../../../../', import.meta.url);
// Another room's builders: outside this room's type-check, so their address is worked out at run time.
const load = (name: string) => import(new URL(`packages/app-scan/src/testing/${name}.ts`, root).href);
const json = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const isReport = new Ajv2020({ strict: false }).compile(json('apps/cli/schemas/app.schema.json'));

const folder = mkdtempSync(join(tmpdir(), 'huxin-contract-'));
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  const { loanApk } = await load('loan-app');
  const { readContacts } = await load('samples');
  const { zipOf } = await load('zip-of');
  const { harmonyApp } = await load('harmony-app');
  const { iosApp } = await load('ios-app');
  const base = loanApk({ permissions: ['READ_CONTACTS'], code: readContacts });
  const split = loanApk({ split: 'config.zh', bare: true, permissions: ['READ_SMS'] });
  const hap = harmonyApp({ permissions: ['READ_CONTACTS'], code: ['queryContacts'] });
  const files = {
    'a.apk': base,
    'set.apks': zipOf({ 'base.apk': base, 'split_config.zh.apk': split }),
    'set.xapk': zipOf({
      'manifest.json': JSON.stringify({ package_name: 'com.example.loan' }),
      'com.example.loan.apk': base,
      'config.zh.apk': split,
    }),
    'set.zip': zipOf({ 'x/base.apk': base, 'x/split_config.zh.apk': split }),
    'e.hap': hap,
    'e.app': zipOf({ 'entry.hap': hap, 'pack.info': '{}' }),
    'e.ipa': iosApp({
      keys: { NSContactsUsageDescription: '找朋友' },
      imports: ['OBJC_CLASS_$_CNContactStore'],
    }),
    'bad.apk': base.subarray(0, 300),
    'empty.apk': new Uint8Array(),
    'plain.zip': zipOf({ 'readme.txt': 'x' }),
    '带 空格.apk': base,
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(at(name), bytes as Uint8Array);
  for (const name of ['nothing', 'texts', 'deep/er']) mkdirSync(at(name), { recursive: true });
  writeFileSync(at('texts/a.txt'), 'x');
  writeFileSync(at('deep/er/b.APK'), base);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KEYS = 'file platform package version permissions references packers sdks visibility assets'.split(' ');
const PLACE = 'asset dex class method offset kind owner reachable'.split(' ');

describe('[查应用-6] 每一种安装包都给同一种 JSON', () => {
  it.each([
    ['a.apk', 'android', 'E', 'A'],
    ['set.apks', 'android', 'E', 'C'],
    ['set.xapk', 'android', 'E', 'C'],
    ['set.zip', 'android', 'E', 'C'],
    ['e.hap', 'harmony', 'E', 'A'],
    ['e.app', 'harmony', 'E', 'A'],
    ['e.ipa', 'ios', 'E', 'A'],
    ['带 空格.apk', 'android', 'E', 'A'],
  ])('%s', async (name, platform, contacts, sms) => {
    const { code, out, err } = await run(['app', at(name), '--json']);
    expect([code, err]).toEqual([1, '']);
    const report = JSON.parse(out);
    expect(Object.keys(report).slice(0, KEYS.length)).toEqual(KEYS);
    expect(isReport(report), JSON.stringify(isReport.errors?.slice(0, 3))).toBe(true);
    expect(report).toMatchObject({ file: at(name), platform, package: 'com.example.loan' });
    expect([report.assets.contacts.level, report.assets.sms.level]).toEqual([contacts, sms]);
    for (const one of Object.values<{ level: string; says: string }>(report.assets)) {
      expect(one.level).toMatch(/^[A-F]$/);
      expect(one.says).toMatch(/。$/);
    }
    expect(report.references.length).toBeGreaterThan(0);
    for (const one of report.references) expect(Object.keys(one)).toEqual(expect.arrayContaining(PLACE));
  });

  it('文件夹：里面每一层的都读，大小写不论；没有安装包的说没有', async () => {
    const deep = await run(['app', '--json', at('deep')]);
    expect(JSON.parse(deep.out).file).toBe(at('deep/er/b.APK'));
    for (const name of ['nothing', 'texts'])
      expect(await run(['app', '--json', at(name)])).toMatchObject({ code: 2, out: '' });
  });

  it.each(['bad.apk', 'empty.apk', 'plain.zip', '没有.apk'])(
    '%s：哪里、什么、怎么办；别的照答',
    async (name) => {
      const { code, out, err } = await run(['app', '--json', at(name), at('e.hap')]);
      expect(code).toBe(2);
      expect(err.split('\n').filter((line) => line !== '')).toHaveLength(1);
      expect(err).toContain(name);
      expect(err).toMatch(/：.+。.+。/);
      expect(JSON.parse(out).file).toBe(at('e.hap'));
    },
  );
});

/** What the SARIF 2.1.0 schema (OASIS, 2020) demands of the parts that are used here; unknown members are refused as it refuses them. */
const closed = (required: readonly string[], properties: object) => ({
  type: 'object',
  required,
  additionalProperties: false,
  properties,
});
const text = { type: 'string' };
const message = closed(['text'], { text });
const level = { enum: ['none', 'note', 'warning', 'error'] };
const uri = { type: 'string', pattern: '^[^\\s\\\\]+$' };
const SARIF = {
  ...closed(['version', 'runs'], {
    $schema: text,
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      items: closed(['tool'], {
        language: { type: 'string', pattern: '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$' },
        tool: closed(['driver'], {
          driver: closed(['name'], {
            name: text,
            version: text,
            rules: {
              type: 'array',
              uniqueItems: true,
              items: closed(['id'], {
                id: text,
                shortDescription: message,
                defaultConfiguration: closed([], { level }),
              }),
            },
          }),
        }),
        artifacts: {
          type: 'array',
          uniqueItems: true,
          items: closed([], {
            location: closed([], { uri }),
            hashes: { type: 'object', additionalProperties: text },
          }),
        },
        invocations: {
          type: 'array',
          items: closed(['executionSuccessful'], {
            executionSuccessful: { type: 'boolean' },
            toolExecutionNotifications: { type: 'array', items: closed(['message'], { level, message }) },
          }),
        },
        results: {
          type: 'array',
          items: closed(['message'], {
            ruleId: text,
            level,
            message,
            properties: { type: 'object' },
            locations: {
              type: 'array',
              items: closed([], {
                message,
                physicalLocation: closed([], {
                  artifactLocation: closed([], { uri, index: { type: 'integer', minimum: -1 } }),
                }),
                logicalLocations: {
                  type: 'array',
                  items: closed([], { fullyQualifiedName: text, kind: text }),
                },
              }),
            },
          }),
        },
      }),
    },
  }),
};
const isSarif = new Ajv2020({ strict: false }).compile(SARIF);

describe('[查应用-7] SARIF 2.1.0', () => {
  it('每一种安装包、名字里有空格的、读不成的，都合它的格式', async () => {
    const names = ['a.apk', 'set.apks', 'e.hap', 'e.ipa', '带 空格.apk', 'bad.apk'];
    const { code, out } = await run(['app', '--sarif', ...names.map(at)]);
    expect(code).toBe(2);
    const log = JSON.parse(out);
    expect(isSarif(log), JSON.stringify(isSarif.errors?.slice(0, 3))).toBe(true);
    const [only] = log.runs;
    expect(only.artifacts).toHaveLength(5);
    for (const one of only.results) {
      const { index, uri: where } = one.locations[0].physicalLocation.artifactLocation;
      expect(only.artifacts[index].location.uri).toBe(where);
    }
    expect(isSarif({ ...log, version: '2.0.0' })).toBe(false);
    expect(isSarif({ ...log, extra: 1 })).toBe(false);
  });
});

describe('[查应用-15] 记进记录', () => {
  const record = readFileSync(new URL('examples/xiao-wang.json', root), 'utf8');
  const files = { '记录.json': record };

  it('只写说了的那个文件，原来的一条不动，再来一次不变，路变了', async () => {
    const { code, written, err, out } = await run(
      ['app', at('a.apk'), '--into', '记录.json', '--as', '慎借App', '--json'],
      files,
    );
    expect(code).toBe(1);
    expect(JSON.parse(out).package).toBe('com.example.loan');
    expect(Object.keys(written)).toEqual(['记录.json']);
    expect(err).toContain('记进了 记录.json：11 条');
    const [before, after] = [JSON.parse(record), JSON.parse(written['记录.json'] ?? '')];
    expect(after.entries.slice(0, before.entries.length)).toEqual(before.entries);
    expect(after.entries).toHaveLength(before.entries.length + 11);
    expect([after.note, after.asOf]).toEqual([before.note, '2026-11-23']);

    const again = await run(['app', at('a.apk'), '--into', '记录.json', '--as', '慎借App'], written);
    expect(again.written).toEqual({});
    expect(again.err).toContain('已经有这个结果');

    const path = async (text: string): Promise<string | undefined> => {
      const check = await run(['check', 'x.json', '--json'], { 'x.json': text });
      expect(check.err).toBe('');
      const { paths } = JSON.parse(check.out) as { paths: { id: string; state: string }[] };
      return paths.find((one) => one.id === '慎借App/call-log-sms')?.state;
    };
    // The package cannot read calls and messages at system level: what could not be said before is now closed.
    expect(await path(record)).toBe('possible');
    expect(await path(written['记录.json'] ?? '')).toBe('blocked');
  });

  it('记录读不了：什么都不写，说为什么', async () => {
    const { code, written, err } = await run(['app', at('a.apk'), '--into', '坏.json'], { '坏.json': '{' });
    expect([code, written]).toEqual([2, {}]);
    expect(err).toContain('坏.json');
  });

  it('没说要记，就什么都不写；安装包读不成也不写', async () => {
    expect((await run(['app', at('a.apk')])).written).toEqual({});
    expect((await run(['app', at('bad.apk'), '--into', '记录.json'], files)).written).toEqual({});
  });
});

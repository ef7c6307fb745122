import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEntry } from '@huxin/fact';
import Ajv2020 from 'ajv/dist/2020.js';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../testing/run.ts';

const root = new URL('../../../../', import.meta.url);
interface Op {
  readonly op: string;
}
interface Builder {
  readonly loanApk: (app: {
    permissions?: readonly string[];
    code?: readonly Op[];
    split?: string;
    bare?: boolean;
    splitRequired?: boolean;
    files?: Record<string, string | Uint8Array>;
  }) => Uint8Array;
  readonly readContacts: readonly Op[];
}
// Another room's builders: outside this room's type-check, so their address is worked out at run time.
const testing = (name: string): Promise<Builder> =>
  import(new URL(`packages/app-scan/src/testing/${name}.ts`, root).href);

const folder = mkdtempSync(join(tmpdir(), 'huxin-app-'));
const at = (name: string): string => join(folder, name);
const contacts = at('借款.apk');
const plain = at('没要什么.apk');

beforeAll(async () => {
  const { loanApk } = await testing('loan-app');
  const { readContacts } = await testing('samples');
  writeFileSync(contacts, loanApk({ permissions: ['READ_CONTACTS', 'CAMERA'], code: readContacts }));
  writeFileSync(plain, loanApk({ files: { 'assets/x.txt': 'x' } }));
  writeFileSync(at('坏.apk'), readFileSync(contacts).subarray(0, 200));
  writeFileSync(at('读我.txt'), '不是安装包');
  for (const name of ['set', 'empty', 'batch']) mkdirSync(at(name));
  writeFileSync(
    at('set/a-split.apk'),
    loanApk({ split: 'config.zh', bare: true, permissions: ['READ_SMS'] }),
  );
  writeFileSync(at('set/base.apk'), loanApk({ permissions: ['READ_CONTACTS'], code: readContacts }));
  writeFileSync(at('batch/1.apk'), readFileSync(contacts));
  writeFileSync(at('batch/2.apk'), readFileSync(plain));
  writeFileSync(at('batch/说明.txt'), '不读');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const readJson = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const schemaOf = (name: string) =>
  new Ajv2020({ strict: false }).compile(readJson(`apps/cli/schemas/${name}.schema.json`));
const [isReport, isDiff, isAnswer] = [schemaOf('app'), schemaOf('app-diff'), schemaOf('app-without-package')];
const lines = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const FIRST = [
  'file',
  'platform',
  'package',
  'version',
  'permissions',
  'references',
  'packers',
  'sdks',
  'visibility',
  'assets',
];
const NEVER = /违法|不用还|老赖|零风险|已解决|很安全|是安全的|undefined|NaN|\[object/;

describe('huxin app', () => {
  it('[查应用-6] JSON 的字段和次序，引用的每一项，格式文件', async () => {
    const { code, out, err } = await run(['app', contacts, '--json']);
    expect([code, err]).toEqual([1, '']);
    const report = JSON.parse(out);
    expect(Object.keys(report).slice(0, FIRST.length)).toEqual(FIRST);
    expect(isReport(report), JSON.stringify(isReport.errors?.slice(0, 3))).toBe(true);
    expect(report.references[0]).toMatchObject({
      asset: 'contacts',
      dex: 'classes.dex',
      class: 'com.example.loan.Main',
      method: 'onCreate(Landroid/os/Bundle;)V',
      kind: 'field',
      reachable: 'yes',
    });
    expect(report.references[0].offset).toBeTypeOf('number');
    expect(report.assets.contacts).toMatchObject({ level: 'E' });
    expect(report.assets.contacts.says).toContain('通讯录');
    expect(isReport({ ...report, assets: {} })).toBe(false);
  });

  it('[查应用-6] 随命令发出去的格式文件和 app-scan 的一样，只多备案', () => {
    const [own, room] = [
      readJson('apps/cli/schemas/app.schema.json'),
      readJson('packages/app-scan/schemas/app-report.schema.json'),
    ];
    const { filing: _, ...properties } = own['properties'] as Record<string, unknown>;
    expect({ ...own, $id: room['$id'], properties }).toEqual(room);
  });

  it('[查应用-8] 没有 E 和 F 是 0', async () => {
    const json = JSON.parse((await run(['app', plain, '--json'])).out);
    const open = Object.values(json.assets as Record<string, { level: string }>).filter(({ level }) =>
      'EF'.includes(level),
    );
    expect(open).toEqual([]);
    expect((await run(['app', plain])).code).toBe(0);
  });

  it('[查应用-3] [查应用-4] 中文报告：先说人，每行有证据的位置，80 格之内', async () => {
    const { code, out, err } = await run(['app', contacts]);
    expect([code, err]).toEqual([1, '']);
    expect(out).not.toMatch(NEVER);
    const text = out.replace(/\n\s*/g, '');
    expect(text).toContain('能碰到你手机里的人：通讯录。');
    expect(text).toMatch(/android\.permission\.READ_CONTACTS（清单第 \d+ 行）/);
    expect(text).toContain('com.example.loan.Main.onCreate');
    expect(text).toContain('没有签名');
    expect(text).toContain('对方服务器怎么用，这里看不到');
    expect(out.indexOf('手机里的人')).toBeLessThan(out.indexOf('别的'));
    for (const line of out.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(82);
  });

  it('[查应用-2] 用不了的文件：说哪里、怎么办，stdout 空着', async () => {
    for (const name of ['坏.apk', '读我.txt', '没有这个.apk']) {
      const { code, out, err } = await run(['app', at(name), '--json']);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(name);
      expect(err).toMatch(/。.+。/);
    }
    expect(await run(['app', at('empty')])).toMatchObject({ code: 2, out: '' });
    expect(await run(['app'])).toMatchObject({ code: 2, out: '' });
    expect(await run(['app', contacts, '--json', '--sarif'])).toMatchObject({ code: 2, out: '' });
    expect(await run(['app', contacts, '--on', '2025-13-01'])).toMatchObject({ code: 2, out: '' });
    expect(await run(['app', contacts, '--android', '十三'])).toMatchObject({ code: 2, out: '' });
  });

  it('[查应用-6] 好几个：一行一个，坏的不拖累好的；文件夹也是一行一个', async () => {
    const many = await run(['app', '--json', contacts, at('坏.apk'), plain]);
    expect(many.code).toBe(2);
    expect(lines(many.out).map((one) => one['file'])).toEqual([contacts, plain]);
    expect(many.err).toContain('坏.apk');
    const batch = await run(['app', '--json', at('batch')]);
    expect(batch).toMatchObject({ code: 1, err: '' });
    expect(lines(batch.out).map((one) => one['file'])).toEqual([at('batch/1.apk'), at('batch/2.apk')]);
    for (const one of lines(batch.out)) expect(isReport(one)).toBe(true);
  });

  it('[查应用-5] 好几个：一行一个，三样和看不看得清', async () => {
    const { out, code } = await run(['app', at('batch')]);
    expect(code).toBe(1);
    expect(out).toMatch(/^通讯录 +通话记录 +短信 +代码 +文件\n/);
    expect(out.replace(/\n\s*/g, '')).toMatch(/E +A +A +看得清 +\S*batch\/1\.apk/);
    expect((await run(['app', at('batch'), '--all'])).out).toContain('手机里的人');
  });

  it('[查应用-1] 拆分包合起来是一个应用，base 在前，权限取并集', async () => {
    const set = JSON.parse((await run(['app', '--split-set', at('set'), '--json'])).out);
    expect(set.file).toBe(at('set/base.apk'));
    expect([set.assets.contacts.level, set.assets.sms.level]).toEqual(['E', 'C']);
    const alone = JSON.parse((await run(['app', at('set/base.apk'), '--json'])).out);
    expect(alone.assets.sms.level).toBe('A');
  });

  it('[查应用-7] SARIF 2.1.0：规则、结果、位置、没读成的', async () => {
    const { code, out } = await run(['app', '--sarif', contacts, at('坏.apk')]);
    expect(code).toBe(2);
    const log = JSON.parse(out);
    expect(log.version).toBe('2.1.0');
    const [only] = log.runs;
    const ids = only.tool.driver.rules.map((rule: { id: string }) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(only.artifacts).toHaveLength(1);
    for (const result of only.results) {
      expect(ids).toContain(result.ruleId);
      expect(['none', 'note', 'warning', 'error']).toContain(result.level);
      expect(result.message.text).not.toMatch(NEVER);
      expect(result.locations[0].physicalLocation.artifactLocation.index).toBe(0);
    }
    const found = only.results.find((one: { ruleId: string }) => one.ruleId === 'app.contacts');
    expect(found.level).toBe('warning');
    expect(found.locations[0].logicalLocations[0].fullyQualifiedName).toContain('com.example.loan.Main');
    expect(only.invocations[0].executionSuccessful).toBe(false);
    expect(only.invocations[0].toolExecutionNotifications[0].message.text).toContain('坏.apk');
    expect(await run(['app', '--sarif', at('坏.apk')])).toMatchObject({ code: 2, out: '' });
  });

  it('[查应用-9] 两个版本', async () => {
    const text = await run(['app', '--diff', plain, contacts]);
    expect(text.code).toBe(1);
    expect(text.out).toContain('通讯录：从“系统层面读不到”变成“能读取，知道读取者”。');
    const json = JSON.parse((await run(['app', '--diff', plain, contacts, '--json'])).out);
    expect(isDiff(json), JSON.stringify(isDiff.errors)).toBe(true);
    expect(json.levels).toContainEqual({ asset: 'contacts', from: 'A', to: 'E' });
    expect((await run(['app', '--diff', plain, plain])).code).toBe(0);
    expect((await run(['app', '--diff', plain])).code).toBe(2);
    expect((await run(['app', '--diff', plain, at('坏.apk')])).out).toBe('');
  });

  it('[查应用-10] 备案文字：对不上就是 1', async () => {
    const filing = (text: string) => {
      writeFileSync(at('备案.txt'), text);
      return run(['app', plain, '--json', '--filing', at('备案.txt')]);
    };
    const same = await filing('包名：com.example.loan\n备案号：沪ICP备12345678号-2A');
    expect(same.code).toBe(0);
    expect(isReport(JSON.parse(same.out))).toBe(true);
    expect(JSON.parse(same.out).filing).toMatchObject({ packageName: 'found', certificate: 'not-given' });
    expect((await filing('包名：com.example.other')).code).toBe(1);
    expect(await run(['app', plain, '--filing', at('没有.txt')])).toMatchObject({ code: 2, out: '' });
  });

  it('[查应用-11][命令-1][命令-2] 没有安装包：清单、设置、名字', async () => {
    const list = await run(['app', '--list', 'android.permission.READ_CONTACTS']);
    expect(list.code).toBe(1);
    expect(list.out).toContain('没有看过代码');
    for (const ask of [
      ['--list', '今天天气'],
      ['--list', ''],
      ['--list', '今天天气', '--json'],
      ['--settings', '嗯'],
      ['--name', ' '],
    ]) {
      const nothing = await run(['app', ...ask]);
      expect(nothing, ask.join(' ')).toMatchObject({ code: 2, out: '' });
      expect(nothing.err).toContain(`huxin app：${ask[0]}：`);
      expect(nothing.err).toMatch(/例如/);
    }
    const whole = await run(['app', '--list', '相机', '--complete', '--json']);
    expect(JSON.parse(whole.out).lines[0]).toMatchObject({ asset: 'contacts', level: 'A' });
    for (const ask of [
      ['--list', '相机、短信'],
      ['--settings', '短信：允许'],
      ['--name', '安逸花'],
    ]) {
      const { out } = await run(['app', ...ask, '--json']);
      expect(isAnswer(JSON.parse(out)), `${ask[0]} ${JSON.stringify(isAnswer.errors)}`).toBe(true);
    }
    expect((await run(['app', '--settings', '通讯录：不允许'])).out).toContain('现在不允许');
    expect((await run(['app', '--settings', '通讯录：允许'])).code).toBe(1);
    expect((await run(['app', '--name', 'com.msxf.ayh'])).out).toContain('安逸花');
  });

  it('[查应用-13] 只在终端上说读到哪了，说在 stderr，说完擦掉', async () => {
    const { loanApk } = await testing('loan-app');
    const noise = Uint8Array.from({ length: 6_000_000 }, (_, i) => (i * i * 31 + (i >> 7)) & 255);
    writeFileSync(at('大.apk'), loanApk({ files: { 'assets/noise.bin': noise } }));
    const quiet = await run(['app', at('大.apk')]);
    expect(quiet.err).toBe('');
    const told = await run(['app', at('大.apk')], {}, { progress: true });
    expect(told.out).toBe(quiet.out);
    expect(told.err).toMatch(/正在看 .*大\.apk（\d+ MB）：已读 \d+ MB/);
    expect(told.err).toMatch(/\r {78}\r$/);
    expect(told.err).not.toContain('�');
  });

  it('[查应用-12] 条目能放进记录，一样的文件一样的编号，什么都不写', async () => {
    const made = await run(['app', '--facts', contacts, '--as', '某借款']);
    expect(made.written).toEqual({});
    const entries = JSON.parse(made.out) as { id: string; fact: Record<string, string> }[];
    for (const entry of entries) expect(parseEntry(entry).ok, JSON.stringify(entry)).toBe(true);
    expect(entries[0]?.fact).toMatchObject({
      kind: 'app.access',
      app: '某借款',
      asset: 'contacts',
      level: 'E',
    });
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
    expect((await run(['app', '--facts', contacts, '--as', '某借款'])).out).toBe(made.out);
    // Together with a record the path from the phone book opens or stays open.
    const record = JSON.parse(readFileSync(new URL('examples/xiao-wang.json', root), 'utf8'));
    const file = JSON.stringify({ ...record, asOf: '2026-11-23', entries: [...record.entries, ...entries] });
    expect((await run(['check', 'x.json'], { 'x.json': file })).err).toBe('');
  });
});

const bundle = async (): Promise<string> => {
  const { buildCli } = (await import(new URL('scripts/build-cli.mjs', root).href)) as {
    buildCli: () => Promise<string>;
  };
  return buildCli();
};

describe('huxin app, packed', () => {
  it('[查应用-14] 别的命令不带查 App 的代码；- 从标准输入读', async () => {
    const path = await bundle();
    expect(readFileSync(path, 'utf8')).not.toContain('ContactsContract');
    const call = (args: readonly string[], input: Uint8Array) => {
      try {
        return execFileSync(process.execPath, [path, ...args], { input, encoding: 'utf8' });
      } catch (error) {
        return (error as { stdout: string }).stdout;
      }
    };
    const report = JSON.parse(call(['app', '-', '--json'], readFileSync(contacts)));
    expect([report.file, report.assets.contacts.level]).toEqual(['-', 'E']);
  });
});

const REAL = fileURLToPath(new URL('.cache/apps/', root));
const real = (name: string): string => join(REAL, name);

describe('huxin app, real packages', () => {
  it.skipIf(!existsSync(real('contact-manager.apk')))(
    '[查应用-4] Contact Manager 读通讯录的那几处',
    async () => {
      const report = JSON.parse((await run(['app', real('contact-manager.apk'), '--json'])).out);
      expect(isReport(report)).toBe(true);
      expect(report).toMatchObject({
        platform: 'android',
        package: 'com.example.android.contactmanager',
        version: '1.0',
        signature: { verified: true },
      });
      expect([report.assets.contacts.level, report.assets['call-log'].level]).toEqual(['E', 'C']);
      const places = report.references.map((one: { class: string }) => one.class);
      expect(places).toContain('com.example.android.contactmanager.ContactAdder');
    },
  );

  it.skipIf(!existsSync(real('settings-8.0.10.apk')))('[查应用-9] 同一个应用的两个真实版本', async () => {
    const { code, out } = await run([
      'app',
      '--diff',
      real('settings-4.0.0.apk'),
      real('settings-8.0.10.apk'),
    ]);
    expect(code).toBe(1);
    expect(out).toContain('RECORD_AUDIO');
    expect(out).toContain('签名者换了');
  });

  it.skipIf(!existsSync(real('apidemos.apk')))('[查应用-3] 大的也在 80 格之内，没有不该说的话', async () => {
    const { out } = await run(['app', real('apidemos.apk'), '--all', '--lending']);
    expect(out.replace(/·[^·]*证书写的是[^。]*。/g, '')).not.toMatch(NEVER);
    const wide = out.split('\n').filter((line) => stringWidth(line) > 82 && line.trim().includes(' '));
    expect(wide).toEqual([]);
  });
});

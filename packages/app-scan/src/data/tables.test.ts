import { readFileSync } from 'node:fs';
import { ASSETS } from '@huxin/fact';
import { describe, expect, it } from 'vitest';
import { BUNDLE_TEXTS } from './bundle-texts.ts';
import { COERCION_ROWS } from './coercion.ts';
import { HARMONY_PERMISSION_ROWS, HARMONY_USES } from './harmony-permissions.ts';
import { IOS_SYMBOLS, USAGE_KEYS } from './ios-keys.ts';
import { KNOWN_PACKAGES } from './known-packages.ts';
import { KNOWN_ROOTS } from './known-roots.ts';
import { LENDING_SDKS, SDK_SWITCHES } from './lending-sdks.ts';
import { HARMLESS_LIBRARIES } from './libraries.ts';
import { PACKER_ROWS } from './packers.ts';
import { PERMISSION_ROWS, SERVICE_ROWS } from './permissions.ts';
import { SPYLOAN_SHA256 } from './spyloan.ts';

const TABLES = {
  BUNDLE_TEXTS,
  COERCION_ROWS,
  HARMONY_PERMISSION_ROWS,
  HARMONY_USES,
  IOS_SYMBOLS,
  USAGE_KEYS,
  KNOWN_PACKAGES,
  KNOWN_ROOTS,
  LENDING_SDKS,
  SDK_SWITCHES,
  HARMLESS_LIBRARIES,
  PACKER_ROWS,
  PERMISSION_ROWS,
  SERVICE_ROWS,
};

describe('数据表', () => {
  for (const [name, rows] of Object.entries(TABLES))
    it(`${name}：每一行都有来源和日期`, () => {
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(row.source.trim()).not.toBe('');
        expect(row.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }
    });

  it('权限只写一次，资产都在词表里', () => {
    const names = PERMISSION_ROWS.map((row) => row.name);
    expect(new Set(names).size).toBe(names.length);
    for (const row of [...PERMISSION_ROWS, ...SERVICE_ROWS, ...HARMONY_PERMISSION_ROWS])
      expect(ASSETS).toContain(row.asset);
  });

  it('[清-5] 加固的特征整个文件名才算，常见组件一个也不命中', () => {
    const strong = PACKER_ROWS.filter((row) => row.strength === 'strong');
    const ordinary = [
      'libsgmain.so',
      'libBugly.so',
      'libtprt.so',
      'libtersafe2.so',
      'libmobisec.so',
      'libc++_shared.so',
      'libapp.so',
      'libmyjiagu.so',
      'xlibjiagu.so',
      'libexecutor.so',
      'libshell.so',
      'libegist.so',
    ];
    for (const file of ordinary)
      expect(
        strong.filter((row) => row.libraries.some((one) => one.test(file))).map((row) => row.vendor),
      ).toEqual([]);
    expect(new Set(strong.map((row) => row.vendor)).size).toBeGreaterThanOrEqual(30);
  });

  it('借款应用常见的风控 SDK 都在，没有一个同时是无害的库', () => {
    const names = LENDING_SDKS.map((row) => row.name);
    for (const name of ['同盾', '数美', '百融', '白骑士', '魔蝎', '新颜', '融360'])
      expect(names).toContain(name);
    for (const sdk of LENDING_SDKS)
      for (const prefix of sdk.packages)
        expect(
          HARMLESS_LIBRARIES.filter(
            (one) => prefix.startsWith(one.package) || one.package.startsWith(prefix),
          ),
        ).toEqual([]);
  });

  it('公开的名单 data/lending-sdks.json 和表一样', () => {
    const file = new URL('../../data/lending-sdks.json', import.meta.url);
    const list = JSON.parse(readFileSync(file, 'utf8')) as { sdks: unknown; switches: unknown };
    expect(list.sdks).toEqual(LENDING_SDKS);
    expect(list.switches).toEqual(SDK_SWITCHES);
  });

  it('境外掠夺性贷款应用的指纹是 64 位十六进制', () => {
    expect(SPYLOAN_SHA256.size).toBe(17);
    for (const one of SPYLOAN_SHA256) expect(one).toMatch(/^[0-9a-f]{64}$/);
  });
});

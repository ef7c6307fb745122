import { describe, expect, it } from 'vitest';
import { LENDING_SDKS, SDK_SWITCHES } from '../data/lending-sdks.ts';
import type { SwitchCall } from '../model.ts';
import { findSdks } from './sdks.ts';

const call = (method: string, ...args: SwitchCall['arguments']): SwitchCall => ({
  switch: `baiqishi.${method}`,
  part: 'base.apk',
  dex: 'classes.dex',
  class: 'com.example.loan.Main',
  method: 'onCreate()V',
  offset: 0,
  target: `com.bqs.risk.df.android.BqsParams.${method}`,
  arguments: args,
  reachable: 'yes',
});
const baiqishi = (...switches: readonly SwitchCall[]) =>
  findSdks({ packages: [{ name: 'com.bqs.risk.df.android', classes: 3 }], natives: [], switches })[0];
const find = (...names: readonly string[]) =>
  findSdks({ packages: names.map((name) => ({ name, classes: 1 })), natives: [], switches: [] }).map(
    (one) => one.id,
  );

describe('[开关-1] 一个调用管两样，各看各的参数', () => {
  it('第一个参数是通讯录，第二个是通话记录', () => {
    const hit = baiqishi(call('commitContactsAndCallRecords', 0, 1));
    expect(hit?.switches).toEqual({ contacts: 'off', 'call-log': 'on' });
    expect(hit?.switch).toBe('off');
    expect(baiqishi(call('commitContactsAndCallRecords', 1, 0))?.switches).toEqual({
      contacts: 'on',
      'call-log': 'off',
    });
  });

  it('几处写法不同，拿得最多的那一处算', () => {
    const hit = baiqishi(
      call('setGatherContact', 0),
      call('commitContactsAndCallRecords', 'dynamic', 0),
      call('setGatherCallRecord', 0),
    );
    expect(hit?.switches).toEqual({ contacts: 'dynamic', 'call-log': 'off' });
    expect(baiqishi(call('setGatherContact', 1), call('commitContactsAndCallRecords', 0, 0))?.switch).toBe(
      'on',
    );
  });

  it('没有开关参数的：调用了就是交出去', () => {
    expect(baiqishi(call('commitContacts', 'dynamic'))?.switches).toEqual({ contacts: 'on' });
    expect(baiqishi(call('commitLocation'))?.switches).toEqual({ location: 'on' });
  });

  it('没有看到调用：不说开，也不说关', () => {
    expect(baiqishi()?.switches).toBeUndefined();
    expect(baiqishi()?.switch).toBeUndefined();
  });
});

describe('借款应用里的 SDK', () => {
  it('按包名的整段认，长得像的不算', () => {
    expect(find('com.credolab.modular.contact')).toEqual(['credolab']);
    expect(find('com.credolabs.justcredo', 'com.umengx', 'com.moxie.clientele', 'com.bqs.risk')).toEqual([]);
  });

  it('魔盒和同盾分开说，说拿什么', () => {
    expect(find('cn.fraudmetrix.octopus.aspirit')).toEqual(['tongdun-octopus', 'tongdun']);
    for (const one of LENDING_SDKS) expect(one.takes, one.id).not.toBe('');
  });

  it('每个开关的 SDK 都在名单上，号码不重复', () => {
    const ids = LENDING_SDKS.map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of SDK_SWITCHES) expect(ids).toContain(one.sdk);
  });
});

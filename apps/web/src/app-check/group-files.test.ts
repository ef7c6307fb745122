import { describe, expect, it } from 'vitest';
import { groupFiles } from './group-files.ts';

const group = (...names: readonly string[]): string[][] =>
  groupFiles(names.map((name) => ({ name }))).map((app) => app.map((file) => file.name));

describe('[查应用-27] 一起选的文件，哪些是一个应用', () => {
  it('主包和拆分包是一个，主包在前', () => {
    expect(group('split_config.zh.apk', 'base.apk', 'config.arm64_v8a.apk')).toEqual([
      ['base.apk', 'split_config.zh.apk', 'config.arm64_v8a.apk'],
    ]);
    expect(group('split_config.zh.apk', '某借款.apk')).toEqual([['某借款.apk', 'split_config.zh.apk']]);
  });

  it('好几个整包是好几个', () => {
    expect(group('甲.apk', '乙.apk')).toEqual([['甲.apk'], ['乙.apk']]);
  });

  it('一个就是一个，没有就没有', () => {
    expect(group('甲.hap')).toEqual([['甲.hap']]);
    expect(group()).toEqual([]);
  });

  it('分不清哪个拆分包是谁的：各看各的，缺主包的那个会说缺', () => {
    expect(group('甲.apk', '乙.apk', 'split_config.zh.apk')).toEqual([
      ['甲.apk'],
      ['乙.apk'],
      ['split_config.zh.apk'],
    ]);
  });
});

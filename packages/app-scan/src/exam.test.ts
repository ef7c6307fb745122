import { readFileSync } from 'node:fs';
import { ASSETS, type Asset } from '@huxin/fact';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { scanPackage } from './report/scan-package.ts';
import { reportToJson } from './report/to-json.ts';
import type { PackageReport } from './report/types.ts';
import { asDate } from './testing/as-date.ts';

/**
 * Apps assembled by aapt and smali (`npm run oracle -- exam`), labelled before the first run by somebody who had not
 * seen the scanner. First run: 263 of 276 levels exact, 7 false comforts. What was mended since was mended in general,
 * so this is a regression score, no accuracy.
 */
interface AssetLabel {
  readonly level: readonly string[];
  readonly owner?: 'app' | 'sdk' | 'library';
  readonly reachable?: readonly string[];
  readonly switch?: readonly string[];
}
interface AppLabel {
  readonly id: string;
  readonly note?: string;
  readonly assets?: Partial<Record<Asset, AssetLabel>>;
  readonly visibility?: readonly string[];
  readonly packed?: boolean;
}

const folder = new URL('../exam/', import.meta.url);
const { labels } = JSON.parse(readFileSync(new URL('labels.json', folder), 'utf8')) as {
  labels: AppLabel[];
};
const apps = Object.entries(unzipSync(new Uint8Array(readFileSync(new URL('built.zip', folder)))));
const reports = new Map<string, PackageReport | undefined>();
for (const [name, bytes] of apps) {
  const report = scanPackage([{ name, bytes }], { today: asDate('2026-11-29'), lending: 'yes' });
  reports.set(name.replace(/\.\w+$/, ''), report.ok ? report.value : undefined);
}

const asked = labels.flatMap((label) =>
  (Object.entries(label.assets ?? {}) as [Asset, AssetLabel][]).map(([asset, wanted]) => ({
    id: label.id,
    asset,
    wanted,
    got: reports.get(label.id)?.assets[asset],
    report: reports.get(label.id),
  })),
);
/** Better than any level the label allows: A is best. */
const isComfort = (got: string, wanted: readonly string[]): boolean =>
  'ABCD'.includes(got) && wanted.every((level) => level === 'E' || level === 'F');

describe('[级-1] 两百多个用真工具汇编的应用', () => {
  it('每个都有标签，每个标签都有应用', () => {
    expect([...reports.keys()].sort()).toEqual(labels.map((label) => label.id).sort());
    expect(labels.length).toBeGreaterThanOrEqual(220);
  });

  it('没有一个假的放心：该是 E、F 的不说 A、B、C、D', () => {
    const comforts = asked.filter(({ got, wanted }) => got && isComfort(got.level, wanted.level));
    expect(comforts.map(({ id, asset, got }) => `${id} ${asset} ${got?.level}`)).toEqual([]);
  });

  it('读不出来的只有坏文件，并且说了读不出来', () => {
    const unread = [...reports].filter(([, report]) => report === undefined).map(([id]) => id);
    expect(unread.every((id) => id.startsWith('z'))).toBe(true);
  });

  it('级别和标签一样的不少于 95%', () => {
    const read = asked.filter(({ got }) => got !== undefined);
    const wrong = read.filter(({ got, wanted }) => !wanted.level.includes(got?.level ?? ''));
    console.log(
      `levels, regression score on the exam in smali: ${read.length - wrong.length}/${read.length}; other than labelled: ${wrong.map(({ id, got, wanted }) => `${id} ${wanted.level.join('')}→${got?.level}`).join('；')}`,
    );
    expect(wrong.length / read.length).toBeLessThan(0.05);
  });

  it('走得到的不说走不到', () => {
    const lost = asked.filter(({ asset, wanted, report }) => {
      if (!report || !wanted.reachable?.every((one) => one === 'yes')) return false;
      const seen = report.references.filter((one) => one.asset === asset);
      return seen.length > 0 && seen.every((one) => one.reachable === 'no');
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it('[查包-28] [查包-51] 标了走得到的都说走得到', () => {
    const unsure = asked.filter(({ asset, wanted, report }) => {
      if (!report || !wanted.reachable?.every((one) => one === 'yes')) return false;
      const seen = report.references.filter((one) => one.asset === asset);
      return seen.length > 0 && !seen.some((one) => one.reachable === 'yes');
    });
    expect(unsure.map(({ id }) => id)).toEqual([]);
  });

  it('SDK 开关：说开、说关的和代码一样；说不准的说要运行时才知道', () => {
    const wrong = asked.filter(({ asset, wanted, report }) => {
      if (!report || wanted.switch === undefined) return false;
      const state = report.sdks.map((sdk) => sdk.switches?.[asset]).find((one) => one !== undefined);
      return state !== 'dynamic' && !wanted.switch.includes(state ?? '');
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('加固的都认出来，没有加固的不说加固', () => {
    for (const label of labels) {
      const report = reports.get(label.id);
      if (!report) continue;
      const strong = report.packers.filter((one) => one.strength === 'strong');
      if (label.packed === true) expect(strong, label.id).not.toEqual([]);
      else if (!label.id.startsWith('h')) expect(strong, label.id).toEqual([]);
    }
  });

  it('看得清几分，和标签一样', () => {
    const wrong = labels.filter((label) => {
      const report = reports.get(label.id);
      return report && label.visibility && !label.visibility.includes(report.visibility.state);
    });
    expect(wrong.map((label) => label.id)).toEqual([]);
  });

  it('[清-5] 只是常和加固一起出现的库，不进加固那一栏', () => {
    for (const id of ['h23-sgmain', 'h24-bugly']) {
      const report = reports.get(id);
      expect(report && reportToJson(report)['packers'], id).toEqual([]);
      expect(report && reportToJson(report)['packerHints'], id).not.toEqual([]);
    }
  });

  it('每一项都有一句话', () => {
    for (const report of reports.values())
      for (const asset of ASSETS) if (report) expect(report.assets[asset].says).not.toBe('');
  });
});

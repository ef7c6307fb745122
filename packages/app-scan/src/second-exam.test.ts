import { readFileSync } from 'node:fs';
import type { Asset } from '@huxin/fact';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { scanPackage } from './report/scan-package.ts';
import type { PackageReport } from './report/types.ts';
import { asDate } from './testing/as-date.ts';

/**
 * Apps labelled and committed before the scanner had seen them, by somebody who had not seen the scanner
 * (`exam/second/README.md`). First runs: 102 of 111 levels as labelled, 9 false comforts; batch q: 21 of 30, 7 false comforts,
 * 2 false alarms. What is mended since makes the figure a regression score; the first runs stay in `exam/second/first-run.json`.
 */
interface AssetLabel {
  readonly level: readonly string[];
  readonly why: string;
  readonly switch?: readonly string[];
}
interface AppLabel {
  readonly id: string;
  readonly does: string;
  readonly assets: Partial<Record<Asset, AssetLabel>>;
}

/** False comforts of the first runs that are not mended yet. Take a row out when it is; never add one. */
const KNOWN_COMFORTS: readonly string[] = ['q13-named-apps installed-apps C', 'q14-dcim-walk photos C'];
/** False alarms of the same kind: an address that is only written to, or handed to the contacts app. */
const KNOWN_ALARMS: readonly string[] = ['q18-insert-intent contacts E', 'q19-insert-rows contacts E'];
const KNOWN: readonly string[] = [...KNOWN_COMFORTS, ...KNOWN_ALARMS];

const folder = new URL('../exam/second/', import.meta.url);
const { labels } = JSON.parse(readFileSync(new URL('labels.json', folder), 'utf8')) as {
  labels: AppLabel[];
};
const reports = new Map<string, PackageReport>();
for (const [name, bytes] of Object.entries(
  unzipSync(new Uint8Array(readFileSync(new URL('built.zip', folder)))),
)) {
  const report = scanPackage([{ name, bytes }], { today: asDate('2026-11-29'), lending: 'yes' });
  if (report.ok) reports.set(name.replace(/\.\w+$/, ''), report.value);
}
const asked = labels.flatMap(({ id, assets }) =>
  (Object.entries(assets) as [Asset, AssetLabel][]).map(([asset, wanted]) => {
    const got = reports.get(id)?.assets[asset].level ?? 'unread';
    return { id, asset, wanted, got, row: `${id} ${asset} ${got}` };
  }),
);
const isRisk = (levels: readonly string[]): boolean => levels.every((one) => one === 'E' || one === 'F');

describe('[级-1] 第二场考试：先写好标签，再让扫描器看', () => {
  it('每个应用都读得出来，每个都有标签', () => {
    expect([...reports.keys()].sort()).toEqual(labels.map(({ id }) => id).sort());
  });

  it('[级-3] 假的放心只有已经记下的那几个：该是 E、F 的不说 A、B、C、D', () => {
    const comforts = asked.filter(({ wanted, got }) => isRisk(wanted.level) && 'ABCD'.includes(got));
    expect(comforts.map(({ row }) => row).sort()).toEqual(KNOWN_COMFORTS);
  });

  it('误报只有已经记下的：该是 A、B、C、D 的不说 E、F', () => {
    const alarms = asked.filter(
      ({ wanted, got }) => 'EF'.includes(got) && !wanted.level.some((one) => 'EF'.includes(one)),
    );
    expect(alarms.map(({ row }) => row).sort()).toEqual(KNOWN_ALARMS);
  });

  it('除了已经记下的，级别都和标签一样', () => {
    const wrong = asked.filter(({ wanted, got, row }) => !wanted.level.includes(got) && !KNOWN.includes(row));
    console.log(
      `levels, regression score on the second exam: ${asked.length - wrong.length - KNOWN.length}/${asked.length}`,
    );
    expect(wrong.map(({ row }) => row)).toEqual([]);
  });

  it('[开关-1] SDK 的开关：每一项和代码一样', () => {
    const wrong = asked.filter(({ id, asset, wanted }) => {
      if (wanted.switch === undefined) return false;
      const states = reports.get(id)?.sdks.map((sdk) => sdk.switches?.[asset]) ?? [];
      return !states.some((state) => state !== undefined && wanted.switch?.includes(state));
    });
    expect(wrong.map(({ row }) => row)).toEqual([]);
  });
});

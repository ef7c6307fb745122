import { describe, expect, it } from 'vitest';
import { scanPackage } from '../report/scan-package.ts';
import { ANDROID_CASES } from '../testing/android-cases.ts';
import { asDate } from '../testing/as-date.ts';
import { LABELS, type Label } from '../testing/labels.ts';
import { OTHER_CASES } from '../testing/other-cases.ts';

const CASES = { ...ANDROID_CASES, ...OTHER_CASES };
/** Approval lists are signed: these are built where there is a key, in platform/crypto. */
const SIGNED = new Set(['hap-approved', 'hap-not-approved', 'hap-call-log']);
const TODAY = asDate('2026-11-23');

function scan(label: Label) {
  const build = CASES[label.id];
  if (build === undefined) throw new Error(`no case for ${label.id}`);
  return scanPackage(build(), {
    today: TODAY,
    lending: 'yes',
    ...(label.phoneSdk === undefined ? {} : { phoneSdk: label.phoneSdk }),
  });
}

describe('[级-1] 标签表：先写标签，后写判断', () => {
  it('每个标签都有用代码造的安装包', () => {
    const missing = LABELS.filter((label) => CASES[label.id] === undefined && !SIGNED.has(label.id));
    expect(missing.map((label) => label.id)).toEqual([]);
    expect(LABELS.length).toBeGreaterThanOrEqual(80);
  });

  for (const label of LABELS.filter((one) => !SIGNED.has(one.id)))
    it(`${label.id}: ${label.about} → ${label.level}`, () => {
      const result = scan(label);
      if (label.level === 'error') {
        expect(result.ok).toBe(false);
        return;
      }
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      const one = result.value.assets[label.asset];
      expect(one.level).toBe(label.level);
      if (label.visibility !== undefined) expect(result.value.visibility.state).toBe(label.visibility);
      if (label.gate !== undefined) expect(one.gate).toBe(label.gate);
      if (label.packers !== undefined)
        expect(
          result.value.packers.filter((hit) => hit.strength === 'strong').map((hit) => hit.vendor),
        ).toEqual(label.packers);
      if (label.switch !== undefined)
        expect(result.value.sdks.map((sdk) => sdk.switch)).toContain(label.switch);
      // Makers' names in brackets may hold the word (梆梆安全).
      expect(one.says.replace(/（[^）]*）/g, '')).not.toMatch(/安全|违法|放心/);
    });
});

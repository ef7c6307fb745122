import { existsSync, readFileSync } from 'node:fs';
import { scanPackage } from '@huxin/app-scan';
import { unwrap } from '@huxin/basis';
import { plainDate } from '@huxin/calendar';
import { describe, expect, it } from 'vitest';
import { packageVerifier } from './verifier.ts';

interface Row {
  readonly file: string;
  readonly verified: boolean;
  readonly schemes: readonly string[];
  readonly signers: readonly string[];
}

const { results } = JSON.parse(readFileSync(new URL('../oracle/apps.json', import.meta.url), 'utf8')) as {
  results: Row[];
};
const folder = new URL('../../../.cache/apps/', import.meta.url);
const today = unwrap(plainDate('2026-11-23'));

/** Level of contacts, call log and SMS, read by hand from manifest and disassembly (docs/spec/app-verdict.md). */
const LEVELS: Readonly<Record<string, string>> = {
  'contact-manager.apk': 'ECA',
  'contact-manager-selendroid.apk': 'ECA',
  'apidemos.apk': 'EAE',
  'agent-ime.apk': 'AAA',
  'settings-8.0.10.apk': 'AAE',
  'settings-4.0.0.apk': 'AAE',
  'agent-snapshot.apk': 'AAA',
  'stf-2.4.9.apk': 'AAA',
  'stf-2.5.5.apk': 'AAA',
  'uiautomator2-server.apk': 'AAA',
  // No permission; the one contact type in its code belongs to a picker (PickContact).
  'espresso-server.apk': 'BAA',
  // The call log is asked for, nothing names its provider, but calls by reflection can hide a reader.
  'selendroid-test-app.apk': 'AFA',
};

describe.each(results)('真实应用 $file', (row) => {
  const file = new URL(row.file, folder);
  const skip = !existsSync(file);
  const report = skip
    ? undefined
    : unwrap(
        scanPackage([{ name: row.file, bytes: new Uint8Array(readFileSync(file)) }], {
          today,
          verifier: packageVerifier,
        }),
      );

  it.skipIf(skip)('[签名-2] 签名和 apksigner 一样：结论、签名者', () => {
    expect(report?.signature?.verified).toBe(row.verified);
    const seen = report?.signature?.schemes.filter((one) => one.verified).map((one) => one.scheme) ?? [];
    expect([...seen].sort()).toEqual([...row.schemes].sort());
    expect(
      report?.signature?.signers.map((one) =>
        Buffer.from(packageVerifier.digest('sha256', one.der)).toString('hex'),
      ),
    ).toEqual(row.signers);
  });

  it.skipIf(skip)('[清-5] 没有加固的不说加固；没有劝人开权限的不说劝', () => {
    expect(report?.packers.filter((one) => one.strength === 'strong')).toEqual([]);
    expect(report?.coercion).toEqual([]);
    expect(report?.published).toEqual([]);
  });

  it.skipIf(skip)('[级-1] 通讯录、通话记录、短信的级别和人看的一样', () => {
    const assets = report?.assets;
    expect(`${assets?.contacts.level}${assets?.['call-log'].level}${assets?.sms.level}`).toBe(
      LEVELS[row.file],
    );
  });
});

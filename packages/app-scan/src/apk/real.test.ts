import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import type { AndroidFacts } from '../model.ts';
import { ensureApps, hasApp, readApp } from '../testing/apps.ts';
import { scanApk } from './scan.ts';

await ensureApps();
const scan = (name: string): AndroidFacts => unwrap(scanApk(readApp(name), { name }));
const readers = (facts: AndroidFacts, asset: string) => [
  ...new Set(
    facts.references
      .filter((one) => one.asset === asset && one.use !== 'picker' && one.kind !== 'string')
      .map((one) => `${one.class.split('.').at(-1)}.${one.method.split('(')[0]} ${one.reachable}`),
  ),
];

// Labels made by reading the apps' sources (AOSP ContactManager, appium/io.appium.settings).
describe('真实应用里谁在读', () => {
  it.skipIf(!hasApp('contact-manager.apk'))('[查包-26] ContactManager：三个方法，都从界面走得到', () => {
    const facts = scan('contact-manager.apk');
    expect(readers(facts, 'contacts')).toEqual([
      'ContactAdder.createContactEntry yes',
      'ContactAdder.onCreate yes',
      'ContactManager.getContacts yes',
    ]);
    expect(facts.references.every((one) => one.owner.kind === 'app')).toBe(true);
  });

  it.skipIf(!hasApp('settings-8.0.10.apk'))('[查包-26] Appium Settings：短信收件箱由广播接收器走到', () => {
    const facts = scan('settings-8.0.10.apk');
    const inbox = facts.references.filter((one) => one.target === 'content://sms/inbox');
    expect(inbox).toMatchObject([{ asset: 'sms', use: 'read', owner: { kind: 'app' }, reachable: 'yes' }]);
  });

  it.skipIf(!hasApp('apidemos.apk'))(
    '[查包-21] ApiDemos：提到通讯录类的有 17 个以上的方法，全部归应用自己',
    () => {
      const facts = scan('apidemos.apk');
      const own = facts.references.filter((one) => one.asset === 'contacts' && one.owner.kind === 'app');
      expect(readers(facts, 'contacts').length).toBeGreaterThanOrEqual(17);
      expect(own.length).toBeGreaterThanOrEqual(19);
      expect(facts.embedded).toMatchObject([
        { entry: 'assets/HelloActivity.apk', format: 'apk', scanned: true },
      ]);
    },
  );

  it.skipIf(!hasApp('settings-4.0.0.apk') || !hasApp('settings-8.0.10.apk'))(
    '[查包-11] 两个版本差 7 项权限',
    () => {
      const names = (name: string) =>
        scan(name)
          .permissions.filter((one) => one.origin !== 'implied')
          .map((one) => one.name);
      const old = new Set(names('settings-4.0.0.apk'));
      expect(names('settings-8.0.10.apk').filter((one) => !old.has(one))).toHaveLength(7);
    },
  );

  it.skipIf(!hasApp('apidemos.apk'))('[查包-16] 名字在资源表里也读得出', () => {
    expect(scan('apidemos.apk').label).toBe('API Demos');
    expect(scan('settings-8.0.10.apk')).toMatchObject({ label: 'Appium Settings', versionName: '8.0.10' });
  });
});

import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import type { BuiltElement } from '../testing/axml-builder.ts';
import { buildXml } from '../testing/axml-builder.ts';
import { type BuiltClass, buildDex } from '../testing/dex-builder.ts';
import { activity, readContacts } from '../testing/samples.ts';
import { buildZip } from '../testing/zip-builder.ts';
import { scanApk } from './scan.ts';

const ATTRIBUTES = { name: 0x01010003, value: 0x01010024, backupAgent: 0x0101027f } as const;
type Element = BuiltElement<keyof typeof ATTRIBUTES>;

/** An app of one class besides its activity, with this inside `<application>`. */
function reachOf(started: BuiltClass, application: Omit<Element, 'tag'>): string[] {
  const main: Element = { tag: 'activity', android: { name: '.Main' } };
  const manifest = buildXml<keyof typeof ATTRIBUTES>(
    {
      tag: 'manifest',
      plain: { package: 'com.example.loan' },
      children: [{ tag: 'application', ...application, children: [main, ...(application.children ?? [])] }],
    },
    ATTRIBUTES,
  );
  const apk = buildZip([
    { name: 'AndroidManifest.xml', bytes: manifest },
    { name: 'classes.dex', bytes: buildDex([activity([]), started]) },
  ]);
  return unwrap(scanApk(apk)).references.map((one) => one.reachable);
}

describe('清单里另外让系统启动的类', () => {
  it('[查包-56] 备份代理', () => {
    const agent: BuiltClass = {
      name: 'Lcom/example/loan/Backup;',
      parent: 'Landroid/app/backup/BackupAgent;',
      methods: [{ name: '<init>' }, { name: 'onBackup', code: readContacts }],
    };
    expect(reachOf(agent, { android: { backupAgent: '.Backup' } })).toEqual(['yes']);
    expect(reachOf(agent, {})).toEqual(['unknown']);
  });

  it('[查包-56] 交给 androidx.startup 的类；值不是这个的元数据不算', () => {
    const initializer: BuiltClass = {
      name: 'Lcom/a/Start;',
      interfaces: ['Landroidx/startup/Initializer;'],
      methods: [{ name: '<init>' }, { name: 'create', code: readContacts }],
    };
    const provider = (value: string): Omit<Element, 'tag'> => ({
      children: [
        {
          tag: 'provider',
          android: { name: 'androidx.startup.InitializationProvider' },
          children: [{ tag: 'meta-data', android: { name: 'com.a.Start', value } }],
        },
      ],
    });
    expect(reachOf(initializer, provider('androidx.startup'))).toEqual(['yes']);
    expect(reachOf(initializer, provider('other'))).toEqual(['unknown']);
  });
});

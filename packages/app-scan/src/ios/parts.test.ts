import { unwrap } from '@huxin/basis';
import { plainDate } from '@huxin/calendar';
import { describe, expect, it } from 'vitest';
import { papersSay } from '../describe/papers-say.ts';
import { scanPackage } from '../report/scan-package.ts';
import { iosApp, machOf, xmlPlist } from '../testing/ios-app.ts';
import { zipOf } from '../testing/zip-of.ts';
import { readStringsFile } from './strings-file.ts';

const today = unwrap(plainDate('2026-11-29'));
type Files = Readonly<Record<string, Uint8Array | string>>;
const scan = (more: Files, keys: Parameters<typeof iosApp>[0] = {}) =>
  unwrap(scanPackage([{ name: 'loan.ipa', bytes: iosApp({ ...keys, more }) }], { today }));

const extension = (point: string, attributes: Record<string, string | boolean> = {}): Files => ({
  'Payload/Loan.app/PlugIns/Part.appex/Info.plist': xmlPlist({
    CFBundleExecutable: 'Part',
    CFBundleDisplayName: '借款助手',
    NSExtension: { NSExtensionPointIdentifier: point, NSExtensionAttributes: attributes },
  }),
  'Payload/Loan.app/PlugIns/Part.appex/Part': machOf(),
});
const FILTER = 'com.apple.identitylookup.message-filter';

describe('[门-8] 苹果：短信过滤扩展是短信唯一的口子', () => {
  it('没有它：短信读不到', () => {
    expect(scan({}).assets.sms.level).toBe('A');
    expect(scan(extension('com.apple.share-services')).assets.sms.level).toBe('A');
  });

  it('有它：能读，说清楚是谁、什么时候、内容转给谁', () => {
    const { sms } = scan(
      extension(FILTER, { ILMessageFilterExtensionNetworkURL: 'https://sms.example.com/f' }),
    ).assets;
    expect([sms.level, sms.gate]).toEqual(['E', 'open']);
    expect(sms.says).toBe(
      '短信：能读取，读取者是借款助手（只有陌生号码发来的，而且要你自己到系统设置里打开；内容会转给 https://sms.example.com/f）。不要在系统设置的“信息”里打开它的短信过滤。',
    );
    expect(scan(extension(FILTER)).assets.sms.says).toContain('它没有写服务器，苹果不让它自己把内容传走');
  });

  it('通话记录仍然读不到：来电识别看不到它', () => {
    const report = scan(extension('com.apple.callkit.call-directory'));
    expect(report.assets['call-log'].level).toBe('A');
    expect(papersSay(report)).toEqual(['带了来电识别：它只能交给系统一份号码名单，看不到你的通话记录。']);
  });
});

describe('[报告-7] 扩展和特权让它多看到什么', () => {
  it('输入法：要不要“完全访问”说清楚', () => {
    const says = (open: boolean) =>
      papersSay(scan(extension('com.apple.keyboard-service', { RequestsOpenAccess: open })));
    expect(says(true)).toEqual([
      '带了输入法：你打开后，用它打的字它都看得到；它还要“完全访问”，给了就能传走。',
    ]);
    expect(says(false)[0]).toContain('没有要“完全访问”，传不走');
  });

  it('屏幕直播、VPN；不认识的不说', () => {
    expect(papersSay(scan(extension('com.apple.broadcast-services-upload')))[0]).toContain('整个屏幕');
    expect(papersSay(scan(extension('com.apple.networkextension.packet-tunnel')))[0]).toContain('VPN');
    expect(papersSay(scan(extension('com.apple.widgetkit-extension')))).toEqual([]);
  });

  it('新写法（ExtensionKit）也认得', () => {
    const report = scan({
      'Payload/Loan.app/Extensions/Part.appex/Info.plist': xmlPlist({
        CFBundleExecutable: 'Part',
        EXAppExtensionAttributes: { EXExtensionPointIdentifier: 'com.apple.networkextension.packet-tunnel' },
      }),
      'Payload/Loan.app/Extensions/Part.appex/Part': machOf(),
    });
    expect(report.iosParts).toEqual([
      {
        kind: 'com.apple.networkextension.packet-tunnel',
        at: 'Payload/Loan.app/Extensions/Part.appex/',
        says: '带了 VPN：你同意安装后，手机上网都经过它',
      },
    ]);
  });
});

describe('[门-8] 用途说明：本地化的、轻 App 和手表里的', () => {
  const strings = (text: string): Files => ({ 'Payload/Loan.app/zh-Hans.lproj/InfoPlist.strings': text });
  const contacts = (report: ReturnType<typeof scan>) =>
    report.permissions.find((one) => one.name === 'NSContactsUsageDescription');

  it('理由用中文的那一句', () => {
    const report = scan(strings('/* 说明 */\n"NSContactsUsageDescription" = "用于\\"紧急联系人\\"";\n'), {
      keys: { NSContactsUsageDescription: 'For contacts' },
    });
    expect(contacts(report)?.reason).toBe('用于"紧急联系人"');
    expect(contacts(report)?.parts).toEqual([
      'Payload/Loan.app/Info.plist',
      'Payload/Loan.app/zh-Hans.lproj/InfoPlist.strings',
    ]);
  });

  it('只写在本地化文件里的也算申请了', () => {
    const report = scan(strings('NSContactsUsageDescription = "用于填写";'), {
      imports: ['OBJC_CLASS_$_CNContactStore'],
    });
    expect(report.assets.contacts.level).toBe('E');
  });

  it('轻 App、手表应用里的也算', () => {
    for (const folder of ['AppClips/Clip.app/', 'Watch/Watch.app/']) {
      const report = scan({
        [`Payload/Loan.app/${folder}Info.plist`]: xmlPlist({
          CFBundleExecutable: 'X',
          NSContactsUsageDescription: 'x',
        }),
        [`Payload/Loan.app/${folder}X`]: machOf({ imports: ['OBJC_CLASS_$_CNContactStore'] }),
      });
      expect(report.assets.contacts.level, folder).toBe('E');
    }
  });

  it('别的用途说明也列出来（相机、日历、追踪），框架里的不算', () => {
    const report = scan(
      {
        'Payload/Loan.app/Frameworks/Risk.framework/Info.plist': xmlPlist({
          NSContactsUsageDescription: 'x',
        }),
      },
      { keys: { NSCameraUsageDescription: '面签', NSUserTrackingUsageDescription: '广告' } },
    );
    expect(report.permissions.map((one) => one.name)).toEqual([
      'NSCameraUsageDescription',
      'NSUserTrackingUsageDescription',
    ]);
  });
});

describe('程序藏在别的名字下', () => {
  it('资源里的程序也看，读通讯录照样认得出', () => {
    const report = scan(
      { 'Payload/Loan.app/web/pic.dat': machOf({ imports: ['OBJC_CLASS_$_CNContactStore'] }) },
      { keys: { NSContactsUsageDescription: 'x' } },
    );
    expect(report.assets.contacts.level).toBe('E');
    expect(report.references.map((one) => one.dex)).toEqual(['Payload/Loan.app/web/pic.dat']);
  });

  it('没有 Payload 的不当成苹果应用', () => {
    const bytes = zipOf({ 'Loan.app/Info.plist': xmlPlist({ CFBundleExecutable: 'Loan' }) });
    const read = scanPackage([{ name: 'x.ipa', bytes }], { today });
    expect(read.ok ? '' : read.error.kind).toBe('no-manifest');
  });

  it('记录里的联系人（CNContactStore）没有用途说明：系统会结束它，仍是读不到', () => {
    const report = scan({}, { imports: ['OBJC_CLASS_$_CNContactStore'] });
    expect(report.assets.contacts.level).toBe('A');
  });
});

describe('.strings 文件', () => {
  it('UTF-16、注释、坏了一半的', () => {
    const text = '// x\nA = "一"; "B" = "二\\U4e09";';
    const wide = Uint8Array.from([
      0xff,
      0xfe,
      ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    expect(readStringsFile(wide)).toEqual({ A: '一', B: '二三' });
    expect(readStringsFile(new TextEncoder().encode('A = "1"; "B" = "2'))).toEqual({ A: '1' });
  });

  it('存心写坏的不停住', () => {
    const started = performance.now();
    for (const text of [
      'a'.repeat(250_000),
      '"'.repeat(250_001),
      '\\"'.repeat(120_000),
      '/*'.repeat(120_000),
    ])
      readStringsFile(new TextEncoder().encode(`"${text}`));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

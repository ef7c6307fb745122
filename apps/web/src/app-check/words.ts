import type { AccessLevel, Platform, ReferenceUse, ScanFaultKind } from '@huxin/app-scan';
import type { Asset } from '@huxin/fact';

/** Other people are in these three. */
export const PEOPLE: readonly Asset[] = ['contacts', 'call-log', 'sms'];

export const PLATFORM: Readonly<Record<Platform, string>> = {
  android: '安卓',
  harmony: '鸿蒙',
  ios: '苹果',
};

export const USE: Readonly<Record<ReferenceUse, string>> = { read: '读取', mention: '提到', picker: '挑选' };

export const REACHED = {
  yes: '有入口走得到',
  no: '没找到谁会调用它',
  unknown: '看不出谁会调用它',
} as const;

export const LOOK: Readonly<Record<AccessLevel, string>> = {
  A: 'level level-closed',
  B: 'level level-closed',
  C: 'level',
  D: 'level',
  E: 'level level-open',
  F: 'level level-open',
};

/** What is wrong with the file and what to do about it. */
export const FAULT: Readonly<Record<ScanFaultKind, { readonly what: string; readonly fix: string }>> = {
  'not-zip': { what: '这不是安装包。', fix: '看看是不是选错了，或者没下载完。' },
  'bad-zip': { what: '安装包坏了，打不开。', fix: '重新下载一份。再下还是这样，就不要装。' },
  'zip-bomb': { what: '里面的文件解开后大得不合常理。', fix: '不像正常的安装包，不要装。' },
  encrypted: { what: '安装包加了密码，打不开。', fix: '正常的安装包不加密码，不要装。' },
  'too-large': { what: '文件太大，这里读不了。', fix: '用下面的办法也能看。' },
  'no-manifest': {
    what: '里面没有应用清单，不像安装包。',
    fix: '要 APK、XAPK、APKS、HAP、APP 或 IPA 文件。',
  },
  'bad-manifest': {
    what: '应用清单坏了，读不出来。',
    fix: '读不出来，就不能说它没有申请权限。重新下载一份。',
  },
  'bad-resources': { what: '里面有一部分坏了，读不出来。', fix: '重新下载一份。' },
  'bad-dex': { what: '代码坏了，读不出来。', fix: '读不出来，就不能说它不读什么。重新下载一份。' },
  'no-base': { what: '缺主安装包。', fix: '把主安装包（base）和拆分包一起选上。' },
  'bad-bundle': { what: '安装包合集里的说明坏了。', fix: '重新下载一份。' },
  unsupported: { what: '这种格式这里读不了。', fix: '要手机上能装的那种安装包。' },
};

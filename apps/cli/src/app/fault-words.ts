import type { ScanFault, ScanFaultKind } from '@huxin/app-scan';

interface Words {
  readonly what: string;
  readonly fix: string;
}

/** What is wrong and what to do. A new kind without words does not compile. */
const WORDS: Readonly<Record<ScanFaultKind, Words>> = {
  'not-zip': { what: '这不是安装包', fix: '安装包是压缩文件。检查是不是下载错了，或者没下载完' },
  'bad-zip': { what: '安装包的目录坏了', fix: '重新下载一份。再下还是这样，就不要装' },
  'zip-bomb': { what: '里面的文件解开后大得不合常理', fix: '不像正常的安装包，不要装' },
  encrypted: { what: '安装包加了密码，打不开', fix: '正常的安装包不加密码。不要装，换正规渠道的' },
  'too-large': { what: '里面的文件太大，没有读', fix: '这里读不了这么大的文件' },
  'no-manifest': { what: '里面没有应用清单', fix: '检查给的是不是安装包（APK、XAPK、APKS、HAP、APP、IPA）' },
  'bad-manifest': { what: '应用清单坏了，读不出来', fix: '读不出来就不能说它没有申请权限。重新下载一份' },
  'bad-resources': { what: '资源表坏了，读不出来', fix: '重新下载一份' },
  'bad-dex': { what: '代码坏了，读不出来', fix: '读不出来就不能说它不读什么。重新下载一份' },
  'no-base': { what: '缺主安装包（base）', fix: '把主安装包和拆分包一起给：huxin app --split-set 文件…' },
  'bad-bundle': { what: '安装包合集里的说明坏了', fix: '重新下载一份' },
  unsupported: { what: '这种格式读不了', fix: '请给手机上装的那种安装包（APK、HAP、IPA 等）' },
};

/** Where, what and what to do, in one line. */
export function scanFaultWords(fault: ScanFault): string {
  const { what, fix } = WORDS[fault.kind];
  return `${fault.at}：${what}（${fault.kind}）。${fix}。`;
}

import { CHECKED_ON, type Sourced } from './row.ts';

/**
 * A hardening product and what only its shell leaves in a package. `libraries` are file names anywhere, `entries`
 * whole paths, `stubs` Application classes. `strength: 'weak'` travels with ordinary SDKs and is never packing.
 */
export interface PackerRow extends Sourced {
  readonly vendor: string;
  readonly product: string;
  readonly libraries: readonly RegExp[];
  readonly entries: readonly RegExp[];
  readonly stubs: readonly string[];
  readonly strength: 'strong' | 'weak';
}

const AC = 'moyuwa/ApkCheckPack doc/apkpackdata.json @c0a0bae (names only; matched whole here)';
const AK = 'rednaga/APKiD apk/packers.yara @20bb1a1 (names only)';
const LC = 'LibChecker-Rules native-libs @3ec8753 (Apache-2.0)';
const PK = 'msyzzz/PkDroid pack_list.py (names only)';

interface Signs {
  readonly libraries?: readonly (RegExp | string)[];
  readonly entries?: readonly (RegExp | string)[];
  readonly stubs?: readonly string[];
  readonly source?: string;
  readonly strength?: 'weak';
}

const escapeText = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const whole = (sign: RegExp | string): RegExp =>
  typeof sign === 'string' ? new RegExp(`^${escapeText(sign)}$`) : new RegExp(`^(?:${sign.source})$`);

const row = (vendor: string, product: string, signs: Signs): PackerRow => ({
  vendor,
  product,
  libraries: (signs.libraries ?? []).map(whole),
  entries: (signs.entries ?? []).map(whole),
  stubs: signs.stubs ?? [],
  strength: signs.strength ?? 'strong',
  source: signs.source ?? AC,
  checkedOn: CHECKED_ON,
});

export const PACKER_ROWS: readonly PackerRow[] = [
  row('360加固', '360加固保', {
    libraries: [/libjiagu(_[a-z0-9]+)?\.so/, /libjgdtc(_[a-z0-9]+)?\.so/, 'libprotectClass.so'],
    entries: [/assets\/libjiagu(_[a-z0-9]+)?\.so/, 'assets/.appkey'],
    stubs: ['com.stub.StubApp', 'com.qihoo.util.StubApp', 'com.qihoo.util.StubApplication'],
    source: `${AC}; ${AK}; ${LC}`,
  }),
  row('APKProtect', 'APKProtect', { libraries: ['libAPKProtect.so'], source: `${AC}; ${AK}` }),
  row('ApkToolPlus', 'ApkToolPlus', {
    libraries: ['libapktoolplus_jiagu.so'],
    entries: ['assets/jiagu_data.bin'],
  }),
  row('CFCA', 'CFCA 加固', { libraries: [/libsecenh(_[a-z0-9]+)?\.so/] }),
  row('DexProtector', 'DexProtector', {
    entries: ['assets/classes.dex.dat', /assets\/dp\.arm(-v7)?\.so\.dat/],
    source: `${AC}; ${AK}`,
  }),
  row('OPPO', 'OPPO 应用加固', { libraries: [/OPPOProtect(\d{4})?\.so/] }),
  row('UU安全', 'UU安全加固', { libraries: ['libuusafe.jar.so', 'libuusafe.so', 'libuusafeempty.so'] }),
  row('中国移动', '中国移动加固', {
    libraries: ['libcmvmp.so', /libmogosec_[a-z]+\.so/, 'libmogosecurity.so'],
    entries: [/assets\/mogosec_(classes|data|dexinfo|march)/],
  }),
  row('几维安全', '几维安全', {
    libraries: ['kdpdata.so', 'libkdp.so', 'libkadp.so', 'libkwscmm.so', 'libkwscr.so', 'libkwslinker.so'],
    source: `${AC}; ${LC}`,
  }),
  row('启明星辰', '启明星辰', { libraries: ['libvenSec.so', 'libvenustech.so'] }),
  row('娜迦', '娜迦加固', {
    libraries: ['libchaosvmp.so', /lib[defhv]dog(-x86)?\.so/],
    source: `${AC}; ${PK}`,
  }),
  row('娜迦', '娜迦加固 2022', {
    libraries: ['libxloader.so'],
    entries: ['assets/maindata/fake_classes.dex'],
  }),
  row('梆梆安全', '梆梆安全企业版', {
    libraries: [/libDexHelper(-x86|-x86_64)?\.so/, 'DexHelper.so'],
    stubs: ['com.secneo.apkwrapper.ApplicationWrapper', 'com.secneo.apkwrapper.AW'],
    source: `${AC}; ${AK}; ${LC}`,
  }),
  row('梆梆安全', '梆梆安全免费版', {
    libraries: [/libSecShell(-x86|_art)?\.so/, 'libSecShel1.so', 'libsecexe.so', 'libsecmain.so'],
    entries: ['assets/secData0.jar'],
    stubs: ['com.secshell.secData.ApplicationWrapper'],
    source: `${AC}; ${AK}`,
  }),
  row('海云安', '海云安加固', { libraries: ['libitsec.so'], entries: ['assets/itse'] }),
  row('深盾', 'Virbox Protector', { libraries: [/l?ibvirbox(32|64)\.so/] }),
  row('爱加密', '爱加密', {
    libraries: ['libexec.so', 'libexecmain.so', 'libexecv3.so', 'libijmDataEncryption.so'],
    entries: [
      'assets/ijiami.dat',
      'assets/ijiami.ajm',
      'assets/ijiami3.ajm',
      'assets/IJMDal.Data',
      /assets\/ijm_lib\/.+/,
    ],
    stubs: ['s.h.e.l.l.S', 'com.shell.SuperApplication'],
    source: `${AC}; ${AK}; ${LC}`,
  }),
  row('珊瑚灵御', '珊瑚灵御', { libraries: [/libreincp(_x86)?\.so/] }),
  row('瑞星', '瑞星加固', { libraries: ['librsprotect.so'] }),
  row('百度加固', '百度加固', {
    libraries: [/libbaiduprotect(_[a-z0-9]+)?\.so/],
    entries: [/assets\/baiduprotect1?\.jar/],
    stubs: ['com.baidu.protect.StubApplication', 'com.baidu.protect.StubApplicationV2'],
    source: `${AC}; ${AK}`,
  }),
  row('盛大', '盛大加固', { libraries: ['libapssec.so'], source: `${AC}; ${PK}` }),
  row('网易易盾', '网易易盾', {
    libraries: ['libnesec.so', 'libnesec-x86.so'],
    entries: ['assets/nedata.db', /(assets\/)?nedig\.properties/],
    stubs: ['com.netease.nis.wrapper.Entry', 'com.netease.nis.wrapper.MyApplication'],
    source: `${AC}; ${AK}; ${LC}`,
  }),
  row('网秦', '网秦加固', { libraries: ['libnqshield.so'] }),
  row('腾讯乐固', '乐固 VMP', { libraries: ['libxgVipSecurity.so'] }),
  row('腾讯乐固', '腾讯乐固', {
    libraries: [
      /libshell[ax](-\d+(\.\d+)+)?\.so/,
      /libshellx?-super(v\w*)?\.\d+\.so/,
      'liblegudb.so',
      'libshel1x.so',
    ],
    entries: [
      /(lib\/[^/]+|assets)\/mixz?\.dex/,
      'tencent_stub',
      /(assets\/)?0OO00l111l1l/,
      /(assets\/)?o0oooOO0ooOo\.dat/,
    ],
    stubs: ['com.tencent.StubShell.TxAppEntry', 'com.wrapper.proxyapplication.WrapperProxyApplication'],
    source: `${AC}; ${AK}; ${LC}`,
  }),
  row('腾讯御安全', '腾讯御安全', {
    libraries: [/libtosprotection\..+\.so/, 'libBugly-yaq.so', 'libzBugly-yaq.so'],
    entries: [/assets\/libtosprotection\..+\.so/, 'assets/tosversion', /(assets\/)?o0ooo000oo0o\.dat/],
    source: `${AC}; ${LC}`,
  }),
  row('蛮犀', '蛮犀加固', {
    libraries: ['libdSafeShell.so', 'libmxacc.so', 'libmanxi.so'],
    entries: [/assets\/mxsafe\.(config|data|jar)/, /assets\/mxsafe\/.+/],
  }),
  row('通付盾', '通付盾', {
    libraries: ['libNSaferOnly.so', 'libegis.so', 'libegis-x86.so', /libgeiri(-x86)?\.so/],
    stubs: ['com.payegis.ProxyApplication'],
    source: `${AC}; ${AK}`,
  }),
  row('阿里云', '阿里聚安全加固', {
    libraries: [
      'libdemolish.so',
      'libdemolishdata.so',
      'libzuma.so',
      'libzumadata.so',
      'libpreverify1.so',
      'libfakejni.so',
    ],
    entries: ['aliprotect.dat', 'assets/aliprotect.dat'],
    source: `${AC}; ${PK}`,
  }),
  row('顶象', '顶象加固', { libraries: ['libx3g.so'], source: `${AC}; ${LC}` }),
  row('Google', 'Play 自动完整性保护 pairip', {
    libraries: ['libpairipcore.so'],
    source: `${AC}; AppManager #1725`,
  }),
  row('LIAPP', 'LIAPP', { entries: ['assets/LIAPP.ini'] }),
  row('AppGuard', 'NHN AppGuard', { libraries: [/libAppGuard(-x86)?\.so/, 'libdiresu.so'] }),
  row('G-Presto', 'G-Presto', { libraries: [/libATG_[DHL]\.so/], entries: [/assets\/ATG_E(_x\w+)?\.sec/] }),
  row('能信安', '能信安科技', { libraries: ['libzprotect.so'] }),
  row('apk-protect', 'apk-protect', { libraries: ['libapk-protect.so'] }),
  row('dpt-shell', 'dpt-shell', {
    libraries: ['libdpt.so'],
    entries: ['assets/i11111i111.zip', 'assets/OoooooOooo', /assets\/vwwwwwvwww\/.+/],
    stubs: ['com.luoyesiqiu.shell.ProxyApplication'],
    source: 'luoyesiqiu/dpt-shell documentation; jadx #2337 (entry names from memory)',
  }),
  row('阿里安全 SDK', '阿里安全组件', {
    libraries: ['libsgmain.so', 'libsgsecuritybody.so', 'libmobisec.so'],
    strength: 'weak',
    source: `${LC}; travels with the Alipay and Taobao SDKs`,
  }),
  row('腾讯 Bugly', '崩溃上报', { libraries: ['libBugly.so'], strength: 'weak', source: LC }),
  row('腾讯手游', '手游反外挂', {
    libraries: ['libtprt.so', 'libtersafe2.so'],
    strength: 'weak',
    source: LC,
  }),
  row('OPPO', '安全检测 SDK', { libraries: ['libomesStdSco.so'], strength: 'weak' }),
];

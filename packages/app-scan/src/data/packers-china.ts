import { AC, AK, AKD, LC, type PackerRow, PK, PN, row } from './packer-row.ts';

/** Hardening products of mainland vendors. */
export const CHINA_PACKERS: readonly PackerRow[] = [
  row('360加固', '360加固保', {
    libraries: [
      /libjiagu(_[a-z0-9]+)*\.so/,
      /libjgdtc(_[a-z0-9]+)?\.so/,
      'libprotectClass.so',
      'libSafeManageService.so',
    ],
    entries: ['assets/.appkey'],
    stubs: ['com.stub.StubApp', 'com.qihoo.util.StubApp', 'com.qihoo.util.StubApplication'],
    from: [AC, AK, LC, PK, PN],
  }),
  row('ApkToolPlus', 'ApkToolPlus', {
    libraries: ['libapktoolplus_jiagu.so'],
    entries: ['assets/jiagu_data.bin'],
    from: [AC, AK, PN],
  }),
  row('CFCA', 'CFCA 加固', {
    libraries: [/libsecenh(_[a-z0-9]+)?\.so/],
    together: [[/.*libbasec(_x86)?\.so/, /(.*\/)?my_classes\.jar/]],
    from: [AC, AK],
  }),
  row('OPPO', 'OPPO 应用加固', { libraries: [/OPPOProtect(\d{4})?\.so/] }),
  row('UU安全', 'UU安全加固', {
    libraries: ['libuusafe.jar.so', 'libuusafe.so', 'libuusafeempty.so'],
    from: [AC, PN],
  }),
  row('中国移动', '中国移动加固', {
    libraries: ['libcmvmp.so', /libmogosec_[a-z]+\.so/, /l?ibmogosecurity\.so/],
    entries: [/assets\/mogosec_(classes|data|dexinfo|march)/],
    from: [AC, PN],
  }),
  row('几维安全', '几维安全', {
    libraries: [
      'kdpdata.so',
      'libkdp.so',
      'libkadp.so',
      'libkwscmm.so',
      'libkwscr.so',
      'libkwslinker.so',
      'libKwProtectSDK.so',
      /libkws?dataenc\.so/,
    ],
    stubs: ['com.kiwivm.security.StubApplication'],
    together: [['assets/dex.dat', /lib\/.+\/libki?w.*\.so/]],
    from: [AC, AK, AKD, PK, PN],
  }),
  row('启明星辰', '启明星辰', { libraries: ['libvenSec.so', 'libvenustech.so'], from: [AC, AK] }),
  row('娜迦', '娜迦加固', {
    libraries: ['libchaosvmp.so', /lib[defhv]dog(-x86)?\.so/],
    stubs: ['com.edog.AppWrapper', 'com.chaosvmp.AppWrapper'],
    from: [AC, AK, PK, PN],
  }),
  row('娜迦', '娜迦加固 2022', {
    libraries: ['libxloader.so'],
    entries: ['assets/maindata/fake_classes.dex'],
    from: [AC, AK],
  }),
  row('梆梆安全', '梆梆安全企业版', {
    libraries: [/libDexHelper(-x86|-x86_64)?\.so/],
    stubs: [
      'com.secneo.apkwrapper.ApplicationWrapper',
      'com.secneo.apkwrapper.AW',
      'com.secneo.guard.ApplicationWrapper',
    ],
    together: [[/.*libdexjni\.so/, 'assets/classes0.jar']],
    from: [AC, AK, LC, PK],
  }),
  row('梆梆安全', '梆梆安全免费版', {
    libraries: [/libSecShell(-x86|_art)?\.so/, 'libSecShel1.so', 'libsecexe.so', 'libsecmain.so'],
    entries: [
      'assets/secData0.jar',
      'assets/bangcleplugin/container.dex',
      /(assets\/)?bangcle_?classes\.jar/,
    ],
    stubs: ['com.secshell.secData.ApplicationWrapper'],
    from: [AC, AK, LC, PK, PN],
  }),
  row('梆梆安全', '梆梆安全定制版', { libraries: ['DexHelper.so'], from: [AC, PN] }),
  row('海云安', '海云安加固', { libraries: ['libitsec.so'], entries: ['assets/itse'], from: [AC, PN] }),
  row('深盾', 'Virbox Protector', {
    libraries: [/l?ibvirbox(32|64)\.so/],
    stubs: ['virbox.StubApp'],
    from: [AC, AKD],
  }),
  row('爱加密', '爱加密', {
    libraries: [
      /libexec(main|oat)(_x86)?\.so/,
      'libexec.so',
      'libexecv3.so',
      /libijmDataEncryption(_\w+)?\.so/,
    ],
    entries: [
      /(assets\/)?ijiami\.dat/,
      /(assets\/)?ijiami3?\.ajm/,
      'assets/IJMDal.Data',
      /assets\/ijm_lib\/.+/,
    ],
    stubs: ['s.h.e.l.l.S', 'com.shell.SuperApplication', 'com.ijiami.residconfusion.ConfusionApplication'],
    together: [['assets/af.bin', 'assets/signed.bin']],
    from: [AC, AK, LC, PK],
  }),
  row('珊瑚灵御', '珊瑚灵御', { libraries: [/libreincp(_x86)?\.so/], from: [AC, PN] }),
  row('瑞星', '瑞星加固', { libraries: ['librsprotect.so'], from: [AC, PK, PN] }),
  row('百度加固', '百度加固', {
    libraries: [/libbaiduprotect(_[a-z0-9_]+)?\.so/],
    entries: [/(assets\/)?baiduprotect1?\.jar/],
    stubs: ['com.baidu.protect.StubApplication', 'com.baidu.protect.StubApplicationV2'],
    from: [AC, AK, LC, PK],
  }),
  row('盛大', '盛大加固', { libraries: ['libapssec.so'], from: [AC, PK, PN] }),
  row('网易易盾', '网易易盾', {
    libraries: [/libnesec([-_]x86)?\.so/],
    entries: ['assets/nedata.db', /(assets\/)?nedig\.properties/],
    stubs: ['com.netease.nis.wrapper.Entry', 'com.netease.nis.wrapper.MyApplication'],
    from: [AC, AK, LC, PK],
  }),
  row('网秦', '网秦加固', {
    libraries: ['libnqshield.so'],
    stubs: ['com.nqshield.NqApplication'],
    from: [AC, AK, PK],
  }),
  row('腾讯乐固', '乐固 VMP', {
    libraries: ['libxgVipSecurity.so', /libwsDataEncryption_AZAPP.*\.so/, /libWSSecV?\.so/],
    entries: ['assets/wsDal.jar', /assets\/WSSEC[A-D]\.jar/],
    from: [AC, AK],
  }),
  row('腾讯乐固', '腾讯乐固', {
    libraries: [
      /libshell[ax](-\d+(\.\d+)+)?\.so/,
      /libshellx?-super(v\w*)?\.\d+\.so/,
      'liblegudb.so',
      'libshel1x.so',
    ],
    entries: [/(lib\/[^/]+|assets)\/mixz?\.dex/, 'tencent_stub', 'tencent_sub', /assets\/dexMethod.*\.dat/],
    stubs: ['com.tencent.StubShell.TxAppEntry', 'com.wrapper.proxyapplication.WrapperProxyApplication'],
    together: [[/lib\/.+\/lib(shell|tup)\.so/, /(.*\/)?mixz?\.dex/]],
    from: [AC, AK, PK],
  }),
  row('腾讯乐固', '腾讯云移动应用安全', {
    entries: [
      /(.*\/)?(0000000lllll|00000olllll|000O00ll111l|00O000ll111l)\.dex/,
      /(assets\/)?0OO00l111l1l/,
      /(assets\/)?0OO00oo01l1l/,
      /(assets\/)?o0oooOO0ooOo\.dat/,
    ],
    from: [AC, AK],
  }),
  row('腾讯御安全', '腾讯御安全', {
    libraries: [/libtosprotection\..+\.so/, 'libBugly-yaq.so', 'libzBugly-yaq.so'],
    entries: [
      /(assets\/)?tosversion/,
      /(assets\/)?tosprotection/,
      /(assets\/)?o0ooo000oo0o\.dat/,
      /(.*\/)?(000000011111|000000111111|00000o11111)\.dex/,
    ],
    from: [AC, AK, LC, PK],
  }),
  row('蛮犀', '蛮犀加固', {
    libraries: ['libdSafeShell.so', 'libmxacc.so', 'libmanxi.so'],
    entries: [/assets\/mxsafe\.(config|data|jar)/, /assets\/mxsafe\/.+/],
    stubs: ['com.manxi.shell.MXApplication'],
    from: [AC, AK, AKD],
  }),
  row('通付盾', '通付盾', {
    libraries: ['libNSaferOnly.so', /libegis(-x86)?\.so/, /libgeiri(-x86)?\.so/],
    stubs: ['com.payegis.ProxyApplication'],
    from: [AC, AK, PK],
  }),
  row('阿里云', '阿里加固', {
    libraries: [
      'libdemolish.so',
      'libdemolishdata.so',
      'libzuma.so',
      'libzumadata.so',
      'libpreverify1.so',
      'libfakejni.so',
    ],
    entries: [/(assets\/)?aliprotect\.dat/],
    stubs: ['com.ali.mobisecenhance.StubApplication'],
    from: [AC, PK, PN],
  }),
  row('顶象', '顶象加固', {
    libraries: ['libx3g.so', 'dsnstub000.vd'],
    together: [[/lib\/.+\/libsys_misc\.so/, /assets\/(csn.*\.data\d?|__param\.data|__version\.txt)/]],
    from: [AC, AK, PK],
  }),
  row('能信安', '能信安科技', {
    libraries: ['libzprotect.so'],
    stubs: ['com.nesun.stub.ZAP'],
    from: [AC, AK, AKD],
  }),
];

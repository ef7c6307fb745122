import { describe, expect, it } from 'vitest';
import { PACKER_ROWS } from '../data/packers.ts';
import { findPackers } from './packers.ts';

const findIn = (files: readonly string[], applicationClass?: string) =>
  findPackers({
    entries: files.map((name) => ({ part: 'base.apk', name, size: 1, packedSize: 1 })),
    ...(applicationClass === undefined ? {} : { applicationClass }),
  });
const strongIn = (files: readonly string[], applicationClass?: string): string[] =>
  findIn(files, applicationClass)
    .filter((hit) => hit.strength === 'strong')
    .map((hit) => hit.vendor);

/** The 52 vendors of ApkCheckPack by its own names; ours, and the files a package of that vendor holds. */
const FIFTY_TWO: readonly (readonly [string, string | undefined, ...string[]])[] = [
  ['360加固', '360加固', 'assets/libjiagu.so'],
  ['APKProtect', 'APKProtect', 'lib/armeabi/libAPKProtect.so'],
  ['apktoolplus', 'ApkToolPlus', 'lib/armeabi/libapktoolplus_jiagu.so'],
  ['CFCA加固', 'CFCA', 'lib/arm64-v8a/libsecenh_a64.so'],
  ['DexProtect加固', 'DexProtector', 'assets/dp.arm-v7.so.dat'],
  ['OPPO应用加固', 'OPPO', 'lib/arm64-v8a/OPPOProtect2019.so'],
  ['OPPO安全检测SDK', undefined, 'lib/arm64-v8a/libomesStdSco.so'],
  ['UU安全加固', 'UU安全', 'assets/libuusafe.jar.so'],
  ['中国移动加固', '中国移动', 'assets/mogosec_dexinfo'],
  ['几维安全', '几维安全', 'lib/armeabi/libkwscmm.so'],
  ['启明星辰', '启明星辰', 'lib/armeabi/libvenSec.so'],
  ['娜迦加固', '娜迦', 'lib/armeabi/libhdog.so'],
  ['娜迦加固（企业版）', '娜迦', 'lib/armeabi/libedog.so'],
  ['娜迦加固（开发者试用版-VMP）', '娜迦', 'lib/x86/libvdog-x86.so'],
  ['娜迦加固（新版2022）', '娜迦', 'assets/maindata/fake_classes.dex'],
  ['梆梆安全（企业版）', '梆梆安全', 'lib/armeabi/libDexHelper.so'],
  ['梆梆安全（免费版）', '梆梆安全', 'assets/secData0.jar'],
  ['梆梆安全（定制版）', '梆梆安全', 'lib/armeabi/DexHelper.so'],
  ['海云安加固', '海云安', 'lib/armeabi/libitsec.so'],
  ['深盾安全加固（Virbox Protector）', '深盾', 'lib/arm64-v8a/libvirbox64.so'],
  ['爱加密', '爱加密', 'assets/ijm_lib/armeabi/libexec.so'],
  ['爱加密3代壳', '爱加密', 'assets/ijiami3.ajm'],
  ['爱加密5代壳', '爱加密', 'assets/IJMDal.Data'],
  ['爱加密企业版', '爱加密', 'assets/ijiami.ajm'],
  ['珊瑚灵御', '珊瑚灵御', 'assets/libreincp_x86.so'],
  ['瑞星加固', '瑞星', 'lib/armeabi/librsprotect.so'],
  ['百度加固', '百度加固', 'assets/baiduprotect1.jar'],
  ['盛大加固', '盛大', 'lib/armeabi/libapssec.so'],
  ['网易易盾', '网易易盾', 'lib/armeabi/libnesec.so'],
  ['网秦加固（国信灵通）', '网秦', 'lib/armeabi/libnqshield.so'],
  ['腾讯Bugly', undefined, 'lib/arm64-v8a/libBugly.so'],
  ['腾讯乐固（VMP）', '腾讯乐固', 'lib/arm64-v8a/libxgVipSecurity.so'],
  ['腾讯乐固（旧版）', '腾讯乐固', 'lib/armeabi/libshella-4.1.0.19.so'],
  ['腾讯云加固', '腾讯乐固', 'assets/libshellx-super.2021.so'],
  ['腾讯云移动应用安全', '腾讯乐固', 'assets/o0oooOO0ooOo.dat'],
  ['腾讯云移动应用安全（腾讯御安全）', '腾讯御安全', 'lib/armeabi/libBugly-yaq.so'],
  // The name alone is anybody's; with the shell's dex beside it, it is not (APKiD asks for both).
  ['腾讯加固', '腾讯乐固', 'lib/armeabi/libshell.so', 'lib/armeabi/mix.dex'],
  ['腾讯手游加固', undefined, 'lib/arm64-v8a/libtprt.so'],
  ['腾讯御安全', '腾讯御安全', 'assets/libtosprotection.armeabi.so'],
  ['蛮犀加固', '蛮犀', 'assets/mxsafe/arm64-v8a/libdSafeShell.so'],
  ['通付盾', '通付盾', 'lib/armeabi/libegis.so'],
  ['阿里云加固', '阿里云', 'lib/armeabi/libdemolish.so'],
  ['阿里加固', '阿里云', 'assets/libzuma.so'],
  ['阿里聚安全', '阿里云', 'assets/armeabi/libfakejni.so'],
  ['顶像科技', '顶象', 'lib/armeabi/libx3g.so'],
  ['google(play)加固', 'Google', 'lib/x86_64/libpairipcore.so'],
  ['LIAPP加固', 'LIAPP', 'assets/LIAPP.ini'],
  // A bundle of packages is a way to deliver, not a shell.
  ['XAPK内嵌', undefined, 'config.arm64_v8a.apk'],
  ['appguard.us加固', 'AppGuard', 'lib/arm64-v8a/libAppGuard.so'],
  ['G-Presto加固', 'G-Presto', 'lib/arm64-v8a/libATG_L.so'],
  ['能信安科技', '能信安', 'lib/armeabi/libzprotect.so'],
  ['未知厂商', 'apk-protect', 'lib/armeabi/libapk-protect.so'],
];

describe('[清-5] 加固：壳自己的文件、启动类，或者一组一起出现的文件', () => {
  it('公开名单里的 52 家一家不少：48 家有强特征，4 家不算加固', () => {
    expect(FIFTY_TWO).toHaveLength(52);
    expect(FIFTY_TWO.filter(([, ours]) => ours === undefined)).toHaveLength(4);
  });

  for (const [theirs, ours, ...files] of FIFTY_TWO)
    it(`${theirs} → ${ours ?? '不算加固'}`, () => {
      expect(strongIn(files)).toEqual(ours === undefined ? [] : [ours]);
    });

  it('每一家的启动类单独就算', () => {
    for (const row of PACKER_ROWS)
      for (const stub of row.stubs) expect(strongIn([], stub), stub).toEqual([row.vendor]);
  });

  it('一组特征缺一样就不算', () => {
    expect(strongIn(['lib/armeabi/libshell.so'])).toEqual([]);
    expect(strongIn(['lib/armeabi/libtup.so'])).toEqual([]);
    expect(strongIn(['assets/high_resolution.png'])).toEqual([]);
    expect(strongIn(['assets/high_resolution.png', 'lib/armeabi/libmd.so'])).toEqual(['Medusah']);
    expect(strongIn(['assets/af.bin'])).toEqual([]);
    expect(strongIn(['assets/af.bin', 'assets/signed.bin'])).toEqual(['爱加密']);
  });

  it('支付、崩溃上报、反外挂这些组件单独出现或者一起出现，都不算加固', () => {
    const ordinary = [
      'libsgmain.so',
      'libsgsecuritybody.so',
      'libsgmainso-6.5.49.so',
      'libmobisec.so',
      'libmobisecy.so',
      'libBugly.so',
      'libBugly_Native.so',
      'libtprt.so',
      'libtersafe.so',
      'libtersafe2.so',
      'libomesStdSco.so',
      'libkiwicrash.so',
      'libTmsdk-2.0.6-mfr.so',
    ].map((name) => `lib/arm64-v8a/${name}`);
    for (const file of ordinary) {
      expect(
        findIn([file]).map((hit) => hit.strength),
        file,
      ).toEqual(['weak']);
    }
    expect(strongIn(ordinary)).toEqual([]);
  });

  it('大家都用的文件名一个也不命中', () => {
    const plain = [
      'assets/classes.jar',
      'assets/dex.dat',
      'assets/resources.dat',
      'assets/config.json',
      'assets/application.properties',
      'classes.dex',
      'lib/arm64-v8a/libjni.so',
      'lib/arm64-v8a/libtest.so',
      'lib/arm64-v8a/libloader.so',
      'lib/arm64-v8a/libsys_misc.so',
      'lib/arm64-v8a/libmd.so',
      'lib/arm64-v8a/libshield.so',
      'lib/arm64-v8a/libhermes_executor.so',
      'lib/arm64-v8a/libovpnexec.so',
    ];
    expect(findIn(plain)).toEqual([]);
  });
});

import { AC, AK, LC, type PackerRow, row } from './packer-row.ts';

/** What lists of packers name too, but what travels with ordinary SDKs: never packing by itself. */
export const ORDINARY_PARTS: readonly PackerRow[] = [
  row('阿里安全 SDK', '阿里安全组件', {
    libraries: [
      'libsgmain.so',
      'libsgsecuritybody.so',
      /libsg\w+so-\d+(\.\d+)*\.so/,
      'libmobisec.so',
      'libmobisecy.so',
    ],
    strength: 'weak',
    from: [LC, 'travels with the Alipay and Taobao SDKs'],
  }),
  row('腾讯 Bugly', '崩溃上报', {
    libraries: [/libBugly(-ext|-rqd|-webank|-idasc|_Native)?\.so/],
    strength: 'weak',
    from: [AC, LC],
  }),
  row('腾讯手游', '手游反外挂', {
    libraries: ['libtprt.so', /libtersafe2?\.so/],
    strength: 'weak',
    from: [AC, LC],
  }),
  row('OPPO', '安全检测 SDK', { libraries: ['libomesStdSco.so'], strength: 'weak' }),
  row('几维安全', '崩溃上报', {
    libraries: ['libkiwicrash.so', 'libkiwi_dumper.so'],
    strength: 'weak',
    from: [AC, AK],
  }),
  row('腾讯', '管家 SDK', { libraries: [/libTmsdk-.*-mfr\.so/], strength: 'weak' }),
  row('爱加密', '模拟器识别', { libraries: ['libijm-emulator.so'], strength: 'weak', from: [LC] }),
  row('Approov', '完整性证明', {
    together: [[/.*libapproov\.so/, 'assets/cbconfig.JSON']],
    strength: 'weak',
    from: [AK],
  }),
];

import { AC, AK, AKD, type PackerRow, PK, row } from './packer-row.ts';

/** Hardening products of other countries, and the free ones anybody can run. */
export const OTHER_PACKERS: readonly PackerRow[] = [
  row('APKProtect', 'APKProtect', {
    libraries: [/lib(APKProtect|apkprotect)\.so/],
    entries: ['assets/apkprotect.bin', 'assets/apkprotect/classes.dex.bin', /(.*\/)?apkprotect\.com\/.*/],
    from: [AC, AK, PK],
  }),
  row('apk-protect', 'apk-protect', { libraries: ['libapk-protect.so'] }),
  row('ApkPacker', 'ApkPacker', { entries: [/assets\/ApkPacker\/.+/], from: [AK] }),
  row('AppCamo', 'AppCamo', {
    together: [[/lib\/.+\/libalib\.so/, /assets\/[0-9a-f]{32}\/[0-9a-f]{32}\.png/]],
    from: [AK],
  }),
  row('AppGuard', 'NHN AppGuard', {
    libraries: [/libAppGuard(-x86)?\.so/, 'libdiresu.so'],
    together: [[/lib\/.+\/libloader\.so/, /assets\/(classes\d?\.(jet|zip)|m[78]a|agconfig|agmetainfo)/]],
    from: [AC, AK],
  }),
  row('AppGuard', 'nProtect AppGuard', {
    entries: [/assets\/appguard\/.+/, 'assets/AppGuard0.jar', 'assets/AppGuard.dgc', 'assets/classes.sox'],
    from: [AK],
  }),
  row('AppIron', 'Secucen AppIron', {
    libraries: [/libAppIron(-jni|Express)_v.*\.so/],
    entries: [/assets\/appiron\/.+/],
    from: [AK],
  }),
  row('AppSealing', 'AppSealing', {
    libraries: [/libcovault(-appsec)?\.so/],
    entries: ['assets/appsealing.dex', 'assets/sealed1.dex', /assets\/AppSealing\/.+/],
    stubs: ['com.inka.appsealing.AppSealingApplication'],
    from: [AK, AKD],
  }),
  row('AppSuit', 'AppSuit', {
    libraries: ['libAppSuit.so'],
    entries: [/assets\/appsuit\/(momo|meme)/],
    from: [AK],
  }),
  row('ChornClickers', 'ChornClickers', {
    together: [[/lib\/.+\/libhdus\.so/, /lib\/.+\/libwjus\.so/]],
    from: [AK],
  }),
  row('DexProtector', 'DexProtector', {
    entries: [
      /assets\/(dexprotect\/)?classes\d?\.dex\.dat/,
      /assets\/dp\.(arm|x86)[\w-]*(\.\w+)*\.so(\.dat|\.\w+\.mp3)?/,
    ],
    libraries: [/libdexprotector\..+\.so/],
    from: [AC, AK],
  }),
  row('DexProtect X', 'DexShellx', {
    libraries: ['libVMDexShellx.so', 'libdexshell.so'],
    entries: ['assets/DexShell.mp3'],
    from: [AK],
  }),
  row('dpt-shell', 'dpt-shell', {
    libraries: ['libdpt.so'],
    entries: [
      'assets/i11111i111.zip',
      'assets/OoooooOooo',
      'assets/d_shell_data_001',
      /assets\/vwwwwwvwww\/.+/,
    ],
    stubs: ['com.luoyesiqiu.shell.ProxyApplication', 'com.luoyesiqiu.shell.ProxyComponentFactory'],
    from: ['luoyesiqiu/dpt-shell, constants of processor and shell @412b11e (MIT)'],
  }),
  row('DxShield', 'DxShield', {
    libraries: ['libdxbase.so'],
    entries: ['assets/DXINFO.XML'],
    from: [AK],
  }),
  row('Epic VM', 'Epic VM', { libraries: ['libEpic_Vm.so'], from: [AK] }),
  row('Eversafe', 'Eversafe', {
    libraries: [/libeversafe(-loader)?\.so/],
    entries: [/assets\/eversafe\/eversafe_.*\.data/],
    from: [AK],
  }),
  row('Google', 'Play 自动完整性保护 pairip', {
    libraries: ['libpairipcore.so'],
    from: [AC, 'MuntashirAkon/AppManager #1725'],
  }),
  row('G-Presto', 'G-Presto', {
    libraries: [/libATG_[DHL]\.so/],
    entries: [/assets\/ATG_E(_x\w+)?\.sec/],
    from: [AC, AK],
  }),
  row('KangaPack', 'KangaPack', { libraries: ['libapksadfsalkwes.so'], from: [AK] }),
  row('Kiro', 'Kiro', { together: [[/.*libkiroro\.so/, 'assets/sbox']], from: [AK] }),
  row('LIAPP', 'LIAPP', {
    libraries: ['LIAPPClient.sc'],
    entries: ['assets/LIAPP.ini', /(.*\/)?LIAPPEgg.*/],
    from: [AC, AK],
  }),
  row('Medusah', 'Medusah', {
    together: [[/.*libmd\.so/, 'assets/high_resolution.png']],
    stubs: ['web.apache.sax.app'],
    from: [AK, AKD],
  }),
  row('PangXie', 'PangXie', { libraries: ['libnsecure.so'], from: [AK] }),
  row('qdbh', 'qdbh', { entries: ['assets/qdbh'], from: [AK] }),
  row('zShield', 'Zimperium zShield', {
    together: [[/assets\/.*\/0\.odex/, /assets\/.*\.szip/]],
    from: [AK],
  }),
  row('联通', 'Unicom SDK Loader', {
    together: [[/(.*\/)?libunicomsdk\.jar/, /(.*\/)?(libdecrypt|classes)\.jar/]],
    from: [AK],
  }),
];

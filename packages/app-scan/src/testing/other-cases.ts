import type { NamedBytes } from '../model.ts';
import { byteCodeOf, harmonyApp } from './harmony-app.ts';
import { iosApp, machOf, xmlPlist } from './ios-app.ts';
import { named } from './loan-app.ts';
import { zipOf } from './zip-of.ts';

type Files = readonly [NamedBytes, ...NamedBytes[]];

const hap = (options: Parameters<typeof harmonyApp>[0]): Files => [named(harmonyApp(options), 'loan.hap')];
const ipa = (options: Parameters<typeof iosApp>[0]): Files => [named(iosApp(options), 'loan.ipa')];

const CONTACTS = ['READ_CONTACTS'];
const QUERY = ['@ohos:contact', 'queryContacts'];
const KEY = { NSContactsUsageDescription: '用于填写紧急联系人' };
const STORE = ['OBJC_CLASS_$_CNContactStore'];

/** Cases that need no signature; the signed ones are in `@huxin/crypto`, which can sign. */
export const OTHER_CASES: Readonly<Record<string, () => Files>> = {
  'hap-none': () => hap({}),
  'hap-unseen': () => hap({ permissions: CONTACTS, code: ['onCreate'] }),
  'hap-picker': () => hap({ code: ['@ohos:contact', 'selectContacts'] }),
  'hap-fa': () => hap({ fa: true, permissions: CONTACTS, code: QUERY }),
  'hap-sms-none': () => hap({}),
  'hap-unsigned': () => hap({ permissions: CONTACTS, code: QUERY }),
  'hap-app-second': () => [
    named(
      zipOf({
        'a.hap': harmonyApp({}),
        'b.hap': harmonyApp({ permissions: CONTACTS, code: QUERY }),
        'pack.info': '{}',
      }),
      'loan.app',
    ),
  ],
  'hap-bad-module': () => hap({ module: '{"app":{"bundleName":"com.example.loan"},"module":{"requestPer' }),
  'hap-bad-abc': () => hap({ permissions: CONTACTS, byteCode: new TextEncoder().encode('XXXXX') }),
  'hap-location': () =>
    hap({ permissions: ['LOCATION'], code: ['@ohos:geoLocationManager', 'getCurrentLocation'] }),
  'hap-microphone-unseen': () => hap({ permissions: ['MICROPHONE'], byteCode: byteCodeOf(['onCreate']) }),
  'ipa-none': () => ipa({}),
  'ipa-store': () => ipa({ keys: KEY, imports: STORE }),
  'ipa-unused': () => ipa({ keys: KEY, imports: ['OBJC_CLASS_$_NSObject'] }),
  'ipa-encrypted': () => ipa({ keys: KEY, encrypted: true }),
  'ipa-encrypted-store': () => ipa({ keys: KEY, encrypted: true, imports: STORE }),
  'ipa-picker': () => ipa({ imports: ['OBJC_CLASS_$_CNContactPickerViewController'] }),
  'ipa-extension': () =>
    ipa({
      more: {
        'Payload/Loan.app/PlugIns/Share.appex/Info.plist': xmlPlist({ CFBundleExecutable: 'Share', ...KEY }),
        'Payload/Loan.app/PlugIns/Share.appex/Share': machOf({ imports: STORE }),
      },
    }),
  'ipa-no-key-import': () => ipa({ imports: STORE }),
  'ipa-address-book': () => ipa({ keys: KEY, imports: ['ABAddressBookCopyArrayOfAllPeople'] }),
  'ipa-framework': () =>
    ipa({
      keys: KEY,
      more: { 'Payload/Loan.app/Frameworks/Risk.framework/Risk': machOf({ imports: STORE }) },
    }),
  'ipa-late-class': () => ipa({ keys: KEY, strings: ['CNContactStore'] }),
  'ipa-sms': () => ipa({ keys: KEY, imports: STORE }),
  'ipa-calls': () => ipa({ keys: KEY, imports: STORE }),
  'ipa-schemes': () => ipa({ keys: { LSApplicationQueriesSchemes: ['weixin', 'alipay', 'jdpay'] } }),
  'ipa-no-schemes': () => ipa({}),
  'ipa-photos': () =>
    ipa({ keys: { NSPhotoLibraryUsageDescription: '上传证件' }, imports: ['OBJC_CLASS_$_PHAsset'] }),
  'ipa-photo-picker': () => ipa({ imports: ['OBJC_CLASS_$_PHPickerViewController'] }),
  'ipa-location': () =>
    ipa({
      keys: { NSLocationWhenInUseUsageDescription: '风控' },
      imports: ['OBJC_CLASS_$_CLLocationManager'],
    }),
  'ipa-microphone': () =>
    ipa({ keys: { NSMicrophoneUsageDescription: '面签' }, imports: ['OBJC_CLASS_$_AVAudioRecorder'] }),
  'ipa-bad-plist': () => ipa({ info: 'bplist00 and then nothing' }),
  'ipa-bad-macho': () => ipa({ keys: KEY, executable: machOf({ imports: STORE }).subarray(0, 60) }),
  'ipa-xml': () => ipa({ xml: true, keys: KEY, imports: STORE }),
};

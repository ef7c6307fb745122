import type { NamedBytes } from '../model.ts';
import {
  askPermission,
  call,
  classByComputedName,
  classByName,
  classOf,
  loadDex,
  MAIN,
  mainActivity,
  openPhoto,
  pickContact,
  queryAddress,
  queryCalls,
  queryContacts,
  queryDecoded,
  queryJoined,
  queryPhones,
  readField,
  setGather,
} from './code.ts';
import { buildDex, type Op } from './dex-builder.ts';
import {
  guardedService,
  type LoanApp,
  loanApk,
  loanManifest,
  named,
  plainActivity,
  receiverFor,
} from './loan-app.ts';
import { zipOf } from './zip-of.ts';

type Files = readonly [NamedBytes, ...NamedBytes[]];

const one = (app: LoanApp): Files => [named(loanApk(app))];
const CONTACTS = ['READ_CONTACTS'];
/** Asks for contacts and runs this code. */
const asks = (code: readonly Op[], more: LoanApp = {}): Files =>
  one({ permissions: CONTACTS, code, ...more });
/** Asks for contacts, runs nothing of note, and carries these files. */
const carries = (files: Readonly<Record<string, Uint8Array | string>>, more: LoanApp = {}): Files =>
  one({ permissions: CONTACTS, files, ...more });
const reads = { permissions: CONTACTS, code: queryContacts };

const shell = (stub: string): LoanApp => ({
  permissions: CONTACTS,
  application: stub,
  components: ['A', 'B', 'C'].map((name) => plainActivity(`com.example.loan.${name}`)),
  dexes: [buildDex([classOf(stub, [], 'Landroid/app/Application;')])],
});
const packed = (stub: string, file: string, more: LoanApp = {}): Files =>
  one({ ...shell(stub), files: { [file]: 'shell' }, ...more });

const glide = classOf('com.bumptech.glide.load.data.StreamLocalUriFetcher', openPhoto);
const impostor = classOf('com.bumptech.glide.util.Sync', queryPhones);
const appcompat = classOf('androidx.appcompat.widget.SuggestionsAdapter', openPhoto);
const baiqishi = classOf('com.bqs.risk.df.android.contact.SdkContactTools', queryContacts);
const PHONE = 'com.example.loan.Phone';
const service = (name: string): ReturnType<typeof classOf> => classOf(name, [], 'Landroid/app/Service;');

/** A method of eight units: a return, then nothing but zeros, as function extraction leaves it. */
const hollowOnly = {
  name: 'Lcom/example/loan/Hidden;',
  methods: [
    { name: 'run', code: [{ op: 'return' } as Op, { op: 'raw', units: new Array(12).fill(0) } as Op] },
  ],
};

const LOCATION = 'Landroid/location/LocationManager;';

export const ANDROID_CASES: Readonly<Record<string, () => Files>> = {
  none: () => one({}),
  'none-packed': () => packed('com.stub.StubApp', 'assets/libjiagu.so', { permissions: [] }),
  field: () => asks(queryContacts),
  'field-dead': () =>
    one({ permissions: CONTACTS, classes: [classOf('com.example.loan.Never', queryContacts)] }),
  'uri-parse': () => asks(queryAddress('content://com.android.contacts/data/phones')),
  'uri-concat': () => asks(queryJoined('content://', 'com.android.contacts')),
  'uri-old': () => asks(queryAddress('content://contacts/people')),
  'sim-contacts': () => asks(queryAddress('content://icc/adn')),
  'reflection-literal': () => asks(classByName('android.provider.ContactsContract$CommonDataKinds$Phone')),
  'reflection-computed': () => asks(classByComputedName),
  'permission-string': () => asks(askPermission('READ_CONTACTS')),
  'picker-only': () => one({ code: pickContact }),
  'picker-and-permission': () => asks(pickContact),
  'uri-decoded': () => asks(queryDecoded),
  'uri-own': () => asks(queryAddress('content://com.example.loan.notes/all')),
  'uri-other-user': () => asks(queryAddress('content://10@com.android.contacts/contacts')),
  'native-jni': () => carries({ 'lib/arm64-v8a/libsync.so': '\x7fELF\0android/provider/ContactsContract\0' }),
  'library-impostor': () => one({ permissions: CONTACTS, classes: [impostor] }),
  'library-only': () => one({ permissions: CONTACTS, classes: [glide] }),
  'library-no-permission': () => one({ classes: [glide] }),
  'androidx-only': () => one({ permissions: CONTACTS, classes: [appcompat] }),
  'library-and-app': () => asks(queryContacts, { classes: [glide] }),
  'sdk-on': () => asks(setGather(true), { classes: [baiqishi] }),
  'sdk-off': () => asks(setGather(false), { classes: [baiqishi] }),
  'sdk-dynamic': () => asks(setGather('server'), { classes: [baiqishi] }),
  'sdk-no-permission': () => one({ classes: [baiqishi] }),
  implied: () => asks([], { target: 15, minSdk: 8 }),
  'implied-read': () => asks(queryCalls, { target: 15, minSdk: 8 }),
  'max-sdk-read': () => one({ permissions: [{ name: 'READ_CONTACTS', maxSdk: 28 }], code: queryContacts }),
  'max-sdk-none': () => one({ permissions: [{ name: 'READ_CONTACTS', maxSdk: 28 }] }),
  'max-sdk-new-phone': () =>
    one({ permissions: [{ name: 'READ_CONTACTS', maxSdk: 28 }], code: queryContacts }),
  'sdk-23-read': () => one({ permissions: [{ name: 'READ_CONTACTS', sdk23: true }], code: queryContacts }),
  'sdk-23-none': () => one({ permissions: [{ name: 'READ_CONTACTS', sdk23: true }] }),
  'split-permission': () => [
    named(loanApk({ code: queryContacts }), 'base.apk'),
    named(loanApk({ bare: true, split: 'feature', permissions: CONTACTS }), 'feature.apk'),
  ],
  'split-reader': () => [
    named(loanApk({ permissions: CONTACTS }), 'base.apk'),
    named(loanApk({ bare: true, split: 'feature', classes: [classOf(PHONE, queryContacts)] }), 'feature.apk'),
  ],
  xapk: () => [named(zipOf({ 'manifest.json': '{}', 'com.example.loan.apk': loanApk(reads) }), 'loan.xapk')],
  apks: () => [
    named(
      zipOf({
        'splits/base-master.apk': loanApk({ code: queryContacts }),
        'splits/feature-master.apk': loanApk({ bare: true, split: 'feature', permissions: CONTACTS }),
      }),
      'loan.apks',
    ),
  ],
  'split-missing': () => one({ splitRequired: true }),
  'split-missing-permission': () => one({ splitRequired: true, permissions: CONTACTS }),
  'shared-user': () => one({ sharedUserId: 'com.example.shared' }),
  'shared-user-read': () => one({ sharedUserId: 'com.example.shared', code: queryContacts }),
  'assets-dex': () =>
    carries({ 'assets/plugin.dex': buildDex([classOf('com.example.plugin.P', queryContacts)]) }),
  'native-string': () =>
    carries({ 'lib/arm64-v8a/libcore.so': '\u007fELF\0content://com.android.contacts/data\0' }),
  'react-native': () =>
    carries({ 'assets/index.android.bundle': 'e.exports=require("react-native-contacts");' }),
  'uni-app': () => carries({ 'assets/apps/H5/www/app-service.js': 'plus.contacts.getAddressBook(0,f)' }),
  cordova: () => carries({ 'assets/www/cordova_plugins.js': '{"id":"cordova-plugin-contacts.contacts"}' }),
  flutter: () =>
    carries({ 'lib/arm64-v8a/libapp.so': '\u007fELF\0package:flutter_contacts/flutter_contacts.dart\0' }),
  'bundle-plain': () => carries({ 'assets/index.android.bundle': 'var a=require("react-native");' }),
  'bundle-hermes': () =>
    carries({
      'assets/index.android.bundle': Uint8Array.of(
        0xc6,
        0x1f,
        0xbc,
        0x03,
        0xc1,
        0x03,
        0x19,
        0x1f,
        96,
        0,
        0,
        0,
      ),
    }),
  'pack-360': () => packed('com.stub.StubApp', 'assets/libjiagu_a64.so'),
  'pack-bangcle': () => packed('com.secneo.apkwrapper.ApplicationWrapper', 'lib/arm64-v8a/libDexHelper.so'),
  'pack-ijiami': () => packed('s.h.e.l.l.S', 'assets/ijiami.ajm'),
  'pack-legu': () => packed('com.tencent.StubShell.TxAppEntry', 'lib/armeabi/libshella-4.1.0.19.so'),
  'pack-baidu': () => packed('com.baidu.protect.StubApplication', 'lib/armeabi/libbaiduprotect.so'),
  'pack-netease': () => packed('com.netease.nis.wrapper.Entry', 'lib/arm64-v8a/libnesec.so'),
  'pack-payegis': () => packed('com.payegis.ProxyApplication', 'lib/armeabi/libegis.so'),
  'pack-kiwi': () => packed('com.example.loan.App', 'lib/arm64-v8a/libkwscmm.so'),
  'pack-reader': () => asks(queryContacts, { files: { 'lib/arm64-v8a/libjiagu.so': 'shell' } }),
  'pack-call-log': () => packed('com.stub.StubApp', 'assets/libjiagu.so'),
  hollow: () => one({ permissions: CONTACTS, classes: [hollowOnly] }),
  'coverage-low': () =>
    one({
      permissions: CONTACTS,
      components: ['A', 'B', 'C'].map((name) => plainActivity(`com.example.loan.${name}`)),
    }),
  'launcher-missing': () =>
    one({
      permissions: CONTACTS,
      components: ['A', 'B'].map((name) => plainActivity(`com.example.loan.${name}`)),
      dexes: [
        buildDex(['A', 'B'].map((name) => classOf(`com.example.loan.${name}`, [], 'Landroid/app/Activity;'))),
      ],
    }),
  'application-missing': () => asks([], { application: 'com.example.loan.App' }),
  'packer-words': () =>
    asks(
      ['com.stub.StubApp', 'libjiagu.so', 'libDexHelper.so', 'ijiami'].map(
        (text): Op => ({ op: 'string', to: 0, text }),
      ),
    ),
  'sgmain-only': () => carries({ 'lib/armeabi/libsgmain.so': 'x', 'lib/armeabi/libsgsecuritybody.so': 'x' }),
  'bugly-only': () => carries({ 'lib/arm64-v8a/libBugly.so': 'x' }),
  'game-only': () => carries({ 'lib/arm64-v8a/libtprt.so': 'x', 'lib/arm64-v8a/libtersafe2.so': 'x' }),
  'dynamic-code': () => asks(loadDex),
  'bad-zip': () => [named('PK\u0003\u0004 and then nothing')],
  'bad-axml': () => [
    named(zipOf({ 'AndroidManifest.xml': loanManifest(reads).subarray(0, 90), 'classes.dex': 'x' })),
  ],
  'no-manifest': () => [named(zipOf({ 'classes.dex': buildDex([mainActivity()]) }))],
  'bad-dex': () => one({ permissions: CONTACTS, dexes: [buildDex([mainActivity()]).subarray(0, 80)] }),
  'bad-dex-no-permission': () => one({ dexes: [buildDex([mainActivity()]).subarray(0, 80)] }),
  'second-dex-bad': () =>
    one({
      permissions: CONTACTS,
      dexes: [buildDex([mainActivity()]), buildDex([mainActivity()]).subarray(0, 60)],
    }),
  'sms-uri': () => one({ permissions: ['READ_SMS'], code: queryAddress('content://sms/inbox') }),
  'sms-receiver': () =>
    one({
      permissions: ['RECEIVE_SMS'],
      components: [receiverFor('com.example.loan.Sms', 'android.provider.Telephony.SMS_RECEIVED')],
      classes: [classOf('com.example.loan.Sms', [], 'Landroid/content/BroadcastReceiver;')],
    }),
  'sms-unused': () => one({ permissions: ['RECEIVE_SMS'] }),
  'sms-none': () => one({}),
  'calls-field': () => one({ permissions: ['READ_CALL_LOG'], code: queryCalls }),
  'calls-uri': () => one({ permissions: ['READ_CALL_LOG'], code: queryAddress('content://call_log/calls') }),
  'calls-unused': () => one({ permissions: ['READ_CALL_LOG'] }),
  'apps-old-target': () =>
    one({
      target: 29,
      code: call('Landroid/content/pm/PackageManager;', 'getInstalledPackages', ['I'], 'Ljava/util/List;'),
    }),
  'apps-all': () =>
    one({
      permissions: ['QUERY_ALL_PACKAGES'],
      code: call('Landroid/content/pm/PackageManager;', 'getInstalledPackages', ['I'], 'Ljava/util/List;'),
    }),
  'apps-none': () => one({}),
  'apps-listed': () => one({ queries: ['com.tencent.mm', 'com.eg.android.AlipayGphone'] }),
  accessibility: () =>
    one({
      components: [guardedService('com.example.loan.Helper', 'BIND_ACCESSIBILITY_SERVICE')],
      classes: [service('com.example.loan.Helper')],
    }),
  'accessibility-missing': () =>
    one({
      components: [guardedService('com.example.loan.Helper', 'BIND_ACCESSIBILITY_SERVICE')],
      application: 'com.example.loan.App',
    }),
  'accessibility-none': () => one({}),
  notifications: () =>
    one({
      components: [guardedService('com.example.loan.Notes', 'BIND_NOTIFICATION_LISTENER_SERVICE')],
      classes: [service('com.example.loan.Notes')],
    }),
  'notifications-none': () => one({}),
  'overlay-unused': () => one({ permissions: ['SYSTEM_ALERT_WINDOW'] }),
  'overlay-used': () =>
    one({
      permissions: ['SYSTEM_ALERT_WINDOW'],
      code: call(
        'Landroid/provider/Settings;',
        'canDrawOverlays',
        ['Landroid/content/Context;'],
        'Z',
        'static',
      ),
    }),
  location: () =>
    one({
      permissions: ['ACCESS_FINE_LOCATION'],
      code: call(LOCATION, 'getLastKnownLocation', ['Ljava/lang/String;'], 'Landroid/location/Location;'),
    }),
  'location-unused': () => one({ permissions: ['ACCESS_FINE_LOCATION'] }),
  photos: () =>
    one({
      permissions: ['READ_MEDIA_IMAGES'],
      code: readField('Landroid/provider/MediaStore$Images$Media;', 'EXTERNAL_CONTENT_URI'),
    }),
  'photos-none': () => one({}),
  microphone: () =>
    one({ permissions: ['RECORD_AUDIO'], code: call('Landroid/media/AudioRecord;', 'startRecording') }),
  'microphone-none': () => one({}),
  number: () =>
    one({
      permissions: ['READ_PHONE_NUMBERS'],
      code: call('Landroid/telephony/TelephonyManager;', 'getLine1Number', [], 'Ljava/lang/String;'),
    }),
  'write-only': () => one({ permissions: ['WRITE_CONTACTS'], code: queryContacts }),
  'accounts-only': () => one({ permissions: ['GET_ACCOUNTS'], code: queryContacts }),
  'own-permission': () =>
    one({ permissions: ['com.example.loan.permission.READ_CONTACTS'], code: queryContacts }),
};

export { MAIN };

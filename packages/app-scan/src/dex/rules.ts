import type { Asset } from '@huxin/fact';
import type { ReferenceUse, SignalKind } from '../model.ts';

/**
 * What a tag on a string, type, field or method stands for. `chosen` is the type of one item: a picker's where one is
 * started, a mention elsewhere. `leads`: a text that says little by itself, but by which the data can be reached.
 */
export type Rule =
  | {
      readonly is: 'asset';
      readonly asset: Asset;
      readonly use: ReferenceUse | 'chosen';
      readonly leads?: true;
    }
  | { readonly is: 'signal'; readonly signal: SignalKind }
  | { readonly is: 'switch'; readonly id: string }
  /** Starts a picker: the addresses in the same method are for it, unless something queries there. */
  | { readonly is: 'pick' }
  | { readonly is: 'query' }
  /** Turns text into an address. */
  | { readonly is: 'make' }
  /** The system calls it with the data when the app overrides it: where a body stands, not where one is called. */
  | { readonly is: 'override'; readonly asset: Asset }
  /** A window's settings: over other apps when the same method names such a type of window. */
  | { readonly is: 'window' };

export const asset = (name: Asset, use: ReferenceUse | 'chosen'): Rule => ({ is: 'asset', asset: name, use });
export const leading = (name: Asset, use: ReferenceUse): Rule => ({
  is: 'asset',
  asset: name,
  use,
  leads: true,
});
export const signal = (name: SignalKind): Rule => ({ is: 'signal', signal: name });

/** Whole families of classes: the class itself and everything nested in it. Any operand naming one counts. */
export const FAMILIES: readonly (readonly [string, Rule])[] = [
  ['android/provider/ContactsContract', asset('contacts', 'mention')],
  ['android/provider/Contacts', asset('contacts', 'mention')],
  ['android/provider/CallLog', asset('call-log', 'mention')],
  ['android/provider/Telephony', asset('sms', 'mention')],
  ['android/provider/SimPhonebookContract', asset('contacts', 'mention')],
  ['android/telephony/SmsMessage', asset('sms', 'mention')],
  ['android/telephony/gsm/SmsMessage', asset('sms', 'mention')],
  ['android/provider/MediaStore$Images', asset('photos', 'mention')],
  ['android/provider/MediaStore$Video', asset('photos', 'mention')],
  ['android/view/WindowManager$LayoutParams', { is: 'window' }],
  ['dalvik/system/DexClassLoader', signal('dynamic-code')],
  ['dalvik/system/InMemoryDexClassLoader', signal('dynamic-code')],
  ['dalvik/system/PathClassLoader', signal('dynamic-code')],
  ['dalvik/system/DexFile', signal('dynamic-code')],
];

/** Members of those families that can only be there to take the data. */
export const READING_MEMBERS =
  /^(CONTENT_URI|CONTENT_FILTER_URI|CONTENT_LOOKUP_URI|CONTENT_GROUP_URI|CONTENT_STREQUENT_URI|CONTENT_STREQUENT_FILTER_URI|CONTENT_FREQUENT_URI|CONTENT_VCARD_URI|CONTENT_MULTI_VCARD_URI|CONTENT_SUMMARY_URI|AUTHORITY_URI|PROFILE_CONTENT_RAW_CONTACTS_URI|ENTERPRISE_\w+|CONTENT_URI_WITH_VOICEMAIL|CONTENT_CONVERSATIONS_URI|EXTERNAL_CONTENT_URI|INTERNAL_CONTENT_URI|openContactPhotoInputStream|openPhotoInputStream|lookupContact|getLookupUri|getContactLookupUri|getLastOutgoingCall|createFromPdu|getMessagesFromIntent|getMessageBody|getDisplayMessageBody|query|getContentUri|getThumbnail)$/;

/** Ways to what stands behind an address other than a query: a contact's card is opened like a file. */
const OPENING = [
  'openInputStream',
  'openFile',
  'openFileDescriptor',
  'openAssetFile',
  'openAssetFileDescriptor',
  'openTypedAssetFile',
  'openTypedAssetFileDescriptor',
] as const;

/** Makers' clients that ask the system for the place on the app's behalf. Source: their public API references. */
const LOCATION_CLIENTS: readonly (readonly [string, readonly string[]])[] = [
  [
    'com/google/android/gms/location/FusedLocationProviderClient',
    ['getLastLocation', 'getCurrentLocation', 'requestLocationUpdates'],
  ],
  [
    'com/huawei/hms/location/FusedLocationProviderClient',
    ['getLastLocation', 'getLastLocationWithAddress', 'requestLocationUpdates'],
  ],
  ['com/amap/api/location/AMapLocationClient', ['startLocation', 'getLastKnownLocation']],
  ['com/baidu/location/LocationClient', ['start', 'requestLocation', 'getLastKnownLocation']],
  [
    'com/tencent/map/geolocation/TencentLocationManager',
    ['requestLocationUpdates', 'requestSingleFreshLocation', 'getLastKnownLocation'],
  ],
];

/** Single methods: class, names, rule. A class that comes from one of these has them too. */
export const METHODS: readonly (readonly [string, readonly string[], Rule])[] = [
  [
    'android/content/pm/PackageManager',
    [
      'getInstalledPackages',
      'getInstalledApplications',
      'getInstalledPackagesAsUser',
      'queryIntentActivities',
      'queryIntentActivitiesAsUser',
    ],
    asset('installed-apps', 'read'),
  ],
  ['android/content/pm/LauncherApps', ['getActivityList'], asset('installed-apps', 'read')],
  [
    'android/telephony/TelephonyManager',
    ['getLine1Number', 'getMsisdn', 'getVoiceMailNumber'],
    asset('own-number', 'read'),
  ],
  ['android/telephony/SubscriptionManager', ['getPhoneNumber'], asset('own-number', 'read')],
  ['android/telephony/SubscriptionInfo', ['getNumber'], asset('own-number', 'read')],
  [
    'android/location/LocationManager',
    ['getLastKnownLocation', 'requestLocationUpdates', 'requestSingleUpdate', 'getCurrentLocation'],
    asset('location', 'read'),
  ],
  ...LOCATION_CLIENTS.map(([owner, names]) => [owner, names, asset('location', 'read')] as const),
  // The number of a call is handed in since always, and since Android 9 only with READ_CALL_LOG (TelephonyManager, PhoneStateListener).
  ['android/telephony/PhoneStateListener', ['onCallStateChanged'], { is: 'override', asset: 'call-log' }],
  ['android/media/AudioRecord', ['startRecording'], asset('microphone', 'read')],
  ['android/media/MediaRecorder', ['setAudioSource'], asset('microphone', 'read')],
  [
    'android/accessibilityservice/AccessibilityService',
    ['getRootInActiveWindow', 'getWindows', 'performGlobalAction', 'dispatchGesture'],
    asset('accessibility', 'read'),
  ],
  [
    'android/service/notification/NotificationListenerService',
    ['getActiveNotifications', 'requestRebind'],
    asset('notifications', 'read'),
  ],
  ['android/provider/Settings', ['canDrawOverlays'], asset('overlay', 'mention')],
  ['java/lang/Class', ['forName', 'getMethod', 'getDeclaredMethod'], signal('reflection')],
  ['java/lang/reflect/Method', ['invoke'], signal('reflection')],
  ['java/lang/ClassLoader', ['loadClass'], signal('dynamic-code')],
  ['android/webkit/WebView', ['addJavascriptInterface'], signal('webview-bridge')],
  ['java/lang/System', ['load', 'loadLibrary'], signal('native-load')],
  ['java/lang/Runtime', ['exec'], signal('shell-command')],
  [
    'android/content/ContentResolver',
    ['query', 'acquireContentProviderClient', 'acquireUnstableContentProviderClient', ...OPENING],
    { is: 'query' },
  ],
  ['android/content/ContentProviderClient', ['query', ...OPENING], { is: 'query' }],
  ['android/content/CursorLoader', ['<init>', 'setUri'], { is: 'query' }],
  ['androidx/loader/content/CursorLoader', ['<init>', 'setUri'], { is: 'query' }],
  ['android/support/v4/content/CursorLoader', ['<init>', 'setUri'], { is: 'query' }],
  ['android/content/AsyncQueryHandler', ['startQuery'], { is: 'query' }],
  ['android/app/Activity', ['managedQuery'], { is: 'query' }],
  ['android/net/Uri', ['parse'], { is: 'make' }],
  ['android/net/Uri$Builder', ['authority', 'encodedAuthority'], { is: 'make' }],
];

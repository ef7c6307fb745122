import { asset, leading, type Rule, signal } from './rules.ts';

/**
 * Authorities of the providers that hold other people. Source: AOSP ContactsProvider, CallLogProvider and
 * TelephonyProvider manifests; `icc` is the SIM card's address book.
 */
const AUTHORITIES: readonly (readonly [string, Rule])[] = [
  ['com.android.contacts', asset('contacts', 'read')],
  ['contacts', asset('contacts', 'read')],
  ['icc', asset('contacts', 'read')],
  ['call_log', asset('call-log', 'read')],
  ['call_log_shadow', asset('call-log', 'read')],
  // Calls and messages of some makers' phones; com.android.simphonebook: AOSP SimPhonebookContract.
  ['logs', asset('call-log', 'read')],
  ['com.android.simphonebook', asset('contacts', 'read')],
  ['sms', asset('sms', 'read')],
  ['mms', asset('sms', 'read')],
  ['mms-sms', asset('sms', 'read')],
  ['media', leading('photos', 'mention')],
];
const AUTHORITY = new Map(AUTHORITIES);

const PERMISSION: Readonly<Record<string, Rule>> = Object.fromEntries(
  (
    [
      ['contacts', ['READ_CONTACTS', 'WRITE_CONTACTS', 'GET_ACCOUNTS']],
      ['call-log', ['READ_CALL_LOG', 'WRITE_CALL_LOG', 'PROCESS_OUTGOING_CALLS']],
      ['sms', ['READ_SMS', 'RECEIVE_SMS', 'RECEIVE_MMS', 'RECEIVE_WAP_PUSH', 'SEND_SMS']],
      ['installed-apps', ['QUERY_ALL_PACKAGES']],
      ['own-number', ['READ_PHONE_NUMBERS', 'READ_PHONE_STATE']],
      ['location', ['ACCESS_FINE_LOCATION', 'ACCESS_COARSE_LOCATION', 'ACCESS_BACKGROUND_LOCATION']],
      ['photos', ['READ_EXTERNAL_STORAGE', 'READ_MEDIA_IMAGES', 'READ_MEDIA_VIDEO']],
      ['microphone', ['RECORD_AUDIO']],
      ['overlay', ['SYSTEM_ALERT_WINDOW']],
    ] as const
  ).flatMap(([name, permissions]) =>
    permissions.map((permission) => [`android.permission.${permission}`, asset(name, 'mention')]),
  ),
);

const EXACT = new Map<string, Rule>([
  ...Object.entries(PERMISSION),
  ['com.android.contacts', leading('contacts', 'mention')],
  ['call_log', leading('call-log', 'mention')],
  // TelephonyManager.EXTRA_INCOMING_NUMBER and Intent.EXTRA_PHONE_NUMBER: whom a call is from, or to.
  ['incoming_number', asset('call-log', 'read')],
  ['android.intent.extra.PHONE_NUMBER', asset('call-log', 'read')],
  ['android.provider.Telephony.SMS_RECEIVED', asset('sms', 'mention')],
  ['android.provider.Telephony.SMS_DELIVER', asset('sms', 'mention')],
  ['android.settings.action.MANAGE_OVERLAY_PERMISSION', asset('overlay', 'mention')],
  ['android.settings.ACCESSIBILITY_SETTINGS', asset('accessibility', 'mention')],
  ['android.settings.ACTION_NOTIFICATION_LISTENER_SETTINGS', asset('notifications', 'mention')],
  ['enabled_notification_listeners', asset('notifications', 'mention')],
  ['android.provider.action.PICK_CONTACTS', asset('contacts', 'picker')],
  ['android.intent.action.PICK_CONTACTS', asset('contacts', 'picker')],
  ['android.provider.action.PICK_IMAGES', asset('photos', 'picker')],
  ['android.intent.action.PICK', { is: 'pick' }],
  ['android.intent.action.GET_CONTENT', { is: 'pick' }],
]);

/** Types of a chosen contact or number: what a picker is asked for. */
const PICKER_TYPE =
  /^vnd\.android\.cursor\.(dir|item)\/(contact|phone_v2|email_v2|person|phone|raw_contact)$/;

/** The shell's command that lists installed packages. */
const PACKAGE_LIST = /^(pm|cmd package) list packages\b/;

/** Class names a program would look up by reflection. */
const REFLECTED = /^android[./]provider[./](ContactsContract|Contacts|CallLog|Telephony)([.$/].*)?$/;
const REFLECTED_ASSET: Readonly<Record<string, Rule>> = {
  ContactsContract: leading('contacts', 'mention'),
  Contacts: leading('contacts', 'mention'),
  CallLog: leading('call-log', 'mention'),
  Telephony: leading('sms', 'mention'),
};

const SCHEME = 'content://';
const HOLDERS = AUTHORITIES.filter(([, rule]) => rule.is === 'asset' && rule.use === 'read').map(
  ([name]) => name,
);

/** The rule for a constant string, if any. */
export function ruleOfString(text: string): Rule | undefined {
  const exact = EXACT.get(text);
  if (exact !== undefined) return exact;
  const scheme = text.indexOf(SCHEME);
  if (scheme >= 0) return ruleOfUri(text.slice(scheme + SCHEME.length));
  if (text.startsWith('android')) {
    const family = REFLECTED.exec(text)?.[1];
    return family === undefined ? undefined : REFLECTED_ASSET[family];
  }
  if (PACKAGE_LIST.test(text)) return asset('installed-apps', 'read');
  return PICKER_TYPE.test(text) ? asset('contacts', 'chosen') : undefined;
}

/** `rest` follows `content://`. A piece that could still become one of the addresses is a signal. */
function ruleOfUri(rest: string): Rule | undefined {
  // Another profile's provider stands behind its user: content://10@com.android.contacts (AOSP ContentProvider.maybeAddUserId).
  const written = /^(\d+@)?[\w.-]*/.exec(rest)?.[0] ?? '';
  const authority = written.replace(/^\d+@/, '');
  const rule = AUTHORITY.get(authority);
  if (rule !== undefined) return rule;
  const unfinished = written.length === rest.length;
  return unfinished && HOLDERS.some((name) => name.startsWith(authority)) ? signal('built-uri') : undefined;
}

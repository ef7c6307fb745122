import type { Asset } from '@huxin/fact';
import { CHECKED_ON, type Sourced } from './row.ts';

/** Names of plugins and bridge calls in script bundles and in native files. */
export interface BundleTextRow extends Sourced {
  readonly text: string;
  readonly asset: Asset;
  readonly use: 'read' | 'mention' | 'picker';
  readonly framework: string;
}

const row = (
  text: string,
  asset: Asset,
  framework: string,
  source: string,
  use: BundleTextRow['use'] = 'read',
): BundleTextRow => ({ text, asset, use, framework, source, checkedOn: CHECKED_ON });

export const BUNDLE_TEXTS: readonly BundleTextRow[] = [
  row('react-native-contacts', 'contacts', 'React Native', 'npm react-native-contacts'),
  row('RCTContacts', 'contacts', 'React Native', 'npm react-native-contacts, native module name'),
  row('expo-contacts', 'contacts', 'Expo', 'npm expo-contacts'),
  row('ExpoContacts', 'contacts', 'Expo', 'npm expo-contacts, native module name'),
  row('flutter_contacts', 'contacts', 'Flutter', 'pub.dev flutter_contacts'),
  row('contacts_service', 'contacts', 'Flutter', 'pub.dev contacts_service'),
  row('fast_contacts', 'contacts', 'Flutter', 'pub.dev fast_contacts'),
  row('plus.contacts', 'contacts', 'uni-app', 'html5plus.org, contacts'),
  row('cordova-plugin-contacts', 'contacts', 'Cordova', 'npm cordova-plugin-contacts'),
  row('cordova-plugin-contacts-x', 'contacts', 'Cordova', 'npm cordova-plugin-contacts-x'),
  row('navigator.contacts.find', 'contacts', 'Cordova', 'npm cordova-plugin-contacts'),
  row('@capacitor-community/contacts', 'contacts', 'Capacitor', 'npm @capacitor-community/contacts'),
  row('content://com.android.contacts', 'contacts', 'native', 'AOSP ContactsProvider manifest'),
  row('android/provider/ContactsContract', 'contacts', 'native', 'class name as JNI FindClass takes it'),
  row('content://icc/adn', 'contacts', 'native', 'AOSP IccProvider'),
  row('content://call_log', 'call-log', 'native', 'AOSP CallLog'),
  row('android/provider/CallLog', 'call-log', 'native', 'class name as JNI FindClass takes it'),
  row('react-native-call-log', 'call-log', 'React Native', 'npm react-native-call-log'),
  row('call_log', 'call-log', 'Flutter', 'pub.dev call_log', 'mention'),
  row('content://sms', 'sms', 'native', 'AOSP Telephony'),
  row('android/provider/Telephony', 'sms', 'native', 'class name as JNI FindClass takes it'),
  row('react-native-get-sms-android', 'sms', 'React Native', 'npm react-native-get-sms-android'),
  row('flutter_sms_inbox', 'sms', 'Flutter', 'pub.dev flutter_sms_inbox'),
];

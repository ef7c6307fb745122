/**
 * Permissions the system adds by itself when an app was built for an older Android. `below` is the target level
 * under which it happens; undefined means always. Source: AOSP data/etc/platform.xml `<split-permission>` and
 * PackageParser.NEW_PERMISSIONS (level 4); contacts and call log were one permission until level 16 (commit 31b0e0e).
 */
export interface Implication {
  readonly when: string | undefined;
  readonly below: number | undefined;
  readonly gives: readonly string[];
}

const P = 'android.permission.';

export const IMPLICATIONS: readonly Implication[] = [
  { when: undefined, below: 4, gives: [`${P}WRITE_EXTERNAL_STORAGE`, `${P}READ_PHONE_STATE`] },
  { when: `${P}WRITE_EXTERNAL_STORAGE`, below: undefined, gives: [`${P}READ_EXTERNAL_STORAGE`] },
  { when: `${P}READ_CONTACTS`, below: 16, gives: [`${P}READ_CALL_LOG`] },
  { when: `${P}WRITE_CONTACTS`, below: 16, gives: [`${P}WRITE_CALL_LOG`] },
  { when: `${P}ACCESS_FINE_LOCATION`, below: 29, gives: [`${P}ACCESS_BACKGROUND_LOCATION`] },
  { when: `${P}ACCESS_COARSE_LOCATION`, below: 29, gives: [`${P}ACCESS_BACKGROUND_LOCATION`] },
  { when: `${P}READ_EXTERNAL_STORAGE`, below: 29, gives: [`${P}ACCESS_MEDIA_LOCATION`] },
  {
    when: `${P}BLUETOOTH`,
    below: 31,
    gives: [`${P}BLUETOOTH_SCAN`, `${P}BLUETOOTH_CONNECT`, `${P}BLUETOOTH_ADVERTISE`],
  },
  { when: `${P}BODY_SENSORS`, below: 33, gives: [`${P}BODY_SENSORS_BACKGROUND`] },
  {
    when: `${P}READ_EXTERNAL_STORAGE`,
    below: 33,
    gives: [`${P}READ_MEDIA_AUDIO`, `${P}READ_MEDIA_VIDEO`, `${P}READ_MEDIA_IMAGES`],
  },
];

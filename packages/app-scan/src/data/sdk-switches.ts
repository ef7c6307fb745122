import type { Asset } from '@huxin/fact';
import { CHECKED_ON, type Sourced } from './row.ts';

/** A call of an SDK that switches the taking of one thing on or off. Two things in one call are two rows of one id. */
export interface SdkSwitch extends Sourced {
  /** Of the call. */
  readonly id: string;
  readonly sdk: string;
  readonly class: string;
  readonly method: string;
  readonly what: Asset;
  /** The boolean that decides, counted from 0; absent when the call itself hands the thing over. */
  readonly argument?: number;
}

const SOURCE =
  'zq12138/Demo …/baiqishi/df/demo/BaseActivity.java @7e736b6; renjinzhi/SuperWantToBorrow …/mvp/MVPBaseActivity.java @09231e2';

const baiqishi = (method: string, what: Asset, argument?: number): SdkSwitch => ({
  id: `baiqishi.${method}`,
  sdk: 'baiqishi',
  class: 'com.bqs.risk.df.android.',
  method,
  what,
  ...(argument === undefined ? {} : { argument }),
  source: SOURCE,
  checkedOn: CHECKED_ON,
});

/** The sample's own comments say which argument means what: first the phone book, then the calls. */
export const SDK_SWITCHES: readonly SdkSwitch[] = [
  baiqishi('setGatherContact', 'contacts', 0),
  baiqishi('setGatherCallRecord', 'call-log', 0),
  baiqishi('setGatherSMSCount', 'sms', 0),
  baiqishi('setGatherInstalledApp', 'installed-apps', 0),
  baiqishi('setGatherGps', 'location', 0),
  baiqishi('commitContactsAndCallRecords', 'contacts', 0),
  baiqishi('commitContactsAndCallRecords', 'call-log', 1),
  baiqishi('commitContacts', 'contacts'),
  baiqishi('commitLocation', 'location'),
];

import { CHECKED_ON, type Sourced } from './row.ts';

/**
 * Who a signing certificate is for. `store`: the store signed the copy it hands out; `system`: the maker's own apps;
 * `distribution`: a developer's, for what he hands out himself or gives to a store; `testers`: a store's trial copies;
 * `development`: a developer's, for his own phones.
 */
export type SignerRole = 'store' | 'system' | 'distribution' | 'testers' | 'development' | 'unmarked';

export interface StoreSignerRow extends Sourced {
  readonly scheme: 'hap' | 'ios';
  /** Common names of the certificate and of the one that vouches for it. */
  readonly subject: string;
  readonly issuer: string;
  readonly role: SignerRole;
}

const POLICY = 'apple-oss-distributions/Security, OSX/sec/Security/SecPolicy.c @db15acb';
const SOURCES = 'openharmony/security_appverify, config/trusted_apps_sources.json @67be423';

export const STORE_SIGNERS: readonly StoreSignerRow[] = [
  {
    scheme: 'ios',
    subject: 'Apple iPhone OS Application Signing',
    issuer: 'Apple iPhone Certification Authority',
    role: 'store',
    source: `${POLICY}, SecPolicyCreateiPhoneApplicationSigning`,
    checkedOn: CHECKED_ON,
  },
  {
    scheme: 'hap',
    subject: 'HOS AppGallery Application Release',
    issuer: 'Huawei CBG Software Signing Service CA',
    role: 'store',
    source: SOURCES,
    checkedOn: CHECKED_ON,
  },
  {
    scheme: 'hap',
    subject: 'HOS Application Provision Release',
    issuer: 'Huawei CBG Software Signing Service CA',
    role: 'system',
    source: SOURCES,
    checkedOn: CHECKED_ON,
  },
];

export interface SignerMarkRow extends Sourced {
  readonly scheme: 'hap' | 'ios';
  /** An extension of the maker's own. */
  readonly mark?: string;
  /** How the name ends, where there is no such mark. */
  readonly ending?: string;
  readonly role: SignerRole;
}

const apple = (mark: string, role: SignerRole): SignerMarkRow => ({
  scheme: 'ios',
  mark: `1.2.840.113635.100.6.1.${mark}`,
  role,
  source: `${POLICY}, SecPolicyCreateiPhoneProfileApplicationSigning`,
  checkedOn: CHECKED_ON,
});

/** Seen in real packages: 2 with 12, 2 alone and 4 alone (icyleaf/app-info, emonti/pliney). */
export const SIGNER_MARKS: readonly SignerMarkRow[] = [
  apple('25.1', 'testers'),
  apple('25.2', 'testers'),
  apple('4', 'distribution'),
  apple('2', 'development'),
  ...(['Release', 'Development'] as const).map((word) => ({
    scheme: 'hap' as const,
    ending: `,${word}`,
    role: word === 'Release' ? ('distribution' as const) : ('development' as const),
    source:
      'certificates of alipay/SoloPi entry-default-signed.hap @ab7f1d3 and icyleaf/app-info harmony.hap @5df4eb7',
    checkedOn: CHECKED_ON,
  })),
];

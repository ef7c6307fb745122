import { CHECKED_ON, type Sourced } from './row.ts';

/** A root certificate of a platform's maker, by the SHA-256 of its bytes. */
export interface RootRow extends Sourced {
  readonly scheme: 'hap' | 'ios';
  readonly name: string;
  readonly sha256: string;
}

const row = (scheme: RootRow['scheme'], name: string, sha256: string, source: string): RootRow => ({
  scheme,
  name,
  sha256,
  source,
  checkedOn: CHECKED_ON,
});

/** The first and the last were also computed from certificates inside real packages (icyleaf/app-info, spec/fixtures/apps). */
export const KNOWN_ROOTS: readonly RootRow[] = [
  row(
    'ios',
    'Apple Root CA',
    'b0b1730ecbc7ff4505142c49f1295e6eda6bcaed7e2c68c5be91b5a11001f024',
    'apple.com/certificateauthority, AppleIncRootCertificate.cer',
  ),
  row(
    'ios',
    'Apple Root CA - G2',
    'c2b9b042dd57830e7d117dac55ac8ae19407d38e41d88f3215bc3a890444a050',
    'apple.com/certificateauthority, AppleRootCA-G2.cer',
  ),
  row(
    'ios',
    'Apple Root CA - G3',
    '63343abfb89a6a03ebb57e9b3f5fa7be7c4f5c756f3017b3a8c488c3653e9179',
    'apple.com/certificateauthority, AppleRootCA-G3.cer',
  ),
  row(
    'hap',
    'Huawei CBG Root CA G2',
    'df21a3c09f7954579305f85c64f80cad86f79853ee3a887c1dec95d218df3a37',
    'developer.huawei.com, IAP verifying signature (RootCaG2Ecdsa.cer); name in openharmony/security_code_signature trusted roots',
  ),
];

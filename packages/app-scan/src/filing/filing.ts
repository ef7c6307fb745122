import { fingerprint, hex } from '../report/hash-source.ts';
import type { CertificateFacts, Hasher } from '../signing/ports.ts';

export interface FilingInput {
  /** Text as copied from the filing system's page, in any layout. */
  readonly text: string;
  readonly package: string;
  readonly signers: readonly CertificateFacts[];
  /** Whether the signature holds; a certificate that lies beside other bytes proves nothing. */
  readonly verified?: boolean;
}

/** `not-given`: not in the text. `unread`: the package has none to compare. `unverified`: the same, but the signature does not hold. */
export type FilingMatch = 'found' | 'differs' | 'not-given' | 'unread' | 'unverified';

export interface FilingAnswer {
  readonly packageName: FilingMatch;
  readonly certificate: FilingMatch;
  /** Filing number as printed, when the text has one: 沪ICP备12345678号-2A. */
  readonly number?: string;
  readonly says: string;
  /** Names and fingerprints the text carries, for showing beside the answer. */
  readonly namesInText: readonly string[];
  readonly fingerprintsInText: readonly string[];
}

/** Mainland filing numbers of apps end in a letter after the serial: A Android, and so on (MIIT app filing, 2023). */
const NUMBER = /[\u4e00-\u9fa5]ICP备\d{4,12}号(?:-\d{1,5}[A-Z]?)?/;
const PACKAGE_NAME = /\b[a-z][a-z0-9_]*(?:\.[a-z0-9_]+){1,8}\b/gi;
/** Domain names stand in the same text. A package name is a domain the other way round. */
const PACKAGE_START = /^(com|cn|net|org|io|me|tv|app|top|vip)\./i;
const DOMAIN_END = /\.(com|cn|net|org|gov|top|vip|io|app)$/i;
const FINGERPRINT = /\b(?:[0-9a-f]{2}[\s:：-]?){15,31}[0-9a-f]{2}\b/gi;
/** Bytes of MD5, SHA-1 and SHA-256. */
const LENGTHS = new Set([16, 20, 32]);
/** A public key in the text: a modulus, or a point on a curve of 256 bits. One class only, so that it cannot backtrack. */
const HEX_RUN = /[0-9a-f\s:：]{128,}/gi;
const KEY_DIGITS = 128;

const clean = (text: string): string => text.toLowerCase().replace(/[^0-9a-f]/g, '');

/** [备案-1] Compares the package with what somebody filed; agreement says who filed, not that the app is good. */
export function checkFiling(input: FilingInput, hasher: Hasher): FilingAnswer {
  const { text } = input;
  const namesInText = [...new Set(text.match(PACKAGE_NAME) ?? [])].filter(
    (name) => PACKAGE_START.test(name) || !DOMAIN_END.test(name),
  );
  const fingerprintsInText = [
    ...new Set((text.match(FINGERPRINT) ?? []).map(clean).filter((one) => LENGTHS.has(one.length / 2))),
  ];
  const moduli = (text.match(HEX_RUN) ?? []).map(clean).filter((one) => one.length >= KEY_DIGITS);
  const packageName = matchOf(namesInText, (name) => name.toLowerCase() === input.package.toLowerCase());
  const own = input.signers.flatMap((signer) =>
    (['md5', 'sha1', 'sha256'] as const).map((name) => fingerprint(signer.der, name, hasher)),
  );
  const keys = input.signers.map((signer) => hex(signer.publicKey));
  const byKey = moduli.some((modulus) => keys.some((key) => key.includes(modulus.replace(/^0+/, ''))));
  const certificate = certificateMatch({
    given: fingerprintsInText.length > 0 || moduli.length > 0,
    same: byKey || fingerprintsInText.some((one) => own.includes(one)),
    read: input.signers.length > 0,
    verified: input.verified ?? true,
  });
  const number = NUMBER.exec(text)?.[0];
  return {
    packageName,
    certificate,
    ...(number === undefined ? {} : { number }),
    says: filingSays(packageName, certificate),
    namesInText,
    fingerprintsInText,
  };
}

const matchOf = (names: readonly string[], same: (name: string) => boolean): FilingMatch => {
  if (names.some(same)) return 'found';
  return names.length > 0 ? 'differs' : 'not-given';
};

function certificateMatch(on: {
  readonly given: boolean;
  readonly same: boolean;
  readonly read: boolean;
  readonly verified: boolean;
}): FilingMatch {
  if (!on.given) return 'not-given';
  if (!on.read) return 'unread';
  if (!on.same) return 'differs';
  return on.verified ? 'found' : 'unverified';
}

function filingSays(name: FilingMatch, certificate: FilingMatch): string {
  if (certificate === 'unverified') return '证书写的和备案一样，但签名验不过：文件可能被改过，不要装。';
  if (name === 'found' && certificate === 'found')
    return '包名和签名证书都和备案对得上。备案只说明是谁报备的，不说明它好不好。';
  if (certificate === 'differs' && name === 'found')
    return '包名对得上，签名证书对不上：可能是仿冒的安装包，先不要装。';
  if (name === 'differs' && certificate === 'found')
    return '签名证书对得上，包名对不上：可能是同一家的另一个应用，请核对备案里的名字。';
  if (name === 'differs') return '包名和备案对不上：可能不是备案的那个应用。';
  if (certificate === 'differs') return '签名证书和备案对不上：可能是仿冒的安装包，先不要装。';
  if (certificate === 'unread')
    return name === 'found'
      ? '包名对得上；安装包里没有读到签名证书，没法核对是不是原装。'
      : '安装包里没有读到签名证书，备案文字里也没有包名，没法核对。';
  if (name === 'found') return '包名对得上；备案文字里没有签名证书，没法核对是不是原装。';
  if (certificate === 'found') return '签名证书对得上；备案文字里没有包名。';
  return '备案文字里没有包名，也没有签名证书，没法核对。请把整段备案信息粘贴过来。';
}

import { scanPackage, signatureSays } from '@huxin/app-scan';
import { unwrap } from '@huxin/basis';
import { plainDate } from '@huxin/calendar';
import { describe, expect, it } from 'vitest';
import { readCertificate } from './certificate.ts';
import { signMach } from './testing/sign-ios.ts';
import { signHap } from './testing/sign-package.ts';
import {
  authority,
  type CertificateOptions,
  issue,
  keyUsage,
  mark,
  noAuthority,
  purposes,
  type TestSigner,
} from './testing/signer.ts';
import { zipOf } from './testing/zip.ts';
import { packageVerifier } from './verifier.ts';

const CODE = '1.3.6.1.5.5.7.3.3';
const MAIL = '1.3.6.1.5.5.7.3.4';
const today = unwrap(plainDate('2026-11-29'));
const info = new TextEncoder().encode(
  '<plist version="1.0"><dict><key>CFBundleIdentifier</key><string>com.example.loan</string><key>CFBundleExecutable</key><string>Loan</string></dict></plist>',
);

const scanIos = (signer: TestSigner, signedAt?: string) =>
  unwrap(
    scanPackage(
      [
        {
          name: 'loan.ipa',
          bytes: zipOf({
            'Payload/Loan.app/Info.plist': info,
            'Payload/Loan.app/Loan': signMach({
              signer,
              info,
              ...(signedAt === undefined ? {} : { signedAt }),
            }),
          }),
        },
      ],
      { today, verifier: packageVerifier },
    ),
  );
const answer = (signer: TestSigner) => {
  const scheme = scanIos(signer).signature?.schemes[0];
  return scheme?.faults[0]?.kind ?? scheme?.chain?.state;
};

const SIGN = 0x80;
const VOUCH = 0x04;
const root = issue('root', { extensions: [authority(), keyUsage(VOUCH)] });
const above = (extensions: readonly Uint8Array[], by = root) => issue('middle', { by, extensions });
const leaf = (by: TestSigner, options: CertificateOptions = {}) =>
  issue('loan', { by, extensions: [noAuthority(), keyUsage(SIGN), purposes(CODE)], ...options });

describe('[签名-8] 证书能做什么', () => {
  it('读出来的就是写进去的', () => {
    const read = (extensions: readonly Uint8Array[]) =>
      unwrap(readCertificate(issue('x', { extensions }).certificate)).uses;
    expect(read([authority(2), keyUsage(VOUCH)])).toEqual({
      authority: true,
      pathLength: 2,
      keyUsage: ['sign-certificates'],
      extensions: ['2.5.29.19', '2.5.29.15'],
    });
    expect(
      read([noAuthority(), keyUsage(0xa0), purposes(CODE, MAIL), mark('1.2.840.113635.100.6.1.4')]),
    ).toEqual({
      authority: false,
      keyUsage: ['digital-signature', 'key-encipherment'],
      purposes: [CODE, MAIL],
      extensions: ['2.5.29.19', '2.5.29.15', '2.5.29.37', '1.2.840.113635.100.6.1.4'],
    });
    expect(unwrap(readCertificate(issue('x').certificate)).uses).toEqual({
      authority: false,
      extensions: [],
    });
  });

  it('有发证资格的发的，一路到自己签自己的那张', () => {
    expect(answer(leaf(above([authority(0), keyUsage(VOUCH)])))).toBe('whole');
    expect(answer(leaf(root))).toBe('whole');
  });

  it('拿自己的签名证书给别人发证：不算', () => {
    const developer = above([noAuthority(), keyUsage(SIGN), purposes(CODE)]);
    expect(answer(leaf(developer))).toBe('not-an-issuer');
    // Says nothing of being an authority: it is none.
    expect(answer(leaf(above([keyUsage(VOUCH)])))).toBe('not-an-issuer');
    expect(answer(leaf(issue('middle', { by: root })))).toBe('not-an-issuer');
    // An authority, but not for certificates.
    expect(answer(leaf(above([authority(), keyUsage(SIGN)])))).toBe('not-an-issuer');
    expect(scanIos(leaf(developer)).signatureSays).toContain('发证书的那张证书没有发证的资格');
  });

  it('下面还能有几级，写明了就算数', () => {
    const tight = issue('tight', { extensions: [authority(0), keyUsage(VOUCH)] });
    expect(answer(leaf(tight))).toBe('whole');
    expect(answer(leaf(above([authority(), keyUsage(VOUCH)], tight)))).toBe('not-an-issuer');
  });

  it('超过三级的不跟：两家都只认三级', () => {
    const middle = above([authority(), keyUsage(VOUCH)]);
    const lower = issue('lower', { by: middle, extensions: [authority(), keyUsage(VOUCH)] });
    expect(answer(leaf(lower))).toBe('open');
  });

  it('证书写明只能加密、不能签名：不算', () => {
    const wrong = leaf(root, { extensions: [noAuthority(), keyUsage(0x20)] });
    expect(answer(wrong)).toBe('not-for-signing');
    const hap = signHap(zipOf({ 'module.json': '{"app":{},"module":{}}' }), wrong, {});
    const report = unwrap(scanPackage([{ name: 'x.hap', bytes: hap }], { today, verifier: packageVerifier }));
    expect(report.signature?.faults[0]?.kind).toBe('not-for-signing');
  });

  it('签名那天在不在有效期、现在过没过期：照实说，签名仍算对得上', () => {
    const short = leaf(root, { from: '250101000000Z', until: '251231000000Z' });
    const during = scanIos(short, '250601120000Z');
    expect(during.signature?.schemes[0]?.standing).toEqual({
      role: 'unmarked',
      forCode: 'yes',
      signedOn: '2025-06-01',
      inForce: 'yes',
      until: '2025-12-31',
    });
    expect(during.signature?.verified).toBe(true);
    expect(during.signatureSays).toContain('证书到 2025-12-31 为止，现在过期了。');
    const after = scanIos(short, '260301120000Z');
    expect(after.signature?.schemes[0]?.standing?.inForce).toBe('no');
    expect(after.signature?.verified).toBe(true);
    expect(after.signatureSays).toContain('它自己写的签名日期是 2026-03-01，那天证书不在有效期内。');
    expect(scanIos(short).signature?.schemes[0]?.standing?.inForce).toBe('unknown');
    expect(signatureSays(during.signature)).not.toContain('过期');
  });

  it('用途里没有写签程序：说出来；没写用途的不猜', () => {
    const mail = leaf(root, { extensions: [noAuthority(), keyUsage(SIGN), purposes(MAIL)] });
    expect(scanIos(mail).signatureSays).toContain('证书的用途里没有写签程序。');
    const silent = leaf(root, { extensions: [noAuthority()] });
    expect(scanIos(silent).signature?.schemes[0]?.standing?.forCode).toBe('unknown');
  });

  it('自己写上苹果的记号也不算：没有苹果的根证书担保', () => {
    const forged = leaf(root, { extensions: [noAuthority(), mark('1.2.840.113635.100.6.1.4')] });
    expect(scanIos(forged).signature?.schemes[0]?.standing?.role).toBe('unmarked');
  });
});

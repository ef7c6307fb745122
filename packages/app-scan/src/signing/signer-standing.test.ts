import { describe, expect, it } from 'vitest';
import type { CertificateFacts } from './ports.ts';
import { standingOf } from './signer-standing.ts';

const certificate = (subject: string, extensions: readonly string[] = []): CertificateFacts => ({
  der: new Uint8Array(),
  publicKey: new Uint8Array(),
  subject,
  issuer: 'x',
  serial: '1',
  from: '2024-01-01',
  until: '2025-01-01',
  uses: { authority: false, extensions },
  keyType: 'rsa',
  keyBits: 2048,
});
const APPLE = '1.2.840.113635.100.6.1.';
const MESSAGE = {
  digestAlgorithm: '',
  signatureAlgorithm: '',
  signature: new Uint8Array(),
  contentTypes: [],
  messageDigests: [],
};

/** The role of a signer below this intermediate and the maker's root, or below nobody's. */
function roleOf(
  scheme: 'hap' | 'ios',
  one: CertificateFacts,
  issuer = 'CN=x',
  root: string | undefined = 'r',
) {
  const top = certificate('CN=r');
  const chain = { state: 'whole' as const, top, path: [one, certificate(issuer), top] };
  return standingOf(scheme, one, root === undefined ? chain : { ...chain, root }, MESSAGE).role;
}

describe('[签名-8] 签名的是谁：商店、开发者发布、开发者测试', () => {
  it('苹果：看苹果在证书里做的记号', () => {
    expect(roleOf('ios', certificate('CN=a', [`${APPLE}2`, `${APPLE}12`]))).toBe('development');
    expect(roleOf('ios', certificate('CN=a', [`${APPLE}4`, `${APPLE}7`]))).toBe('distribution');
    expect(roleOf('ios', certificate('CN=a', [`${APPLE}25.1`]))).toBe('testers');
    expect(roleOf('ios', certificate('CN=a'))).toBe('unmarked');
  });

  it('商店的：名字和发证的都要是那一个，还要有根证书', () => {
    const store = certificate('C=US, O=Apple Inc., CN=Apple iPhone OS Application Signing');
    const ca = 'C=US, O=Apple Inc., CN=Apple iPhone Certification Authority';
    expect(roleOf('ios', store, ca)).toBe('store');
    expect(roleOf('ios', store, 'CN=Apple Worldwide Developer Relations Certification Authority')).toBe(
      'unmarked',
    );
    expect(standingOf('ios', store, { state: 'open', top: store, path: [store] }, MESSAGE).role).toBe(
      'unmarked',
    );
    const gallery = certificate('C=CN, O=Huawei, OU=HOS AppGallery, CN=HOS AppGallery Application Release');
    expect(roleOf('hap', gallery, 'C=CN, CN=Huawei CBG Software Signing Service CA')).toBe('store');
    expect(roleOf('hap', gallery, 'C=CN, CN=Huawei CBG Developer Relations CA G2')).toBe('unmarked');
  });

  it('鸿蒙开发者的证书：名字末尾写着发布还是调试', () => {
    expect(roleOf('hap', certificate('C=CN, O=某, CN=某(1),Release'))).toBe('distribution');
    expect(roleOf('hap', certificate('C=CN, O=某, CN=某(1),Development'))).toBe('development');
  });

  it('签名那天：每一张都在有效期里才算', () => {
    const one = certificate('CN=a');
    const chain = {
      state: 'open' as const,
      top: one,
      path: [one, { ...certificate('CN=b'), until: '2024-06-01' }, certificate('CN=c')],
    };
    const inForce = (signedOn: string) => standingOf('ios', one, chain, { ...MESSAGE, signedOn }).inForce;
    expect(inForce('2024-06-01')).toBe('yes');
    expect(inForce('2024-06-02')).toBe('no');
    expect(inForce('2023-12-31')).toBe('no');
  });
});

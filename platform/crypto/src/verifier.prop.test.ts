import { scanPackage } from '@huxin/app-scan';
import { unwrap } from '@huxin/basis';
import { plainDate } from '@huxin/calendar';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signHap } from './testing/sign-package.ts';
import { cmsOf, makeSigner } from './testing/signer.ts';
import { zipOf } from './testing/zip.ts';
import { packageVerifier } from './verifier.ts';

const signer = makeSigner('loan');
const message = cmsOf(signer, new TextEncoder().encode('{"type":"release"}'));
const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 });

const change = (bytes: Uint8Array, list: readonly (readonly [number, number])[]): Uint8Array => {
  const copy = bytes.slice();
  for (const [at, value] of list) copy[at % copy.length] = value;
  return copy;
};

const settings = { seed: 20261123, numRuns: 300 };

describe('弄坏的签名', () => {
  it('任意字节：证书、消息、签名都不抛错', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        packageVerifier.readCertificate(bytes);
        packageVerifier.readCms(bytes);
        const answer = packageVerifier.checkSignature({
          scheme: 'ecdsa',
          digest: 'sha256',
          publicKey: signer.publicKey,
          data: bytes,
          signature: bytes,
        });
        expect(answer).toBe('bad');
      }),
      settings,
    );
  });

  it('改过的消息和证书：读不出来就是读不出来，不抛错', () => {
    fc.assert(
      fc.property(changes, (list) => {
        packageVerifier.readCms(change(message, list));
        packageVerifier.readCertificate(change(signer.certificate, list));
      }),
      settings,
    );
  });

  it('改过的 HAP：不抛错；改到内容的，签名不再对得上', () => {
    const bytes = signHap(
      zipOf({ 'module.json': '{"app":{},"module":{}}', 'ets/modules.abc': 'PANDA\0' }),
      signer,
      {
        type: 'release',
        'bundle-info': {},
      },
    );
    const today = unwrap(plainDate('2026-11-23'));
    fc.assert(
      fc.property(changes, (list) => {
        scanPackage([{ name: 'loan.hap', bytes: change(bytes, list) }], { today, verifier: packageVerifier });
      }),
      settings,
    );
  });
});

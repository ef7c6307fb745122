import { scanPackage } from '@huxin/app-scan';
import { unwrap } from '@huxin/basis';
import { plainDate } from '@huxin/calendar';
import { describe, expect, it } from 'vitest';
import { fatOf, type IosSigning, signMach } from './testing/sign-ios.ts';
import { makeSigner } from './testing/signer.ts';
import { zipOf } from './testing/zip.ts';
import { packageVerifier } from './verifier.ts';

const signer = makeSigner('loan', 'rsa');
const info = new TextEncoder().encode(
  '<plist version="1.0"><dict><key>CFBundleIdentifier</key><string>com.example.loan</string><key>CFBundleExecutable</key><string>Loan</string><key>NSContactsUsageDescription</key><string>x</string></dict></plist>',
);
const sign = (more: Partial<IosSigning> = {}): Uint8Array => signMach({ signer, info, ...more });

const scan = (executable: Uint8Array, plist: Uint8Array = info) =>
  unwrap(
    scanPackage(
      [
        {
          name: 'loan.ipa',
          bytes: zipOf({ 'Payload/Loan.app/Info.plist': plist, 'Payload/Loan.app/Loan': executable }),
        },
      ],
      { today: unwrap(plainDate('2026-11-23')), verifier: packageVerifier },
    ),
  );
const changed = (bytes: Uint8Array, at: number): Uint8Array => {
  const copy = bytes.slice();
  copy[at] = (copy[at] as number) ^ 1;
  return copy;
};
const faultOf = (executable: Uint8Array, plist?: Uint8Array) =>
  scan(executable, plist).signature?.faults.map(
    (one) => `${one.kind} ${one.at.replace('Payload/Loan.app/', '')}`,
  );

describe('[签名-5] 苹果的程序签名', () => {
  it('对得上：签名者是谁，什么没有核对', () => {
    const report = scan(sign());
    expect(report.signature?.faults).toEqual([]);
    expect(report.signature?.verified).toBe(true);
    expect(report.signature?.signers[0]?.subject).toBe('CN=loan');
    // Whoever signs himself is told apart from the one Apple stands for.
    expect(report.signature?.schemes[0]?.chain).toMatchObject({ state: 'whole' });
    expect(report.signature?.schemes[0]?.chain?.root).toBeUndefined();
    expect(report.signatureSays).toContain('证书对不到苹果的根证书');
    expect(report.signatureSays).toContain('程序和清单没有在签名后被改过');
  });

  it('改一个字节就对不上：第一页、最后一页、清单、授权、签名本身', () => {
    const good = sign();
    expect(faultOf(changed(good, 200))).toEqual(['digest-mismatch Loan@0']);
    expect(faultOf(changed(good, 3 * 4096 + 50))).toEqual(['digest-mismatch Loan@12288']);
    const other = new TextEncoder().encode(new TextDecoder().decode(info).replace('>x<', '>y<'));
    expect(faultOf(good, other)).toEqual(['digest-mismatch Loan Info.plist']);
    const entitlement = Buffer.from(good).indexOf('<plist><dict/>');
    expect(faultOf(changed(good, entitlement + 2))).toEqual(['digest-mismatch Loan entitlements']);
    // The name inside the directory: the pages still fit, the message does not cover it any more.
    const name = Buffer.from(good).indexOf('com.example.loan\0');
    expect(faultOf(changed(good, name))).toEqual(['digest-mismatch Loan']);
    for (const executable of [changed(good, 200), changed(good, name)]) {
      const report = scan(executable);
      expect(report.signatureSays).toContain('不要装');
      expect(report.assets.contacts.level).toBe(scan(good).assets.contacts.level);
    }
  });

  it('没有签名者（临时签名）、没有签名：说没有，不说对得上', () => {
    const { signer: _, ...bare } = { signer, info };
    expect(faultOf(signMach(bare))).toEqual(['no-signer Loan']);
    const unsigned = sign().slice();
    unsigned[32] = 0x2a;
    expect(faultOf(unsigned)).toEqual(['not-signed Loan']);
    expect(scan(unsigned).signatureSays).toContain('没有签名');
  });

  it('几种架构合在一起：有一种坏了就不算', () => {
    expect(scan(fatOf([sign(), sign()])).signature?.verified).toBe(true);
    expect(faultOf(fatOf([sign(), changed(sign(), 5000)]))).toEqual(['digest-mismatch Loan@4096']);
  });

  it('商店加密的那部分没有核对，要说出来，看得清的程度降一级', () => {
    const report = scan(changed(sign({ encrypted: true }), 4096 + 9));
    expect(report.signature?.verified).toBe(true);
    expect(report.signatureSays).toContain('商店加密的那部分代码没有验');
    expect(report.visibility.state).toBe('partial');
    expect(faultOf(changed(sign({ encrypted: true }), 9000))).toEqual(['digest-mismatch Loan@8192']);
  });

  it('签名里任何一个字节变了，都不会抛错，也不会换一个签名者：证书有发证的管着', () => {
    const good = sign();
    const start = 3 * 4096 + 100;
    for (let at = start; at < start + 2400; at += 7) {
      const { signature } = scan(changed(good, at));
      if (signature?.verified === true) expect(signature.signers[0]?.subject, `${at}`).toBe('CN=loan');
    }
  });

  it('证书自己写的被改过：和发证的对不上', () => {
    const good = sign();
    const name = Buffer.from(good).lastIndexOf('loan');
    const at = Buffer.from(good).indexOf(Buffer.from(signer.certificate));
    const inside = Buffer.from(good).indexOf('loan', at);
    expect(inside).toBeLessThan(name + 1);
    const forged = good.slice();
    // Both the issuer's and the subject's name, so that the certificate still points at itself.
    for (let i = at; i < at + signer.certificate.length - 4; i++)
      if (Buffer.from(forged.subarray(i, i + 4)).toString() === 'loan') forged.set(Buffer.from('bank'), i);
    const { signature } = scan(forged);
    expect(signature?.verified).toBe(false);
  });
});

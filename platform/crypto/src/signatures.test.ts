import { createHash } from 'node:crypto';
import { checkFiling, diffPackages, scanPackage, type Verifier, verifyApk } from '@huxin/app-scan';
import { unwrap } from '@huxin/basis';
import { plainDate } from '@huxin/calendar';
import { describe, expect, it } from 'vitest';
import { openJar } from './testing/open-jar.ts';
import { type ApkSigning, signApk, signHap } from './testing/sign-package.ts';
import { cmsOf, makeSigner } from './testing/signer.ts';
import { zipOf } from './testing/zip.ts';
import { packageVerifier } from './verifier.ts';

const ec = makeSigner('loan', 'ec');
const rsa = makeSigner('loan', 'rsa');
const other = makeSigner('other', 'ec', 2);
const files = zipOf({ 'AndroidManifest.xml': 'x', 'classes.dex': 'y'.repeat(3000) });

const verify = (bytes: Uint8Array, minSdk = 28) =>
  verifyApk({
    file: { size: bytes.length, read: (at, length) => bytes.subarray(at, at + length) },
    files: openJar(bytes) ?? { names: [], duplicates: [], read: () => undefined },
    minSdk,
    verifier: packageVerifier,
  });

const KINDS: readonly (readonly [string, ApkSigning])[] = [
  ['v2 ECDSA', { scheme: 'v2', signer: ec }],
  ['v2 ECDSA SHA-512', { scheme: 'v2', signer: ec, sha512: true }],
  ['v2 RSA', { scheme: 'v2', signer: rsa }],
  ['v2 RSA-PSS', { scheme: 'v2', signer: rsa, pss: true }],
  ['v2 RSA-PSS SHA-512', { scheme: 'v2', signer: rsa, pss: true, sha512: true }],
  ['v3 ECDSA', { scheme: 'v3', signer: ec }],
  ['v3 换过证书', { scheme: 'v3', signer: ec, rotatedFrom: rsa }],
];

describe('[签名-1] 自己签的安装包', () => {
  for (const [title, signing] of KINDS)
    it(`${title}：对得上；改一个字节就对不上`, () => {
      const bytes = signApk(files, signing);
      const report = verify(bytes);
      expect(report.faults).toEqual([]);
      expect(report.verified).toBe(true);
      expect(report.signers[0]?.subject).toBe('CN=loan');
      const changed = bytes.slice();
      changed[60] = (changed[60] as number) ^ 1;
      expect(verify(changed).verified).toBe(false);
      expect(verify(changed).faults[0]?.kind).toBe('digest-mismatch');
    });

  it('换证书的证明：旧的在前，新的在后', () => {
    const [scheme] = verify(signApk(files, { scheme: 'v3', signer: ec, rotatedFrom: rsa })).schemes;
    expect(scheme?.lineage.map((one) => one.keyType)).toEqual(['rsa', 'ec']);
  });

  it('放别人的证书：证书和签名不是一对', () => {
    const report = verify(signApk(files, { scheme: 'v2', signer: ec, certificate: other.certificate }));
    expect(report.faults[0]?.kind).toBe('key-mismatch');
  });

  it('没有签名的包：不算对得上', () => {
    expect(verify(files).verified).toBe(false);
  });

  it('签名里任何一个字节变了都不会变成“对得上”', () => {
    const bytes = signApk(files, { scheme: 'v2', signer: ec });
    const passed: number[] = [];
    const start = files.length - 200;
    for (let at = start; at < bytes.length - 22; at += 7) {
      const changed = bytes.slice();
      changed[at] = (changed[at] as number) ^ 0x40;
      if (verify(changed).verified) passed.push(at - files.length);
    }
    expect(passed).toEqual([]);
  });
});

const profile = (acls: readonly string[] | undefined, type = 'release') => ({
  type,
  'bundle-info': { 'bundle-name': 'com.example.loan', apl: 'normal', 'developer-id': 'd' },
  ...(acls === undefined ? {} : { acls: { 'allowed-acls': acls } }),
  issuer: 'app_gallery',
});

const hap = (permission: string, code: string) =>
  zipOf({
    'module.json': JSON.stringify({
      app: { bundleName: 'com.example.loan', versionName: '1.0.0' },
      module: { name: 'entry', requestPermissions: [{ name: permission }] },
    }),
    'ets/modules.abc': `PANDA\0\0\0\u0001${code}\0`,
  });

const scan = (bytes: Uint8Array, verifier: Verifier = packageVerifier) =>
  unwrap(
    scanPackage([{ name: 'loan.hap', bytes }], {
      today: unwrap(plainDate('2026-11-23')),
      verifier,
      lending: 'yes',
    }),
  );

const CONTACTS = 'ohos.permission.READ_CONTACTS';

describe('[门-7] 鸿蒙：签名里的批准名单', () => {
  it('hap-approved：批准了，能读（E，门开着），并问为什么批给借款应用', () => {
    const report = scan(signHap(hap(CONTACTS, 'queryContacts'), ec, profile([CONTACTS])));
    expect(report.signature?.verified).toBe(true);
    expect(report.assets.contacts).toMatchObject({ level: 'E', gate: 'open' });
    expect(report.assets.contacts.says).toContain('已获批准');
    expect(report.findings.map((one) => one.rule)).toContain('HARMONY-CONTACTS');
  });

  it('hap-not-approved：名单里没有，仍按能读处理（E，门有上限）', () => {
    const report = scan(signHap(hap(CONTACTS, 'queryContacts'), ec, profile([])));
    expect(report.assets.contacts).toMatchObject({ level: 'E', gate: 'capped' });
    expect(report.assets.contacts.says).toContain('批准名单没有这一项');
  });

  it('hap-call-log：只给系统应用的权限，普通应用要了（F，门有上限）', () => {
    const report = scan(signHap(hap('ohos.permission.READ_CALL_LOG', 'onCreate'), ec, profile([])));
    expect(report.assets['call-log']).toMatchObject({ level: 'F', gate: 'capped' });
  });

  it('调试签名说是调试签名', () => {
    const report = scan(signHap(hap(CONTACTS, 'queryContacts'), ec, profile([CONTACTS], 'debug')));
    expect(report.assets.contacts.says).toContain('调试签名');
  });

  it('改过的内容：签名对不上，说不要装，级别不因此变好', () => {
    const bytes = signHap(hap(CONTACTS, 'queryContacts'), ec, profile([CONTACTS]));
    const at = Buffer.from(bytes).indexOf('queryContacts') - 4;
    bytes[at] = (bytes[at] as number) ^ 1;
    const report = scan(bytes);
    expect(report.signature?.verified).toBe(false);
    expect(report.signatureSays).toContain('不要装');
    expect(report.assets.contacts.level).toBe('E');
  });
});

describe('[门-7] 摘要碰巧长得像 ASN.1', () => {
  it('照样读得出来：看的是构造位，不是内容', () => {
    // 04 1e …: 32 bytes that are themselves a whole OCTET STRING.
    const digestOf = (content: Uint8Array) => createHash('sha256').update(content).digest();
    let content = new Uint8Array(4);
    for (let n = 0; digestOf(content)[0] !== 4 || digestOf(content)[1] !== 30; n++) {
      content = new Uint8Array(4);
      new DataView(content.buffer).setUint32(0, n);
    }
    const message = unwrap(packageVerifier.readCms(cmsOf(ec, content)));
    expect(message.content).toEqual(content);
    expect(message.signers[0]?.messageDigests).toEqual([new Uint8Array(digestOf(content))]);
  });
});

describe('[比较-2] 签名者换了', () => {
  const by = (signer: typeof ec) => scan(signHap(hap(CONTACTS, 'queryContacts'), signer, profile([])));

  it('同一个签名者不说；换了人先说这一句', () => {
    expect(diffPackages(by(ec), by(ec)).signer).toBe('same');
    const diff = diffPackages(by(ec), by(other));
    expect(diff.signer).toBe('changed');
    expect(diff.says[0]).toContain('签名者换了');
  });
});

describe('[签名-6] 拆分包和合集：每一份都验，都要是同一个签名者', () => {
  const built = async () => {
    const { loanApk } = (await import(
      new URL('../../../packages/app-scan/src/testing/loan-app.ts', import.meta.url).href
    )) as { loanApk: (app: object) => Uint8Array };
    return {
      base: loanApk({ minSdk: 28, permissions: ['READ_CONTACTS'] }),
      split: loanApk({ minSdk: 28, split: 'config.zh', bare: true }),
    };
  };
  const v3 = (bytes: Uint8Array, signer: typeof ec) => signApk(bytes, { scheme: 'v3', signer });
  const scanSet = (base: Uint8Array, split: Uint8Array) =>
    unwrap(
      scanPackage(
        [
          { name: 'base.apk', bytes: base },
          { name: 'split_config.zh.apk', bytes: split },
        ],
        { today: unwrap(plainDate('2026-11-23')), verifier: packageVerifier },
      ),
    ).signature;

  it('同一个签名者：对得上；另一个、没签的、改过的：说是哪一份', async () => {
    const { base, split } = await built();
    expect(scanSet(v3(base, ec), v3(split, ec))).toMatchObject({ verified: true, faults: [] });
    const faultsOf = (part: Uint8Array) =>
      scanSet(v3(base, ec), part)?.faults.map((one) => `${one.kind} ${one.at}`);
    expect(faultsOf(v3(split, other))).toEqual(['signer-mismatch split_config.zh.apk']);
    expect(faultsOf(split)).toHaveLength(1);
    const changed = v3(split, ec);
    changed[50] = (changed[50] as number) ^ 1;
    expect(scanSet(v3(base, ec), changed)?.verified).toBe(false);
  });

  it('合集里的也验，不再说没有验', async () => {
    const { base, split } = await built();
    const bundle = (second: Uint8Array) =>
      unwrap(
        scanPackage(
          [{ name: 'a.apks', bytes: zipOf({ 'base.apk': v3(base, ec), 'split_config.zh.apk': second }) }],
          { today: unwrap(plainDate('2026-11-23')), verifier: packageVerifier },
        ),
      );
    expect(bundle(v3(split, ec)).signatureSays).toContain('签名对得上（v3）');
    expect(bundle(v3(split, other)).signatureSays).toContain('签名者不是同一个');
    expect(bundle(v3(split, ec)).signature?.signers[0]?.subject).toBe('CN=loan');
  });
});

describe('[备案] 和备案文字核对', () => {
  const signers = verify(signApk(files, { scheme: 'v2', signer: rsa })).signers;
  const md5 = createHash('md5').update(rsa.certificate).digest('hex').toUpperCase();
  const spaced = (md5.match(/../g) ?? []).join(':');
  const filing = (text: string, name = 'com.example.loan') =>
    checkFiling({ text, package: name, signers }, packageVerifier);

  it('[备案-1] 包名和证书指纹都在，任何写法', () => {
    const answer = filing(
      `沪ICP备12345678号-2A\n软件包名称：com.example.loan\n签名MD5值：${spaced}\n网址 www.example.com`,
    );
    expect([answer.packageName, answer.certificate, answer.number]).toEqual([
      'found',
      'found',
      '沪ICP备12345678号-2A',
    ]);
    expect(answer.says).toContain('不说明它好不好');
    expect(filing(`com.example.loan ${md5.toLowerCase()}`).certificate).toBe('found');
    const sha256 = createHash('sha256').update(rsa.certificate).digest('hex');
    expect(filing(sha256).certificate).toBe('found');
  });

  it('[备案-1] 公钥也能核对', () => {
    const modulus = Buffer.from(rsa.publicKey)
      .toString('hex')
      .slice(66, 66 + 512);
    expect(filing(`公钥：${modulus}`).certificate).toBe('found');
  });

  it('[备案-2] 包名对、证书不对：可能是仿冒', () => {
    const answer = filing(`包名 com.example.loan 证书 ${'ab'.repeat(16)}`);
    expect([answer.packageName, answer.certificate]).toEqual(['found', 'differs']);
    expect(answer.says).toContain('仿冒');
  });

  it('[备案-1] 鸿蒙常用的椭圆曲线公钥也能核对', () => {
    const { signers: own } = verify(signApk(files, { scheme: 'v2', signer: ec }));
    const point = Buffer.from(ec.publicKey).toString('hex').slice(-128);
    const check = (text: string) =>
      checkFiling({ text, package: 'com.example.loan', signers: own }, packageVerifier).certificate;
    expect(check(`公钥 04${point.toUpperCase()}`)).toBe('found');
    expect(check(`公钥 ${'5a'.repeat(64)}`)).toBe('differs');
  });

  it('[备案-2] 签名验不过的，证书一样也不算；没有读到证书的，不说是仿冒', () => {
    const broken = checkFiling(
      { text: `com.example.loan ${md5}`, package: 'com.example.loan', signers, verified: false },
      packageVerifier,
    );
    expect(broken.certificate).toBe('unverified');
    expect(broken.says).toContain('不要装');
    const bare = checkFiling(
      { text: `com.example.loan ${md5}`, package: 'com.example.loan', signers: [] },
      packageVerifier,
    );
    expect([bare.packageName, bare.certificate]).toEqual(['found', 'unread']);
    expect(bare.says).not.toContain('仿冒');
  });

  it('[备案-2] 备案文字里没有的，说没有，不说对不上', () => {
    expect(filing('沪ICP备12345678号').packageName).toBe('not-given');
    expect(filing('包名：com.other.app').packageName).toBe('differs');
    expect(filing('包名：com.example.loan').says).toContain('没有签名证书');
  });
});

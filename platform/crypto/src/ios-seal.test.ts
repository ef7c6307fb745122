import { scanPackage } from '@huxin/app-scan';
import { unwrap } from '@huxin/basis';
import { plainDate } from '@huxin/calendar';
import { describe, expect, it } from 'vitest';
import {
  below,
  listOf,
  RULES,
  sealed,
  sealedBundle,
  sealedCode,
  sealedLink,
  sealedOld,
} from './testing/seal-ios.ts';
import { cdhashOf, signMach } from './testing/sign-ios.ts';
import { makeSigner } from './testing/signer.ts';
import { zipOf } from './testing/zip.ts';
import { packageVerifier } from './verifier.ts';

const signer = makeSigner('loan', 'ec');
const APP = 'Payload/Loan.app/';
type Files = Record<string, string | Uint8Array>;

const scan = (files: Files, links: readonly string[] = []) =>
  unwrap(
    scanPackage(
      [
        {
          name: 'loan.ipa',
          bytes: zipOf(
            below(APP, files),
            links.map((one) => APP + one),
          ),
        },
      ],
      {
        today: unwrap(plainDate('2026-11-29')),
        verifier: packageVerifier,
      },
    ),
  );
/** State and the paths of the outermost bundle, below its folder. */
function sealOf(files: Files, links: readonly string[] = []) {
  const seal = scan(files, links).signature?.seals?.find((one) => one.bundle === APP);
  const names = (paths: { first: readonly string[] } | undefined) =>
    (paths?.first ?? []).map((one) => one.slice(APP.length)).join(' ');
  return [
    seal?.state,
    `改 ${names(seal?.changed)}`,
    `缺 ${names(seal?.missing)}`,
    `多 ${names(seal?.added)}`,
  ].join('，');
}
const GOOD = '改 ，缺 ，多 ';

const FILES = { 'icon.png': 'icon', 'web/index.html': '<p>', 'zh-Hans.lproj/Main.strings': '借' };
const LINES = {
  'icon.png': sealed('icon'),
  'web/index.html': sealed('<p>'),
  'zh-Hans.lproj/Main.strings': sealed('借', true),
};
const good = (): Files => sealedBundle('Loan', { signer, files: FILES, lines: LINES });
const without = (name: string): Files => {
  const { [name]: _, ...rest } = good();
  return rest;
};

describe('[签名-7] 苹果应用的资源清单', () => {
  it('都对得上：核对了几个，说出来', () => {
    const report = scan(good());
    expect(report.signature?.verified).toBe(true);
    expect(report.signature?.seals).toEqual([
      {
        bundle: APP,
        state: 'matches',
        list: 2,
        listed: 3,
        same: 3,
        weak: 0,
        changed: { count: 0, first: [] },
        missing: { count: 0, first: [] },
        added: { count: 0, first: [] },
        unread: { count: 0, first: [] },
        uncovered: { count: 1, first: [`${APP}PkgInfo`] },
      },
    ]);
    expect(report.signatureSays).toContain('图片等资源 3 个逐个核对过，没有换过。');
    expect(report.signatureSays).toContain('程序、清单和资源没有在签名后被改过');
  });

  it('改、删、加、改名：各自点名，签名不算对得上', () => {
    expect(sealOf({ ...good(), 'web/index.html': '<q>' })).toBe('differs，改 web/index.html，缺 ，多 ');
    expect(sealOf(without('icon.png'))).toBe('differs，改 ，缺 icon.png，多 ');
    expect(sealOf({ ...good(), 'web/steal.js': 'x' })).toBe('differs，改 ，缺 ，多 web/steal.js');
    expect(sealOf({ ...without('icon.png'), 'icon2.png': 'icon' })).toBe(
      'differs，改 ，缺 icon.png，多 icon2.png',
    );
    const report = scan({ ...good(), 'web/index.html': '<q>', 'web/steal.js': 'x', 'web/more.js': 'y' });
    expect(report.signature?.verified).toBe(false);
    expect(report.signature?.faults.map((one) => `${one.kind} ${one.at}`)).toEqual([
      `entry-digest ${APP}web/index.html`,
      `entry-unsigned ${APP}web/more.js`,
      `entry-unsigned ${APP}web/steal.js`,
    ]);
    expect(report.signatureSays).toBe(
      '签名对不上：1 个文件被改过（web/index.html），2 个文件是后来加的（web/more.js 等）。文件可能被改过，不要装。',
    );
  });

  it('可以没有的（别的语言）没有也行，改了不行', () => {
    expect(sealOf(without('zh-Hans.lproj/Main.strings'))).toBe(`matches，${GOOD}`);
    expect(sealOf({ ...good(), 'zh-Hans.lproj/Main.strings': '还' })).toBe(
      'differs，改 zh-Hans.lproj/Main.strings，缺 ，多 ',
    );
  });

  it('换成指向别处的链接算改过；签名里本来就是链接的，看它指向哪', () => {
    expect(sealOf({ ...good(), 'icon.png': '/etc/x' }, ['icon.png'])).toBe('differs，改 icon.png，缺 ，多 ');
    const lines = { ...LINES, now: sealedLink('web/index.html') };
    const linked = sealedBundle('Loan', { signer, files: { ...FILES, now: 'web/index.html' }, lines });
    expect(sealOf(linked, ['now'])).toBe(`matches，${GOOD}`);
    expect(sealOf({ ...linked, now: 'web/other.html' }, ['now'])).toBe('differs，改 now，缺 ，多 ');
    expect(sealOf(linked)).toBe('differs，改 now，缺 ，多 ');
  });

  it('规则不管的文件：不算后加的，但要说签名不管', () => {
    const report = scan({ ...good(), '.DS_Store': 'x', '_CodeSignature/extra': 'y' });
    expect(report.signature?.verified).toBe(true);
    expect(report.signature?.seals?.[0]?.uncovered).toEqual({
      count: 3,
      first: [`${APP}.DS_Store`, `${APP}PkgInfo`, `${APP}_CodeSignature/extra`],
    });
    expect(report.signatureSays).toContain('另有 2 个文件签名不管');
  });

  it('改了清单本身：签名对不上，清单不再当真', () => {
    const forged = listOf({ ...LINES, 'icon.png': sealed('other') });
    const report = scan({ ...good(), 'icon.png': 'other', '_CodeSignature/CodeResources': forged });
    expect(report.signature?.faults.map((one) => one.kind)).toEqual(['digest-mismatch']);
    expect(report.signature?.seals?.[0]).toMatchObject({ state: 'not-checked', trouble: 'not-the-list' });
    const gone = scan(without('_CodeSignature/CodeResources'));
    expect(gone.signature?.faults.map((one) => `${one.kind} ${one.at}`)).toEqual([
      `entry-missing ${APP}Loan CodeResources`,
    ]);
  });

  it('签名没有管到清单，或规则读不懂：说没有核对，不说对得上', () => {
    const plist = good()['Info.plist'] as Uint8Array;
    const loose = scan({ ...good(), Loan: signMach({ signer, info: plist }) });
    expect(loose.signature?.faults).toEqual([]);
    expect(loose.signature?.seals?.[0]).toMatchObject({ state: 'not-checked', trouble: 'not-sealed' });
    expect(loose.signatureSays).toContain('有资源没有核对：签名没有管到它们');
    const odd = listOf(LINES, { ...RULES, '\\d+': '<true/>' });
    const report = scan(sealedBundle('Loan', { signer, files: FILES, list: odd }));
    expect(report.signature?.seals?.[0]).toMatchObject({ state: 'not-checked', trouble: 'unreadable' });
    expect(report.signatureSays).toContain('有资源没有核对：文件清单读不懂');
    expect(report.signatureSays).toContain('程序和清单没有在签名后被改过');
  });

  it('只有第一份清单（旧应用）：照它核对，只有 SHA-1 的说出来', () => {
    const old = Object.fromEntries(Object.entries(FILES).map(([path, text]) => [path, sealedOld(text)]));
    const files = sealedBundle('Loan', { signer, files: FILES, list: listOf(old, RULES, false) });
    const report = scan(files);
    expect(report.signature?.seals?.[0]).toMatchObject({ state: 'matches', list: 1, same: 3, weak: 3 });
    expect(report.signatureSays).toContain('其中 3 个只留有旧算法（SHA-1）的指纹');
    expect(sealOf({ ...files, 'icon.png': 'icoN' })).toBe('differs，改 icon.png，缺 ，多 ');
  });

  it('里面的扩展有自己的清单，外面的清单也列着它的文件', () => {
    const share = below('PlugIns/Share.appex/', sealedBundle('Share', { signer, files: { 'a.txt': 'a' } }));
    const lines = Object.fromEntries(Object.entries({ ...FILES, ...share }).map(([k, v]) => [k, sealed(v)]));
    const files = sealedBundle('Loan', { signer, files: { ...FILES, ...share }, lines });
    const report = scan(files);
    expect(report.signature?.faults).toEqual([]);
    expect(report.signature?.seals?.map((one) => `${one.state} ${one.listed}`).sort()).toEqual([
      'matches 1',
      'matches 8',
    ]);
    expect(report.signatureSays).toContain('图片等资源 8 个');
    const bad = scan({ ...files, 'PlugIns/Share.appex/a.txt': 'b' });
    expect(bad.signature?.seals?.map((one) => one.changed.count)).toEqual([1, 1]);
    expect(bad.signatureSays).toContain('1 个文件被改过（PlugIns/Share.appex/a.txt）');
  });

  it('里面的程序按它自己的签名列着：换成另一个签过名的也认得出', () => {
    const risk = sealedBundle('Risk', { signer, files: { 'a.txt': 'a' } });
    const other = sealedBundle('Risk', { signer, files: { 'a.txt': 'b' } });
    const rules = {
      ...RULES,
      '^Frameworks/': '<dict><key>nested</key><true/><key>weight</key><real>10</real></dict>',
    };
    const lines = { ...LINES, 'Frameworks/Risk.framework': sealedCode(cdhashOf(risk['Risk'] as Uint8Array)) };
    const app = sealedBundle('Loan', { signer, files: FILES, list: listOf(lines, rules) });
    const at = 'Frameworks/Risk.framework/';
    expect(scan({ ...app, ...below(at, risk) }).signature?.faults).toEqual([]);
    expect(sealOf({ ...app, ...below(at, risk) })).toBe(`matches，${GOOD}`);
    expect(sealOf({ ...app, ...below(at, other) })).toBe('differs，改 Frameworks/Risk.framework，缺 ，多 ');
    expect(sealOf(app)).toBe('differs，改 ，缺 Frameworks/Risk.framework，多 ');
    // Another framework that the list does not know.
    expect(sealOf({ ...app, ...below(at, risk), ...below('Frameworks/New.framework/', risk) })).toContain(
      '多 Frameworks/New.framework/',
    );
  });

  it('一个文件两种写法（a/./b）：整个拒绝，说不清手机会用哪个', () => {
    const read = scanPackage([{ name: 'loan.ipa', bytes: zipOf(below(APP, { ...good(), './Loan': 'x' })) }], {
      today: unwrap(plainDate('2026-11-29')),
      verifier: packageVerifier,
    });
    expect(read.ok ? '' : read.error.kind).toBe('bad-zip');
  });

  it('解不开的文件、读不出的程序：不能靠别的文件替它说对得上', () => {
    const bytes = zipOf(below(APP, good()));
    const name = Buffer.from(`${APP}icon.png`);
    // Called packed while it is not: method 8 in the row and in the local header.
    const packed = Buffer.from(bytes);
    packed.writeUInt16LE(8, packed.indexOf(name) - 30 + 8);
    packed.writeUInt16LE(8, packed.lastIndexOf(name) - 46 + 10);
    const options = { today: unwrap(plainDate('2026-11-29')), verifier: packageVerifier };
    const report = unwrap(scanPackage([{ name: 'x.ipa', bytes: new Uint8Array(packed) }], options));
    expect(report.signature?.faults.map((one) => `${one.kind} ${one.at}`)).toEqual([
      `entry-digest ${APP}icon.png`,
    ]);
    const share = below('PlugIns/Share.appex/', sealedBundle('Share', { signer, files: {} }));
    const cut = {
      ...share,
      'PlugIns/Share.appex/Share': (share['PlugIns/Share.appex/Share'] as Uint8Array).slice(0, 40),
    };
    const lines = Object.fromEntries(Object.entries({ ...FILES, ...cut }).map(([k, v]) => [k, sealed(v)]));
    const half = scan(sealedBundle('Loan', { signer, files: { ...FILES, ...cut }, lines }));
    expect(half.signature?.verified).toBe(false);
    expect(half.signature?.faults.map((one) => `${one.kind} ${one.at}`)).toEqual([
      `malformed ${APP}PlugIns/Share.appex/Share`,
    ]);
  });

  it('任何一个字节变了都看得出，除了规则不管的', () => {
    const files = good();
    for (const [path, content] of Object.entries(files)) {
      const bytes = (typeof content === 'string' ? new TextEncoder().encode(content) : content).slice();
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
      const read = scanPackage([{ name: 'x.ipa', bytes: zipOf(below(APP, { ...files, [path]: bytes })) }], {
        today: unwrap(plainDate('2026-11-29')),
        verifier: packageVerifier,
      });
      // A broken Info.plist may not be one any more: then there is no report at all.
      const verified = read.ok && read.value.signature?.verified === true;
      expect(verified, path).toBe(path === 'PkgInfo');
    }
  });
});

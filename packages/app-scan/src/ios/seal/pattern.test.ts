import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern } from './pattern.ts';

const fits = (pattern: string, text: string): boolean | undefined =>
  compilePattern(pattern)?.(text, { left: 1_000_000 });

/** Patterns of Apple's own default rules (Security, bundlediskrep.cpp) and of App Store packages. */
const REAL = [
  '^.*',
  '^',
  '^[^/]+$',
  '.*\\.dSYM($|/)',
  '^(.*/)?\\.DS_Store$',
  '^(Frameworks|SharedFrameworks|PlugIns|Plug-ins|XPCServices|Helpers|MacOS|Library/(Automator|Spotlight|LoginItems))/',
  '^.*\\.lproj/',
  '^.*\\.lproj/locversion.plist$',
  '^Info\\.plist$',
  '^(Frameworks/[^/]+\\.framework/|PlugIns/[^/]+\\.appex/|())SC_Info/[^/]+\\.(sinf|supf|supp)$',
];
const PATHS = [
  '',
  'Info.plist',
  'a/Info.plist',
  'zh-Hans.lproj/locversion.plist',
  'zh-Hans.lproj/Main.strings',
  '.DS_Store',
  'a/b/.DS_Store',
  'Frameworks/X.framework/X',
  'Loan.dSYM',
  'Loan.dSYM/Contents',
  'Loan.dSYMs',
  'SC_Info/Loan.sinf',
  'PlugIns/Share.appex/SC_Info/Share.supp',
  'SC_Info/a/Loan.sinf',
];

describe('[签名-7] 资源规则里的写法', () => {
  it('苹果自己的规则，每条对每个路径：和 JavaScript 的正则一样', () => {
    for (const pattern of REAL)
      for (const path of PATHS)
        expect(fits(pattern, path), `${pattern} ${path}`).toBe(new RegExp(pattern, 's').test(path));
  });

  it('次数、集合、空的一支', () => {
    expect(fits('^a{2,3}$', 'aa')).toBe(true);
    expect(fits('^a{2,3}$', 'aaaa')).toBe(false);
    expect(fits('^a{2}b{0,}$', 'aabbb')).toBe(true);
    expect(fits('^[]a-c]$', ']')).toBe(true);
    expect(fits('^[^]a-c]$', 'b')).toBe(false);
    expect(fits('^(|x)$', '')).toBe(true);
    expect(fits('a$|^b', 'ba')).toBe(true);
    expect(fits('a^', 'a')).toBe(false);
  });

  it('标准没有定的写法不猜：读不出来', () => {
    for (const pattern of ['\\d', '*a', '(a', 'a)', '[a', '[[:alpha:]]', 'a\\', 'a{3,2}', '(a{255}){255}'])
      expect(compilePattern(pattern), pattern).toBeUndefined();
  });

  it('存心写慢的也不慢', () => {
    const started = performance.now();
    const text = 'a'.repeat(5000);
    expect(fits('^(a+)+$', `${text}!`)).toBe(false);
    expect(fits('^(a|aa)*b$', text)).toBe(false);
    fits('(a|b)*a(a|b){200}c', 'ab'.repeat(3000));
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('任意写法、任意路径：不抛错；两边都认得的，结论一样', () => {
    const letter = fc.constantFrom('a', 'b', '/', '.', '*', '+', '?', '(', ')', '|', '^', '$', '\\.', '[ab]');
    const pattern = fc.array(letter, { maxLength: 8 }).map((letters) => letters.join(''));
    const path = fc.array(fc.constantFrom('a', 'b', '/', '.'), { maxLength: 6 });
    fc.assert(
      fc.property(pattern, path, (written, letters) => {
        const mine = compilePattern(written);
        if (mine === undefined) return;
        // JavaScript has no repeated repetition and no repeated anchor; POSIX does.
        let theirs: RegExp;
        try {
          theirs = new RegExp(written, 's');
        } catch {
          return;
        }
        if (/[*+?][*+?]/.test(written)) return;
        expect(mine(letters.join(''), { left: 100_000 })).toBe(theirs.test(letters.join('')));
      }),
      { numRuns: 2000, seed: 20261129 },
    );
  });

  it('[查包-4] 什么都没有，重复多少遍也马上说完', () => {
    expect(fits(`^(){255}${'{255}'.repeat(5)}a$`, 'a')).toBe(true);
  });
});

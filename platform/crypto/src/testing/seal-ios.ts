import { createHash } from 'node:crypto';
import { signMach } from './sign-ios.ts';
import type { TestSigner } from './signer.ts';

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** What Xcode writes for a flat bundle (Security, bundlediskrep.cpp, defaultResourceRules), with one left out by weight. */
export const RULES: Readonly<Record<string, string>> = {
  '^.*': '<true/>',
  '.*\\.dSYM($|/)': '<dict><key>weight</key><real>11</real></dict>',
  '^(.*/)?\\.DS_Store$': '<dict><key>omit</key><true/><key>weight</key><real>2000</real></dict>',
  '^Info\\.plist$': '<dict><key>omit</key><true/><key>weight</key><real>20</real></dict>',
  '^PkgInfo$': '<dict><key>omit</key><true/><key>weight</key><real>20</real></dict>',
  '^.*\\.lproj/': '<dict><key>optional</key><true/><key>weight</key><real>1000</real></dict>',
  '^Base\\.lproj/': '<dict><key>weight</key><real>1010</real></dict>',
};

const hash = (name: string, bytes: Uint8Array): string =>
  `<data>${createHash(name).update(bytes).digest('base64')}</data>`;

/** One line of the list for a file, or as written. */
export const sealed = (content: string | Uint8Array, optional = false): string =>
  `<dict><key>hash2</key>${hash('sha256', bytesOf(content))}${optional ? '<key>optional</key><true/>' : ''}</dict>`;
export const sealedOld = (content: string | Uint8Array): string => hash('sha1', bytesOf(content));
export const sealedLink = (target: string): string =>
  `<dict><key>symlink</key><string>${target}</string></dict>`;
export const sealedCode = (cdhash: Uint8Array): string =>
  `<dict><key>cdhash</key><data>${Buffer.from(cdhash).toString('base64')}</data><key>requirement</key><string>anchor apple</string></dict>`;

const dict = (lines: Readonly<Record<string, string>>): string =>
  `<dict>${Object.entries(lines)
    .map(([key, value]) => `<key>${key}</key>${value}`)
    .join('')}</dict>`;

export const listOf = (
  files: Readonly<Record<string, string>>,
  rules: Readonly<Record<string, string>> = RULES,
  second = true,
): Uint8Array =>
  bytesOf(
    `<?xml version="1.0"?><plist version="1.0">${dict({
      [second ? 'files2' : 'files']: dict(files),
      [second ? 'rules2' : 'rules']: dict(rules),
    })}</plist>`,
  );

export interface SealedApp {
  readonly signer: TestSigner;
  /** Lines of the list; made of `files` where it is not given. */
  readonly lines?: Readonly<Record<string, string>>;
  readonly list?: Uint8Array;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

const info = (name: string): Uint8Array =>
  bytesOf(
    `<plist version="1.0"><dict><key>CFBundleIdentifier</key><string>com.example.loan</string><key>CFBundleExecutable</key><string>${name}</string></dict></plist>`,
  );

/** The files of a signed bundle below its folder: what is listed, its list, Info.plist and a program. */
export function sealedBundle(name: string, app: SealedApp): Record<string, string | Uint8Array> {
  const lines =
    app.lines ??
    Object.fromEntries(Object.entries(app.files).map(([path, content]) => [path, sealed(content)]));
  const list = app.list ?? listOf(lines);
  const plist = info(name);
  return {
    'Info.plist': plist,
    [name]: signMach({ signer: app.signer, info: plist, list }),
    '_CodeSignature/CodeResources': list,
    PkgInfo: 'APPL????',
    ...app.files,
  };
}

export const below = (
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Record<string, string | Uint8Array> =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [folder + path, content]));

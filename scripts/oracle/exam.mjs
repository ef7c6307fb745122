// Renews packages/app-scan/exam/built.zip and exam/second/built.zip: the apps of the apps.json beside them, assembled by
// the real tools and, where a case asks for it, spoiled by hand. Needs Debian's aapt, smali and android-framework-res.
// Usage: npm run oracle -- exam (or node scripts/oracle/exam.mjs second)
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { spoilCode, spoilManifest, writeZip } from './lib/exam-spoil.mjs';

const exam = fileURLToPath(new URL('../../packages/app-scan/exam/', import.meta.url));
const FRAMEWORK = '/usr/share/android-framework-res/framework-res.apk';
const work = mkdtempSync(join(tmpdir(), 'exam-'));

const run = (command, ...args) => execFileSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
const put = (path, content) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
};

/** Bytes that do not compress, the same every time. */
function noise(seed, length) {
  const parts = [];
  for (let n = 0; n * 32 < length; n++) parts.push(createHash('sha256').update(`${seed} ${n}`).digest());
  return Buffer.concat(parts).subarray(0, length);
}

/** Enough of a native library to be one, with a text in it. */
const library = (text) =>
  Buffer.concat([
    Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, ...new Array(9).fill(0), 3, 0, 0xb7, 0, 1, 0, 0, 0]),
    Buffer.alloc(40),
    Buffer.from(`\0${text}\0JNI_OnLoad\0`),
    Buffer.alloc(64),
  ]);

/** So many strings that later ones need const-string/jumbo. */
function manyStrings(count) {
  const classes = [];
  for (let from = 0; from < count; from += 6000) {
    const lines = Array.from({ length: 6000 }, (_, i) => `const-string v0, "a${String(from + i).padStart(8, '0')}"`);
    classes.push(
      `.class public Lbig/Big${from};\n.super Ljava/lang/Object;\n.method public static s()V\n.registers 1\n${lines.join('\n')}\nreturn-void\n.end method\n`,
    );
  }
  return classes;
}

/** One job: with several, the order inside a dex differs from run to run. Smali files by dex: `smali`, `smali_classes2` … and `@dex/NAME` for one that goes elsewhere. */
function assemble(id, files, api) {
  const groups = new Map();
  for (const [name, text] of Object.entries(files)) {
    const match = /^(smali(?:_classes\d+)?|@dex\/[^/]+)\/(.+)$/.exec(name);
    if (match) groups.set(match[1], [...(groups.get(match[1]) ?? []), [match[2], text]]);
  }
  const dexes = new Map();
  for (const [group, sources] of groups) {
    const folder = join(work, id, group.replace('@', ''));
    for (const [name, text] of sources) {
      const many = /^@strings:(\d+)$/.exec(text);
      if (many) for (const [i, one] of manyStrings(Number(many[1])).entries()) put(join(folder, `${name}-${i}.smali`), one);
      else put(join(folder, name), text);
    }
    const out = join(work, id, `${group.replace(/\W/g, '-')}.dex`);
    run('smali', 'assemble', '--api', String(api), '--jobs', '1', '--output', out, folder);
    dexes.set(group, readFileSync(out));
  }
  return dexes;
}

/** The binary manifest and resources, as aapt writes them. */
function compileResources(id, files) {
  const folder = join(work, id, 'package');
  put(join(folder, 'AndroidManifest.xml'), files['AndroidManifest.xml']);
  const resources = Object.entries(files).filter(([name]) => /^res\/.*\.xml$/.test(name));
  for (const [name, text] of resources) put(join(folder, name), text);
  const out = join(folder, 'out.zip');
  const res = resources.length > 0 ? ['-S', join(folder, 'res')] : [];
  run('aapt', 'package', '-f', ...res, '-M', join(folder, 'AndroidManifest.xml'), '-I', FRAMEWORK, '-F', out);
  return unzip(readFileSync(out));
}

/** Entries of a well-made zip. */
function unzip(bytes) {
  const entries = [];
  let at = bytes.readUInt32LE(bytes.length - 6);
  for (let n = bytes.readUInt16LE(bytes.length - 12); n > 0; n--) {
    const [method, size, nameLength] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + size);
    entries.push([bytes.toString('utf8', at + 46, at + 46 + nameLength), method === 0 ? packed : inflateRawSync(packed)]);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function contentOf(name, text, dexes, manifest) {
  const [, kind, arg] = /^@(\w+):(.*)$/s.exec(text) ?? [];
  const dex = dexes.get(`@dex/${arg}`);
  switch (kind) {
    case undefined:
      return Buffer.from(text);
    case 'elf':
      return library(arg);
    case 'random':
      return noise(name, Math.min(Number(arg) || 8000, 8000));
    case 'dexfile':
      return dex;
    case 'xordex':
      return dex.map((byte) => byte ^ 0x5a);
    case 'dexjar':
      return writeZip([['classes.dex', dex]]);
    case 'dexapk':
      return writeZip([['classes.dex', dex], ['AndroidManifest.xml', manifest]]);
    case 'pngtail':
      return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), noise(name, 200), dex]);
    case 'hermes':
      return Buffer.concat([Buffer.from('c61fbc03c103191f59000000', 'hex'), noise(name, 40), Buffer.from(arg), noise(arg, 40)]);
    default:
      throw new Error(text);
  }
}

function buildApk(id, files, api = 21, ops = []) {
  let entries = compileResources(id, files);
  const dexes = assemble(id, files, api);
  for (const [group, bytes] of dexes)
    if (!group.startsWith('@')) entries.push([`${group === 'smali' ? 'classes' : group.slice('smali_'.length)}.dex`, bytes]);
  for (const [name, text] of Object.entries(files)) {
    if (name === 'AndroidManifest.xml' || /^(smali|@dex\/)/.test(name) || /^res\/.*\.xml$/.test(name)) continue;
    entries.push([name, contentOf(name, text, dexes, entries[0][1])]);
  }
  const manifest = 'AndroidManifest.xml';
  const clean = ops.includes('dupmanifest')
    ? compileResources(`${id}-clean`, { [manifest]: files[manifest].replace(/<uses-permission[^>]*>/g, '') })[0][1]
    : undefined;
  for (const op of ops) {
    const [verb, from, to] = op.split(':');
    if (verb === 'renamedex') entries = entries.map(([name, bytes]) => [name === from ? to : name, bytes]);
    else
      entries = entries.map(([name, bytes]) => [
        name,
        name === manifest ? spoilManifest(bytes, op) : name === 'classes.dex' ? spoilCode(bytes, op) : bytes,
      ]);
  }
  return writeZip(entries, ops[0], clean);
}

for (const folder of process.argv[2] === 'second' ? ['second/'] : ['', 'second/']) {
  const apps = JSON.parse(readFileSync(`${exam}${folder}apps.json`, 'utf8'));
  const built = apps.map(({ id, kind, files, ops, api, bundle }) => {
    const apk = buildApk(id, files, api, ops);
    if (bundle === undefined) return [`${id}.${kind}`, apk];
    const parts = bundle.parts.map((part) => [part.name, buildApk(`${id}-${part.name.replace(/\W/g, '-')}`, part.files, api)]);
    const beside = Object.entries(bundle.files).map(([name, text]) => [name, Buffer.from(text)]);
    return [`${id}.${kind}`, writeZip([[bundle.base, apk], ...parts, ...beside])];
  });
  writeFileSync(`${exam}${folder}built.zip`, writeZip(built));
  console.error(`exam/${folder}: ${built.length} apps assembled`);
}
rmSync(work, { recursive: true });

// Renews packages/app-scan/oracle/android.json: what aapt, androguard and dexdump say about the real apps.
// Needs Debian's aapt, dexdump, androguard and unzip. Usage: node scripts/oracle/app-scan.mjs
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { APPS, fetchApps, NAMES } from '../../fixtures/fetch-apps.mjs';
import { fetchCorpus } from '../../fixtures/fetch-corpus.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const AXML = `${fetchCorpus()}/axml`;
const COMMANDS = {
  aapt: 'aapt dump permissions FILE (uses-permission, uses-permission-sdk-23); implied: aapt dump badging FILE (uses-implied-permission)',
  androguard: 'APK(FILE).get_permissions() of Debian androguard',
  references: 'dexdump -d DEX, instructions naming a class of ContactsContract, Contacts, CallLog, Telephony or SmsMessage, and const-string of a content:// address of contacts, icc, call_log, sms, mms',
};
const run = (command, args, options = {}) => {
  try {
    return execFileSync(command, args, { encoding: 'latin1', maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'ignore'], ...options });
  } catch (error) {
    return String(error.stdout ?? '');
  }
};
const unique = (values) => [...new Set(values)].sort();

function permissions(file) {
  const listed = run('aapt', ['dump', 'permissions', file]);
  const badging = run('aapt', ['dump', 'badging', file]);
  const names = (text, tag) =>
    unique([...text.matchAll(new RegExp(`^${tag}: name='([^']+)'`, 'gm'))].map((match) => match[1]));
  const python = `import json,sys
from androguard.core.bytecodes.apk import APK
print(json.dumps(sorted(set(APK(sys.argv[1]).get_permissions()))))`;
  const guard = run('/usr/bin/python3', ['-c', python, file]).trim().split('\n').at(-1);
  return {
    aapt: unique([...names(listed, 'uses-permission'), ...names(listed, 'uses-permission-sdk-23')]),
    implied: names(badging, 'uses-implied-permission'),
    androguard: guard.startsWith('[') ? JSON.parse(guard) : null,
  };
}

const FAMILY = /Landroid\/(provider\/(ContactsContract|Contacts|CallLog|Telephony)|telephony\/(gsm\/)?SmsMessage)[;$]/;
const ADDRESS = /content:\/\/(com\.android\.contacts|contacts|icc|call_log|call_log_shadow|sms|mms|mms-sms)(?![\w.-])/;
const SIGNAL = /Ljava\/lang\/Class;\.(forName|getMethod|getDeclaredMethod):|Ljava\/lang\/reflect\/Method;\.invoke:|Ljava\/lang\/System;\.load(Library)?:|Ljava\/lang\/Runtime;\.exec:|Landroid\/webkit\/WebView;\.addJavascriptInterface:/;

/** Lines of dexdump's listing as `class->method@offset kind`, offsets in 16-bit units as printed. */
function references(dexFile) {
  const hits = [];
  const signals = [];
  let owner = '';
  for (const line of run('dexdump', ['-d', dexFile]).split('\n')) {
    const head = /^[0-9a-f]+: +\|\[[0-9a-f]+\] (\S+?)\.([^.:]+):(\(.*)$/.exec(line);
    if (head) owner = `${head[1]}->${head[2]}${head[3]}`;
    const code = /\|([0-9a-f]{4,}): (\S+) (.*)$/.exec(line);
    if (code === null || head) continue;
    const [, offset, op, operands] = code;
    const isString = op.startsWith('const-string');
    const at = `${owner}@${Number.parseInt(offset, 16)}`;
    if (isString ? ADDRESS.test(operands) : FAMILY.test(operands)) hits.push(at);
    if (!isString && SIGNAL.test(operands)) signals.push(at);
  }
  hits.sort();
  signals.sort();
  return {
    references: hits,
    signals: { count: signals.length, sha256: createHash('sha256').update(signals.join('\n')).digest('hex') },
  };
}

const missing = fetchApps();
if (missing.length > 0) throw new Error(`missing: ${missing.join(', ')}`);
const work = mkdtempSync(join(tmpdir(), 'huxin-oracle-'));
const apps = {};
for (const name of NAMES) {
  const file = join(APPS, name);
  run('unzip', ['-o', '-q', file, 'classes*.dex', '-d', work]);
  const dex = {};
  for (const entry of readdirSync(work).sort()) {
    const found = references(join(work, entry));
    if (found.references.length + found.signals.count > 0) dex[entry] = found;
    rmSync(join(work, entry));
  }
  apps[name] = { permissions: permissions(file), dex };
}

// Manifests made to break readers; kept by Debian's androguard, not here.
const manifests = {};
for (const name of readdirSync(AXML).filter((one) => /^AndroidManifest.*\.xml$/.test(one)).sort()) {
  const bytes = readFileSync(join(AXML, name));
  writeFileSync(join(work, 'AndroidManifest.xml'), bytes);
  rmSync(join(work, 'm.apk'), { force: true });
  run('zip', ['-q', 'm.apk', 'AndroidManifest.xml'], { cwd: work });
  const { aapt, androguard } = permissions(join(work, 'm.apk'));
  manifests[name] = { sha256: createHash('sha256').update(bytes).digest('hex'), aapt, androguard };
}
rmSync(work, { recursive: true, force: true });
const out = { commands: COMMANDS, apps, manifests };
writeFileSync(join(root, 'packages/app-scan/oracle/android.json'), `${JSON.stringify(out, null, 1)}\n`);

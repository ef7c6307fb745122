import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript without types
import { expectedFiles, rooms } from '../scripts/room.mjs';

interface Room {
  tier: 'packages' | 'platform' | 'apps';
  dir: string;
  path: string;
  name: string;
  manifest: { dependencies?: Record<string, string>; devDependencies?: Record<string, string> };
}

const root = fileURLToPath(new URL('..', import.meta.url));
const all = rooms() as Room[];
const pure = all.filter((room) => room.tier === 'packages');
const byName = new Map(all.map((room) => [room.name, room]));

/** The tiers of the design, lowest first. A room may import its own tier and those below. */
const TIER_OF: Readonly<Record<string, number>> = {
  basis: 0,
  money: 1,
  calendar: 1,
  law: 2,
  fact: 3,
  case: 5,
  exposure: 6,
};
const NOUN = 4;
const tierOf = (room: Room): number =>
  room.tier === 'platform'
    ? 7
    : room.tier === 'apps'
      ? 8
      : (TIER_OF[room.name.replace('@huxin/', '')] ?? NOUN);

function sourcesOf(room: Room): { path: string; text: string }[] {
  const files = readdirSync(join(room.dir, 'src'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({
      path: `${room.path}/src/${file}`,
      text: readFileSync(join(room.dir, 'src', file), 'utf8'),
    }));
}

const isTest = (path: string): boolean => /\.test\.tsx?$|\/testing\//.test(path);

/** Compiles one probe file inside a room, with the room's own settings; returns the compiler's complaints. */
function probe(room: Room, text: string): string {
  const dir = join(room.dir, '.probe');
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'probe.ts'), text);
  writeFileSync(
    join(dir, 'tsconfig.json'),
    JSON.stringify({
      extends: '../tsconfig.json',
      compilerOptions: {
        noEmit: true,
        composite: false,
        incremental: false,
        rootDir: '../../..',
        allowImportingTsExtensions: true,
      },
      include: ['probe.ts', '../src', '../../pure-globals.d.ts'],
      exclude: ['../src/**/*.test.ts', '../src/testing/**/*'],
      references: [],
    }),
  );
  try {
    const run = spawnSync(
      join(root, 'node_modules/.bin/tsc'),
      ['-p', join(dir, 'tsconfig.json'), '--pretty', 'false'],
      {
        encoding: 'utf8',
      },
    );
    return run.stdout
      .split('\n')
      .filter((line) => line.includes('.probe/probe.ts'))
      .join('\n');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const PLATFORM_GLOBALS = [
  'process',
  'fetch',
  'document',
  'crypto',
  'console',
  'setTimeout',
  'localStorage',
  'Buffer',
  'URL',
];

describe('boundaries', () => {
  it('[房屋-1] tsconfig 与 package.json 一致', () => {
    for (const [path, text] of expectedFiles() as Map<string, string>) {
      expect(readFileSync(join(root, path), 'utf8'), `${path}: run npm run room`).toBe(text);
    }
  });

  it('[房屋-2] 只往低层引用', () => {
    for (const room of all) {
      for (const name of Object.keys(room.manifest.dependencies ?? {})) {
        const used = byName.get(name);
        if (used) expect(tierOf(used), `${room.name} → ${name}`).toBeLessThanOrEqual(tierOf(room));
      }
    }
  });

  it('[房屋-3] 源码只引用自己声明过的包', () => {
    for (const room of all) {
      const declared = new Set(Object.keys(room.manifest.dependencies ?? {}));
      for (const { path, text } of sourcesOf(room).filter((file) => !isTest(file.path))) {
        for (const [, name = ''] of text.matchAll(/(?:from|import\()\s*'((?:@[\w-]+\/)?[\w.-]+)[^']*'/g)) {
          if (name.startsWith('.') || (name.startsWith('node') && room.tier !== 'packages')) continue;
          const known =
            declared.has(name) || name === room.name || (name.startsWith('virtual') && room.tier === 'apps');
          expect(known, `${path} imports ${name}`).toBe(true);
        }
      }
    }
  });

  it.each(pure.map((room) => [room.name, room] as const))('[房屋-4] %s 看不见任何平台', (_name, room) => {
    const text = PLATFORM_GLOBALS.map((name) => `export const probe_${name} = ${name};`).join('\n');
    const complaints = probe(room, `import '../src/index.ts';\n${text}\n`);
    for (const name of PLATFORM_GLOBALS)
      expect(complaints, `${room.name} sees ${name}`).toContain(`'${name}'`);
    expect(complaints.split('\n').length).toBe(PLATFORM_GLOBALS.length);
  });

  it('[房屋-5] 塞进去的坏引用编译不过', () => {
    const basis = byName.get('@huxin/basis') as Room;
    expect(
      probe(basis, "import { assess } from '@huxin/exposure';\nexport const used = assess;\n"),
    ).toContain('TS2307');
  });

  it('[房屋-5] 这个探针本身不是总说有错：干净的代码编译得过', () => {
    const basis = byName.get('@huxin/basis') as Room;
    expect(
      probe(basis, "export const text: string = new TextDecoder().decode(new TextEncoder().encode('好'));\n"),
    ).toBe('');
  });

  it('[房屋-6] 纯净的房间里没有时钟和随机数', () => {
    for (const room of pure) {
      for (const { path, text } of sourcesOf(room).filter((file) => !isTest(file.path))) {
        expect(/\bMath\.random\b|\bnew Date\b|\bDate\.now\b|\bperformance\b\./.test(text), path).toBe(false);
      }
    }
  });

  it('[房屋-7] 文件小：没有超过 400 行的，九成不超过 250，中位不超过 100', () => {
    const sizes = all
      .flatMap(sourcesOf)
      .filter(({ path }) => !isTest(path) && !path.includes('/data/'))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
      .sort((a, b) => a.lines - b.lines);
    const at = (share: number): number => sizes[Math.floor((sizes.length - 1) * share)]?.lines ?? 0;
    expect(sizes.filter(({ lines }) => lines > 400)).toEqual([]);
    expect(at(0.9)).toBeLessThanOrEqual(250);
    expect(at(0.5)).toBeLessThanOrEqual(100);
  });

  it('[房屋-13] 浏览器会读到的代码里没有 lookbehind：Safari 16.4 以前读不了整个文件', () => {
    for (const room of all.filter((item) => item.name !== '@huxin/cli')) {
      for (const { path, text } of sourcesOf(room).filter((file) => !isTest(file.path))) {
        expect(/\(\?<[=!]/.test(text), path).toBe(false);
      }
    }
  });

  it('[房屋-8] 每个房间有 README', () => {
    for (const room of all) expect(existsSync(join(room.dir, 'README.md')), room.path).toBe(true);
  });
});

describe('repository', () => {
  const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');

  it('[房屋-9] 提交里没有机器的路径和仓库地址', () => {
    // A path starts with its slash; `androidx/…` does not.
    const banned = new RegExp(
      [
        '(?<!\\w)/wo' + 'rk/',
        '/t' + 'mp/',
        'registry\\.np' + 'mjs',
        'farm-st' + 'udio',
        'farm-be' + 'nch',
      ].join('|'),
    );
    for (const path of tracked.filter(
      (file) => /\.(ts|tsx|mjs|md|json|yaml|css|html|sh)$/.test(file) && existsSync(join(root, file)),
    )) {
      const text = readFileSync(join(root, path), 'utf8');
      expect(banned.exec(text)?.[0], path).toBeUndefined();
    }
  });

  it('[房屋-10] AGENTS.md 不超过 150 行', () => {
    expect(readFileSync(join(root, 'AGENTS.md'), 'utf8').split('\n').length).toBeLessThanOrEqual(150);
  });

  it('[房屋-11] 测试引用的规则编号都写在 docs/spec 里', () => {
    const specs = readdirSync(join(root, 'docs/spec'))
      .map((file) => readFileSync(join(root, 'docs/spec', file), 'utf8'))
      .join('\n');
    const missing = all
      .flatMap(sourcesOf)
      .concat(ownTests())
      .flatMap(({ path, text }) =>
        isTest(path)
          ? [...text.matchAll(/\[(\p{Script=Han}[\p{Script=Han} A-Za-z]*-\d+)\]/gu)]
              .map(([, id]) => ({ path, id }))
              .filter(({ id }) => !specs.includes(`[${id}]`))
          : [],
      );
    expect(missing).toEqual([]);
  });
});

const ownTests = (): { path: string; text: string }[] =>
  readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => ({ path: `tests/${file}`, text: readFileSync(join(root, 'tests', file), 'utf8') }));

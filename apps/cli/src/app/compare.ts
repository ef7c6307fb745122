import { diffPackages, type PackageDiff, type ScanContext } from '@huxin/app-scan';
import type { Arguments } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Terminal } from '../io.ts';
import { paper } from '../text/layout.ts';
import { scanApp } from './scan-app.ts';

/** [查应用-9] The older file first, as the person names them; version names are not believed. */
export function compareApps(args: Arguments, context: ScanContext, terminal: Terminal): ExitCode {
  const [before, after, more] = args.files;
  if (before === undefined || after === undefined || more !== undefined) {
    terminal.err('--diff 要两个安装包，旧的在前。例：huxin app --diff 旧.apk 新.apk\n');
    return EXIT.unusable;
  }
  const [old, fresh] = [before, after].map((path) =>
    scanApp({ name: path, paths: [path] }, context, terminal),
  );
  for (const side of [old, fresh]) if (side?.ok === false) terminal.err(`${side.error}\n`);
  if (old?.ok !== true || fresh?.ok !== true) return EXIT.unusable;
  const diff = diffPackages(old.value, fresh.value);
  if (args.flags['json'] === true) terminal.out(`${JSON.stringify({ before, after, ...diff }, null, 2)}\n`);
  else {
    const page = paper(terminal);
    page.line(page.style.bold(`护信 · 查 App · ${diff.package} 两个版本`));
    page.item('旧：', `${diff.from} ${before}`);
    page.item('新：', `${diff.to} ${after}`);
    page.line();
    for (const line of diff.says) page.item('  · ', line);
  }
  return differs(diff) ? EXIT.findings : EXIT.fine;
}

const differs = (diff: PackageDiff): boolean =>
  !diff.samePackage ||
  diff.signer === 'changed' ||
  diff.signer === 'rotated' ||
  diff.levels.length > 0 ||
  diff.visibility !== undefined ||
  [diff.permissions, diff.readers, diff.sdks, diff.packers, diff.services].some(
    ({ added, removed }) => added.length + removed.length > 0,
  );

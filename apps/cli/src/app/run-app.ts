import { checkFiling, type FilingAnswer, type PackageReport } from '@huxin/app-scan';
import { ASSETS, type Entry } from '@huxin/fact';
import type { Arguments } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Terminal } from '../io.ts';
import { paper } from '../text/layout.ts';
import { compareApps } from './compare.ts';
import { type Found, findPackages } from './find-packages.ts';
import { openNodeInflate } from './node-inflate.ts';
import { nodeVerifier } from './node-verifier.ts';
import { LEGEND, printApp } from './print-app.ts';
import { printRow, printRowHead } from './print-row.ts';
import { scanApp } from './scan-app.ts';
import { scanContext } from './settings.ts';
import { appToEntries } from './to-entries.ts';
import { appToJson } from './to-json.ts';
import { appsToSarif } from './to-sarif.ts';
import { answerWithoutPackage } from './without-package.ts';
import { writeEntries } from './write-entries.ts';

const FORMS = ['json', 'sarif', 'facts'] as const;

/** [查应用] What `huxin app` does, by its flags. */
export async function runApp(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const refuse = (text: string): ExitCode => {
    terminal.err(`${text}\n`);
    return EXIT.unusable;
  };
  if (FORMS.filter((form) => args.flags[form] === true).length > 1)
    return refuse('--json、--sarif、--facts 一次只能要一种。');
  const answered = answerWithoutPackage(args, terminal);
  if (answered !== undefined) return answered;
  const context = scanContext(args, terminal, await openNodeInflate());
  if (!context.ok) return refuse(context.error);
  if (args.flags['diff'] === true) return compareApps(args, context.value, terminal);
  if (args.files.length === 0)
    return refuse('没有给安装包。例：huxin app 借款.apk，或 huxin app --list "读取联系人"');
  const into = args.flags['into'];
  const kept: PackageReport[] = [];
  const pasted = args.flags['filing'];
  const filing = typeof pasted === 'string' ? terminal.readText(pasted) : undefined;
  const found = findPackages(args.files, terminal, args.flags['split-set'] === true);
  const writer = writerFor(args, found, terminal);
  let worst: ExitCode = EXIT.fine;
  const fail = (text: string): void => {
    writer.refused(text);
    terminal.err(`${text}\n`);
    worst = EXIT.unusable;
  };
  for (const folder of found.empty) fail(`${folder}：文件夹里没有安装包（APK、XAPK、APKS、HAP、APP、IPA）。`);
  for (const app of found.apps) {
    const report = scanApp(app, context.value, terminal);
    if (!report.ok) {
      fail(report.error);
      continue;
    }
    const answer = filing === undefined ? undefined : filingOf(filing, report.value);
    writer.report(report.value, answer);
    if (typeof into === 'string') kept.push(report.value);
    if (worst === EXIT.fine && hasFindings(report.value, answer)) worst = EXIT.findings;
    await terminal.written();
  }
  writer.end();
  if (typeof into === 'string' && kept.length > 0) {
    const written = writeEntries(into, entriesOf(kept, args), terminal);
    if (!written.ok) return refuse(written.error);
    terminal.err(`${written.value}\n`);
  }
  return worst;
}

/** What the person calls the app in his record fits one app only. */
function entriesOf(reports: readonly PackageReport[], args: Arguments): Entry[] {
  const called = args.flags['as'];
  return reports.flatMap((report) => appToEntries(report, typeof called === 'string' ? called : undefined));
}

const filingOf = (text: string, report: PackageReport): FilingAnswer =>
  checkFiling(
    {
      text,
      package: report.package,
      signers: report.signature?.signers ?? [],
      ...(report.signature === undefined ? {} : { verified: report.signature.verified }),
    },
    nodeVerifier,
  );

const hasFindings = (report: PackageReport, filing: FilingAnswer | undefined): boolean =>
  ASSETS.some((asset) => report.assets[asset].level === 'E' || report.assets[asset].level === 'F') ||
  filing?.packageName === 'differs' ||
  filing?.certificate === 'differs' ||
  filing?.certificate === 'unverified';

interface Writer {
  readonly report: (report: PackageReport, filing: FilingAnswer | undefined) => void;
  readonly refused: (text: string) => void;
  readonly end: () => void;
}

/** Where the answers go: at once where each stands alone, at the end where they form one document. */
function writerFor(args: Arguments, found: Found, terminal: Terminal): Writer {
  const many = found.batch || found.apps.length > 1;
  const none = (): void => {};
  const json = (value: unknown, indent?: number): void =>
    terminal.out(`${JSON.stringify(value, null, indent)}\n`);
  if (args.flags['json'] === true)
    return {
      report: (report, filing) => json(appToJson(report, filing), many ? undefined : 2),
      refused: none,
      end: none,
    };
  if (args.flags['sarif'] === true || args.flags['facts'] === true) {
    const reports: PackageReport[] = [];
    const refused: string[] = [];
    return {
      report: (report) => void reports.push(report),
      refused: (text) => void refused.push(text),
      end: () => {
        if (reports.length === 0) return;
        if (args.flags['sarif'] === true) json(appsToSarif(reports, refused), 2);
        else json(entriesOf(reports, args), 2);
      },
    };
  }
  const page = paper(terminal);
  const whole = args.flags['all'] === true;
  if (!many || whole)
    return { report: (report, filing) => printApp(report, filing, page, whole), refused: none, end: none };
  let first = true;
  return {
    report: (report, filing) => {
      if (first) printRowHead(page);
      first = false;
      printRow(report, filing, page);
    },
    refused: none,
    end: () => {
      if (first) return;
      page.item('', page.style.dim(LEGEND));
      page.item('', '看其中一个凭什么这么说：huxin app 文件。每个都写全：--all。');
    },
  };
}

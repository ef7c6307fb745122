import {
  checkFiling,
  describeByName,
  describePermissionList,
  describeSettings,
  diffPackages,
  type NamedBytes,
  scanPackage,
} from '@huxin/app-scan';
import type { PlainDate } from '@huxin/calendar';
import { packageVerifier } from '@huxin/crypto';
import { openFile } from './file-source.ts';
import type { ScanAnswer, ScanQuestion, ScanReply } from './questions.ts';
import { strangeIn } from './strange.ts';

/** Bytes between two words to the page. */
const STEP = 1024 * 1024;

async function answerPackage(
  files: readonly File[],
  today: PlainDate,
  reply: (reply: ScanReply) => void,
): Promise<ScanAnswer> {
  let read = 0;
  let said = 0;
  const told = (bytes: number): void => {
    read += bytes;
    if (read - said < STEP) return;
    said = read;
    reply({ read });
  };
  const open: NamedBytes[] = [];
  for (const file of files) open.push({ name: file.name, bytes: await openFile(file, told) });
  const [first, ...rest] = open;
  if (first === undefined)
    return { kind: 'fault', fault: { kind: 'no-base', at: '', expected: 'at least one file' } };
  const report = scanPackage([first, ...rest], { today, verifier: packageVerifier });
  return report.ok ? { kind: 'package', report: report.value } : { kind: 'fault', fault: report.error };
}

function answerText(question: Exclude<ScanQuestion, { kind: 'package' }>): ScanAnswer {
  switch (question.kind) {
    case 'filing': {
      const { kind: _, ...input } = question;
      return { kind: 'filing', filing: checkFiling(input, packageVerifier) };
    }
    case 'diff':
      return { kind: 'diff', diff: diffPackages(question.before, question.after) };
    case 'list':
      return {
        kind: 'list',
        list: describePermissionList(question.text, question.complete ? 'yes' : 'unknown'),
        strange: strangeIn(question.text),
      };
    case 'settings':
      return { kind: 'settings', settings: describeSettings(question.text) };
    case 'name':
      return { kind: 'name', name: describeByName(question.text) };
  }
}

/** One question in; words on the way and the answer out. */
export async function answerScan(question: ScanQuestion, reply: (reply: ScanReply) => void): Promise<void> {
  try {
    const answer =
      question.kind === 'package'
        ? await answerPackage(question.files, question.today, reply)
        : answerText(question);
    reply({ answer });
  } catch (cause) {
    reply({ broke: String(cause) });
  }
}

import type { PlatformInflate, ScanContext } from '@huxin/app-scan';
import { err, ok, type Result } from '@huxin/basis';
import { plainDate } from '@huxin/calendar';
import type { Arguments } from '../command.ts';
import { faultWords } from '../faults.ts';
import type { Terminal } from '../io.ts';
import { nodeVerifier } from './node-verifier.ts';

/** Highest API level a phone may be said to have; Android 17 is 37. */
const HIGHEST_API = 99;

/** What the scan is told besides the files; an error is a line for stderr. */
export function scanContext(
  args: Arguments,
  terminal: Terminal,
  inflate: PlatformInflate,
): Result<ScanContext, string> {
  const { on, android, lending } = args.flags;
  const today = plainDate(typeof on === 'string' ? on : terminal.today, '--on');
  if (!today.ok) return err(faultWords('huxin app', today.error));
  const base: ScanContext = {
    today: today.value,
    verifier: nodeVerifier,
    inflate,
    ...(lending === true ? { lending: 'yes' } : {}),
  };
  if (typeof android !== 'string') return ok(base);
  const phoneSdk = Number(android);
  return Number.isInteger(phoneSdk) && phoneSdk > 0 && phoneSdk <= HIGHEST_API
    ? ok({ ...base, phoneSdk })
    : err(`--android 写的是“${android}”。要写系统的 API 编号，例如 33（Android 13）。`);
}

import { type PackageReport, toSarif } from '@huxin/app-scan';

const VERSION = '0.1.0';

interface Run {
  readonly runs: readonly Record<string, unknown>[];
}

/** One log for all files; those that could not be read stand in it as notifications (SARIF 2.1.0 §3.20.21). */
export function appsToSarif(
  reports: readonly PackageReport[],
  refused: readonly string[],
): Record<string, unknown> {
  const log = toSarif(reports, VERSION) as Record<string, unknown> & Run;
  const invocation = {
    executionSuccessful: refused.length === 0,
    toolExecutionNotifications: refused.map((text) => ({ level: 'error', message: { text } })),
  };
  return { ...log, runs: log.runs.map((run) => ({ ...run, invocations: [invocation] })) };
}

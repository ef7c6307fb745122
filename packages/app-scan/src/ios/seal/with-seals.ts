import type { SealReport } from '../../signing/seal-report.ts';
import type { SignatureFault, SignatureFaultKind, SignatureReport } from '../../signing/signature-report.ts';

/** A file that is not the one the signature means breaks it: an iPhone refuses to install such a package. */
export function withSeals(report: SignatureReport, seals: readonly SealReport[]): SignatureReport {
  const faults = seals.flatMap(({ changed, missing, added }) => [
    ...faultsOf('entry-digest', changed.first),
    ...faultsOf('entry-missing', missing.first),
    ...faultsOf('entry-unsigned', added.first),
  ]);
  if (faults.length === 0) return { ...report, seals };
  const all = [...report.faults, ...faults];
  const schemes = report.schemes.map((one) => ({ ...one, verified: false, faults: all }));
  return { ...report, verified: false, schemes, faults: all, seals };
}

const faultsOf = (kind: SignatureFaultKind, paths: readonly string[]): SignatureFault[] =>
  paths.map((at) => ({ scheme: 'ios', kind, at }));

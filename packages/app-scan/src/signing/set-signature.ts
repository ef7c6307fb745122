import { sameBytes } from './little-endian.ts';
import type { SignatureFault, SignatureReport } from './signature-report.ts';

export interface PartSignature {
  readonly part: string;
  readonly report: SignatureReport;
}

const sameSigners = (a: SignatureReport, b: SignatureReport): boolean =>
  a.signers.length === b.signers.length &&
  a.signers.every((one, i) => sameBytes(one.der, b.signers[i]?.der ?? new Uint8Array()));

/**
 * [签名-6] The parts of one app: a phone installs them only when every signature holds and all are of the base's signer.
 * The answer is the base's, with what is wrong elsewhere.
 */
export function joinSignatures(base: SignatureReport, others: readonly PartSignature[]): SignatureReport {
  const faults = others.flatMap(({ part, report }): SignatureFault[] => {
    const [first] = report.faults;
    if (!report.verified) return [{ scheme: 'file', kind: first?.kind ?? 'not-signed', at: part }];
    return base.verified && !sameSigners(base, report)
      ? [{ scheme: 'file', kind: 'signer-mismatch', at: part }]
      : [];
  });
  if (faults.length === 0) return base;
  return { ...base, verified: false, faults: [...base.faults, ...faults] };
}

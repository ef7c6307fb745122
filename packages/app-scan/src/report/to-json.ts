import type { CertificateFacts, Hasher } from '../signing/ports.ts';
import { hex } from './hash-source.ts';
import type { PackageReport } from './types.ts';

const certificateToJson = (one: CertificateFacts, hasher: Hasher | undefined): Record<string, unknown> => ({
  subject: one.subject,
  issuer: one.issuer,
  serial: one.serial,
  from: one.from,
  until: one.until,
  keyType: one.keyType,
  keyBits: one.keyBits,
  ...(one.uses === undefined ? {} : { uses: one.uses }),
  ...(hasher === undefined ? {} : { sha256: hex(hasher.digest('sha256', one.der)) }),
});

/**
 * The documented JSON of one package: certificates by what they say and their fingerprint, not their bytes. `packers`
 * are those that pack; libraries that only travel with some of them stand apart, so that nobody counts them.
 */
export function reportToJson(report: PackageReport, hasher?: Hasher): Record<string, unknown> {
  const { signature, packers, ...others } = report;
  const rest = {
    ...others,
    packers: packers.filter((one) => one.strength === 'strong'),
    packerHints: packers.filter((one) => one.strength === 'weak'),
  };
  if (signature === undefined) return rest;
  return {
    ...rest,
    signature: {
      ...signature,
      signers: signature.signers.map((one) => certificateToJson(one, hasher)),
      schemes: signature.schemes.map((scheme) => ({
        ...scheme,
        signers: scheme.signers.map((one) => certificateToJson(one, hasher)),
        lineage: scheme.lineage.map((one) => certificateToJson(one, hasher)),
        ...(scheme.chain === undefined
          ? {}
          : {
              chain: {
                ...scheme.chain,
                top: certificateToJson(scheme.chain.top, hasher),
                path: scheme.chain.path.map((one) => certificateToJson(one, hasher)),
              },
            }),
      })),
    },
  };
}

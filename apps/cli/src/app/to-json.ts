import { type FilingAnswer, type PackageReport, reportToJson } from '@huxin/app-scan';
import { nodeVerifier } from './node-verifier.ts';

/** The documented fields first, in the documented order; the rest of the report after them. */
export function appToJson(report: PackageReport, filing: FilingAnswer | undefined): Record<string, unknown> {
  const {
    file,
    platform,
    package: name,
    version,
    permissions,
    references,
    ...others
  } = reportToJson(report, nodeVerifier);
  const { packers, sdks, visibility, assets, ...rest } = others;
  return {
    file,
    platform,
    package: name,
    version,
    permissions,
    references,
    packers,
    sdks,
    visibility,
    assets,
    ...rest,
    ...(filing === undefined ? {} : { filing }),
  };
}

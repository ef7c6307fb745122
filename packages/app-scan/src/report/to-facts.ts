import { isSha256 } from '@huxin/basis';
import { ASSETS, type FactOf, type Origin } from '@huxin/fact';
import type { PackageReport } from './types.ts';

/** A fact ready to become an entry: who found it, in what, where; the case gives it id and day. */
export interface ReadyFact {
  readonly origin: Origin;
  readonly fact: FactOf<'app.access'>;
}

const MAX_SPANS = 12;

/**
 * What the case keeps of a scan: one fact per asset. `app` is the name the person uses for it in his record.
 * Level A means it cannot be read, F that it can and the code cannot be seen: see docs/spec/app-verdict.md.
 */
export function toFacts(report: PackageReport, context: { readonly app: string }): ReadyFact[] {
  return ASSETS.map((asset) => {
    const one = report.assets[asset];
    const spans: Origin['spans'] = [];
    const source = report.sha256;
    if (source !== undefined && isSha256(source))
      for (const i of one.evidence.slice(0, MAX_SPANS)) {
        const reference = report.references[i];
        if (reference === undefined) continue;
        const at: Origin['spans'][number]['at'] =
          reference.class === ''
            ? { in: 'bytes', entry: reference.dex, offset: Math.max(0, reference.offset) }
            : { in: 'dex', class: reference.class, method: reference.method, offset: reference.offset };
        spans.push({ source, at });
      }
    return {
      origin: { by: 'scan', ...(source === undefined ? {} : { source }), spans },
      fact: {
        kind: 'app.access',
        app: context.app,
        version: report.version,
        asset,
        level: one.level,
        visibility: one.visibility,
      },
    };
  });
}

import { ASSETS } from '@huxin/fact';
import { ASSET_NAMES } from '../describe/asset-names.ts';
import { levelWords } from '../describe/level-words.ts';
import type { AccessLevel } from '../model.ts';
import type { PackageReport } from '../report/types.ts';

/** SARIF knows three loudnesses. Nothing here is an error of the analysed program: E and F are warnings. */
const LOUDNESS: Readonly<Record<AccessLevel, 'none' | 'note' | 'warning'>> = {
  A: 'none',
  B: 'none',
  C: 'note',
  D: 'note',
  E: 'warning',
  F: 'warning',
};

const MAX_LOCATIONS = 50;

/** SARIF 2.1.0 (OASIS, 2020-03): one run, one rule per asset, one result per asset above B, and coercive texts. */
export function toSarif(reports: readonly PackageReport[], toolVersion: string): Record<string, unknown> {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'huxin',
            version: toolVersion,
            rules: [...ASSETS.map(ruleOf), COERCION_RULE],
          },
        },
        language: 'zh-CN',
        artifacts: reports.map((report) => ({
          location: { uri: encodeURI(report.file) },
          ...(report.sha256 === undefined ? {} : { hashes: { 'sha-256': report.sha256 } }),
        })),
        results: reports.flatMap(resultsOf),
      },
    ],
  };
}

const ruleOf = (asset: (typeof ASSETS)[number]): Record<string, unknown> => ({
  id: `app.${asset}`,
  shortDescription: { text: `${ASSET_NAMES[asset]}能不能被读到` },
  defaultConfiguration: { level: 'note' },
});

const COERCION_RULE = {
  id: 'app.coercion',
  shortDescription: { text: '劝你打开权限或关掉保护的文字' },
  defaultConfiguration: { level: 'warning' },
};

function resultsOf(report: PackageReport, index: number): Record<string, unknown>[] {
  const artifact = { uri: encodeURI(report.file), index };
  const levels = ASSETS.flatMap((asset) => {
    const one = report.assets[asset];
    if (LOUDNESS[one.level] === 'none') return [];
    const places = one.evidence.slice(0, MAX_LOCATIONS).flatMap((i) => {
      const reference = report.references[i];
      if (reference === undefined) return [];
      const name = [reference.class, reference.method].filter((text) => text !== '').join('.');
      return {
        physicalLocation: { artifactLocation: artifact },
        logicalLocations: [
          { fullyQualifiedName: `${reference.dex}!${name || reference.target}`, kind: 'member' },
        ],
        message: { text: `${reference.target} @ ${reference.offset}` },
      };
    });
    return {
      ruleId: `app.${asset}`,
      level: LOUDNESS[one.level],
      message: { text: one.says },
      locations: places.length > 0 ? places : [{ physicalLocation: { artifactLocation: artifact } }],
      properties: {
        accessLevel: one.level,
        accessLevelWords: levelWords[one.level],
        visibility: one.visibility,
      },
    };
  });
  const coercion = report.coercion.map((hit) => ({
    ruleId: 'app.coercion',
    level: 'warning',
    message: { text: `${hit.meaning}：“${hit.text}”` },
    locations: [
      {
        physicalLocation: { artifactLocation: artifact },
        logicalLocations: [{ fullyQualifiedName: hit.entry, kind: 'resource' }],
      },
    ],
  }));
  return [...levels, ...coercion];
}

import { PACKER_ROWS, type PackerRow } from '../data/packers.ts';
import type { AndroidFacts, PackerHit } from '../model.ts';

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Signs of one row in a package. Only file names and the Application class count, never words in strings. */
function signsOf(row: PackerRow, facts: AndroidFacts): string[] {
  const signs: string[] = [];
  for (const { name } of facts.entries) {
    const file = baseName(name);
    if (row.libraries.some((one) => one.test(file)) || row.entries.some((one) => one.test(name)))
      signs.push(name);
  }
  for (const stub of [facts.applicationClass, facts.componentFactory])
    if (stub !== undefined && row.stubs.includes(stub)) signs.push(stub);
  return signs;
}

/** Packers by vendor, strong signs first. A vendor with weak signs only is not packing. */
export function findPackers(facts: AndroidFacts): PackerHit[] {
  const hits = new Map<string, { strength: PackerHit['strength']; evidence: Set<string> }>();
  for (const row of PACKER_ROWS) {
    const signs = signsOf(row, facts);
    if (signs.length === 0) continue;
    const hit = hits.get(row.vendor) ?? { strength: row.strength, evidence: new Set<string>() };
    for (const sign of signs) hit.evidence.add(sign);
    hits.set(row.vendor, { ...hit, strength: row.strength === 'strong' ? 'strong' : hit.strength });
  }
  return [...hits]
    .map(([vendor, hit]) => ({ vendor, strength: hit.strength, evidence: [...hit.evidence] }))
    .sort((a, b) => Number(b.strength === 'strong') - Number(a.strength === 'strong'));
}

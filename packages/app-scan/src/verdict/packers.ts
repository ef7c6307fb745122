import { PACKER_ROWS, type PackerRow } from '../data/packers.ts';
import type { AndroidFacts, PackerHit } from '../model.ts';

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** All signs in one pattern: a package holds thousands of files and nearly none of them is a sign. */
const anyOf = (signs: readonly RegExp[]): RegExp => new RegExp(signs.map((one) => one.source).join('|'));
const ANY_FILE = anyOf(PACKER_ROWS.flatMap((row) => row.libraries));
const ANY_PATH = anyOf(PACKER_ROWS.flatMap((row) => [...row.entries, ...row.together.flat()]));

type PackedFacts = Pick<AndroidFacts, 'entries' | 'applicationClass' | 'componentFactory'>;

/** Signs of one row in a package. Only file names and the Application class count, never words in strings. */
function signsOf(row: PackerRow, names: readonly string[], facts: PackedFacts): string[] {
  const signs: string[] = [];
  const groups = row.together.map((group) => group.map(() => [] as string[]));
  for (const name of names) {
    const file = baseName(name);
    if (row.libraries.some((one) => one.test(file)) || row.entries.some((one) => one.test(name)))
      signs.push(name);
    for (const [g, group] of row.together.entries())
      for (const [i, one] of group.entries()) if (one.test(name)) groups[g]?.[i]?.push(name);
  }
  for (const group of groups) if (group.every((found) => found.length > 0)) signs.push(...group.flat());
  for (const stub of [facts.applicationClass, facts.componentFactory])
    if (stub !== undefined && row.stubs.includes(stub)) signs.push(stub);
  return signs;
}

/** Packers by vendor, strong signs first. A vendor with weak signs only is not packing. */
export function findPackers(facts: PackedFacts): PackerHit[] {
  const names = facts.entries
    .map((one) => one.name)
    .filter((name) => ANY_FILE.test(baseName(name)) || ANY_PATH.test(name));
  const hits = new Map<string, { strength: PackerHit['strength']; evidence: Set<string> }>();
  for (const row of PACKER_ROWS) {
    const signs = signsOf(row, names, facts);
    if (signs.length === 0) continue;
    const hit = hits.get(row.vendor) ?? { strength: row.strength, evidence: new Set<string>() };
    for (const sign of signs) hit.evidence.add(sign);
    hits.set(row.vendor, { ...hit, strength: row.strength === 'strong' ? 'strong' : hit.strength });
  }
  return [...hits]
    .map(([vendor, hit]) => ({ vendor, strength: hit.strength, evidence: [...hit.evidence] }))
    .sort((a, b) => Number(b.strength === 'strong') - Number(a.strength === 'strong'));
}

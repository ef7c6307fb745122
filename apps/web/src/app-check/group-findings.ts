import { ASSET_NAMES } from '@huxin/app-scan';
import type { Finding } from '@huxin/basis';
import { ASSETS } from '@huxin/fact';

/** The name of the asset a sentence speaks of, when it names one. */
const nameIn = (says: string): string | undefined =>
  ASSETS.map((asset) => ASSET_NAMES[asset]).find((name) => says.includes(name));

/** Sentences that differ in the asset alone become one that names them all. */
function mergeSays(group: readonly Finding[]): string {
  const names = group.map((one) => nameIn(one.says) ?? '');
  const frames = group.map((one, i) =>
    names[i] === '' ? one.says : one.says.replace(names[i] as string, '＿'),
  );
  const [frame] = frames;
  if (frame === undefined || frames.some((other) => other !== frame))
    return group.map((one) => one.says).join('');
  return frame.replace('＿', names.join('、'));
}

/** One finding per rule: what is said once, the rule once. Questions lose their mark, the card ends the sentence. */
export function groupFindings(findings: readonly Finding[]): Finding[] {
  return [...new Set(findings.map((one) => one.rule))].flatMap((rule) => {
    const group = findings.filter((one) => one.rule === rule);
    const [first] = group;
    if (first === undefined) return [];
    const missing = [...new Set(group.flatMap((one) => one.missing ?? []))];
    return {
      ...first,
      says: mergeSays(group),
      evidence: group.flatMap((one) => one.evidence),
      missing: missing.map((text) => text.replace(/？$/, '')),
    };
  });
}

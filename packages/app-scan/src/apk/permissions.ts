import { numberValue, textValue } from '../axml/attributes.ts';
import type { XmlElement } from '../axml/tree.ts';
import type { PermissionFact } from '../model.ts';
import { IMPLICATIONS } from './implied.ts';

/** One `<uses-permission…>` element. */
interface Request {
  readonly name: string;
  readonly sdk23: boolean;
  readonly minSdk: number | undefined;
  readonly maxSdk: number | undefined;
  readonly part: string;
  readonly line: number;
}

/** `uses-permission-sdk-m` is the name of the preview; Android still takes both. */
const TAGS = new Map([
  ['uses-permission', false],
  ['uses-permission-sdk-23', true],
  ['uses-permission-sdk-m', true],
]);

export function readRequests(manifest: XmlElement, part: string): Request[] {
  const requests: Request[] = [];
  for (const element of manifest.children) {
    const sdk23 = TAGS.get(element.name);
    const name = textValue(element, 'name');
    if (sdk23 === undefined || name === undefined || name === '') continue;
    requests.push({
      name,
      sdk23,
      minSdk: numberValue(element, 'minSdkVersion'),
      maxSdk: numberValue(element, 'maxSdkVersion'),
      part,
      line: element.line,
    });
  }
  return requests;
}

/** One fact per permission over all files of the set, then what the system adds for `targetSdk`. */
export function unitePermissions(requests: readonly Request[], targetSdk: number): PermissionFact[] {
  const byName = new Map<string, Request[]>();
  for (const request of requests) {
    const same = byName.get(request.name);
    if (same === undefined) byName.set(request.name, [request]);
    else same.push(request);
  }
  const facts = new Map<string, PermissionFact>();
  for (const [name, same] of byName) facts.set(name, unite(name, same));
  // A permission that was itself added can add another: storage gives media.
  for (let before = -1; before !== facts.size; ) {
    before = facts.size;
    for (const rule of IMPLICATIONS) {
      const cause = rule.when === undefined ? undefined : facts.get(rule.when);
      if (rule.when !== undefined && cause === undefined) continue;
      if (rule.below !== undefined && targetSdk >= rule.below) continue;
      for (const name of rule.gives) if (!facts.has(name)) facts.set(name, imply(name, cause, rule.below));
    }
  }
  return [...facts.values()];
}

function unite(name: string, same: readonly Request[]): PermissionFact {
  const first = same[0]!;
  let floor = Number.POSITIVE_INFINITY;
  let cap: number | undefined = 0;
  for (const one of same) {
    floor = Math.min(floor, Math.max(one.minSdk ?? 1, one.sdk23 ? 23 : 1));
    cap = cap === undefined || one.maxSdk === undefined ? undefined : Math.max(cap, one.maxSdk);
  }
  return {
    name,
    origin: same.every((one) => one.sdk23) ? 'declared-sdk-23' : 'declared',
    ...(cap === undefined ? {} : { maxSdk: cap }),
    ...(floor > 1 ? { minSdk: floor } : {}),
    parts: [...new Set(same.map((one) => one.part))],
    line: first.line,
  };
}

const imply = (
  name: string,
  cause: PermissionFact | undefined,
  below: number | undefined,
): PermissionFact => ({
  name,
  origin: 'implied',
  because: [cause?.name, below === undefined ? undefined : `targetSdk < ${below}`]
    .filter((word) => word !== undefined)
    .join(', '),
  ...(cause?.maxSdk === undefined ? {} : { maxSdk: cause.maxSdk }),
  parts: cause?.parts ?? [],
});

import type { Tri } from '@huxin/basis';
import { classType } from '../dex/classes.ts';
import type { Dex } from '../dex/header.ts';
import type { Hit } from '../dex/search.ts';
import { descriptorOf, dotted, fieldText, methodTarget, methodText, stringOf } from '../dex/text.ts';
import type { Owner } from '../model.ts';

/** A hit with its names, before it is known whether anything leads there. */
export interface Place {
  readonly part: string;
  readonly dex: string;
  readonly class: string;
  readonly method: string;
  readonly offset: number;
  readonly kind: Hit['kind'];
  readonly target: string;
  readonly owner: Owner;
  readonly reachable: Tri;
}

export function describeHit(dex: Dex, hit: Hit, ownerOf: (className: string) => Owner): Place {
  const className = dotted(descriptorOf(dex, classType(dex, hit.classIndex)));
  return {
    part: dex.part,
    dex: dex.entry,
    class: className,
    method: hit.method < 0 ? '' : methodText(dex, hit.method),
    offset: hit.offset,
    kind: hit.kind,
    target: targetOf(dex, hit),
    owner: ownerOf(className),
    reachable: 'unknown',
  };
}

function targetOf(dex: Dex, hit: Hit): string {
  if (hit.text !== undefined) return hit.text;
  switch (hit.table) {
    case 'string':
      return stringOf(dex, hit.index);
    case 'type':
      return dotted(descriptorOf(dex, hit.index));
    case 'field':
      return fieldText(dex, hit.index);
    case 'method':
      return methodTarget(dex, hit.index);
  }
}

import { argumentRegisters } from './arguments.ts';
import type { Code } from './classes.ts';
import { type Evaluator, walk } from './evaluate.ts';
import type { Hit } from './search.ts';
import { ruleOfString } from './strings.ts';
import { stringOf } from './text.ts';

/** What a method makes of pieces that all stand in the code. */
export interface PutTogether {
  readonly hits: readonly Hit[];
  /** Offsets of calls whose text argument is known. */
  readonly known: ReadonlySet<number>;
}

/** Looks for addresses of the providers among the texts a method puts together, itself or by a method it calls. */
export function putTogether(
  world: Evaluator,
  method: number,
  code: Code,
  calls: readonly number[],
): PutTogether {
  const hits: Hit[] = [];
  const known = new Set<number>();
  const seen = new Set<string>();
  const wanted = new Set(calls);
  const literals = new Set<string>();
  walk(world.dex, code, (at, op) => {
    if (op === 0x1a) literals.add(stringOf(world.dex, world.dex.units[at + 1]!));
  });
  world.look(
    method,
    code,
    (at, { registers }) => {
      const unit = world.dex.units[at]!;
      if (!wanted.has(at - code.from)) return;
      const inputs = argumentRegisters(world.dex, at).slice(
        (unit & 0xff) === 0x71 || (unit & 0xff) === 0x77 ? 0 : 1,
      );
      if (inputs.every((one) => typeof registers.get(one) === 'string')) known.add(at - code.from);
    },
    (text, at, by) => {
      const body = world.members.body(by);
      const rule = ruleOfString(text);
      if (body === undefined || rule?.is !== 'asset' || literals.has(text) || seen.has(`${by} ${at} ${text}`))
        return;
      seen.add(`${by} ${at} ${text}`);
      const { classIndex, code: of } = body;
      hits.push({
        rule: rule.use === 'chosen' ? { ...rule, use: 'mention' } : rule,
        classIndex,
        method: by,
        offset: at - of.from,
        kind: 'built',
        table: 'string',
        index: -1,
        code: of,
        text,
      });
    },
  );
  return { hits, known };
}

import { type PatternTree, readPattern } from './pattern-tree.ts';

/** What matching may cost in all: rules come out of the file, and one that is made to be slow must not be. */
export interface Work {
  left: number;
}

/** True when the expression fits anywhere in the text. */
export type Pattern = (text: string, work: Work) => boolean;

type Step =
  | { readonly kind: 'one'; readonly fits: (code: number) => boolean; readonly next: number }
  | { readonly kind: 'fork'; readonly to: readonly number[] }
  | { readonly kind: 'start' | 'end'; readonly next: number }
  | { readonly kind: 'found' };

/** All steps that may be taken next, with what follows from them by letter. */
interface State {
  readonly steps: readonly number[];
  readonly found: boolean;
  readonly foundAtEnd: boolean;
  readonly next: Map<number, State>;
}

const MOST_STEPS = 2000;
const MOST_STATES = 500;

/**
 * Follows all ways at once and remembers where a letter leads, so that no expression takes longer than the text is
 * long (Thompson 1968). A backtracking one, as JavaScript has, can be made to run for years.
 */
export function compilePattern(text: string): Pattern | undefined {
  const tree = readPattern(text);
  const steps: Step[] = [{ kind: 'found' }];
  const first = tree === undefined ? undefined : lay(tree, 0, steps);
  if (first === undefined) return undefined;
  let known = new Map<string, State>();

  const spread = (from: readonly number[], atStart: boolean, atEnd: boolean): number[] => {
    const seen = new Set<number>();
    const open = [...from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      const step = steps[at] as Step;
      if (step.kind === 'fork') open.push(...step.to);
      else if ((step.kind === 'start' && atStart) || (step.kind === 'end' && atEnd)) open.push(step.next);
    }
    return [...seen].sort((a, b) => a - b);
  };
  const stateOf = (from: readonly number[], atStart: boolean): State => {
    const reached = spread(from, atStart, false);
    const key = `${atStart ? '^' : ''}${reached.join(' ')}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const state: State = {
      steps: reached,
      found: reached.includes(0),
      foundAtEnd: spread(from, atStart, true).includes(0),
      next: new Map(),
    };
    if (known.size >= MOST_STATES) known = new Map();
    known.set(key, state);
    return state;
  };

  return (subject, work) => {
    let state = stateOf([first], true);
    for (let i = 0; i < subject.length && !state.found && work.left > 0; i++) {
      const code = subject.charCodeAt(i);
      let next = state.next.get(code);
      work.left--;
      if (next === undefined) {
        work.left -= state.steps.length;
        const after = state.steps.flatMap((at) => {
          const step = steps[at] as Step;
          return step.kind === 'one' && step.fits(code) ? [step.next] : [];
        });
        next = stateOf([first, ...after], false);
        state.next.set(code, next);
      }
      state = next;
    }
    return state.found || state.foundAtEnd;
  };
}

/** Writes the steps of a part from its end to its beginning; gives its first step. */
function lay(tree: PatternTree, next: number, steps: Step[]): number | undefined {
  const add = (step: Step): number => steps.push(step) - 1;
  if (steps.length > MOST_STEPS) return undefined;
  if (tree.kind === 'one') return add({ kind: 'one', fits: tree.fits, next });
  if (tree.kind === 'start' || tree.kind === 'end') return add({ kind: tree.kind, next });
  if (tree.kind === 'row')
    return tree.items.reduceRight<number | undefined>(
      (after, item) => (after === undefined ? undefined : lay(item, after, steps)),
      next,
    );
  if (tree.kind === 'either') {
    const to: number[] = [];
    for (const item of tree.items) {
      const at = lay(item, next, steps);
      if (at === undefined) return undefined;
      to.push(at);
    }
    return add({ kind: 'fork', to });
  }
  return layRepeat(tree, next, steps);
}

function layRepeat(
  { item, least, most }: Extract<PatternTree, { kind: 'repeat' }>,
  next: number,
  steps: Step[],
): number | undefined {
  let at: number | undefined = next;
  if (most === Infinity) {
    const loop = steps.push({ kind: 'fork', to: [next] }) - 1;
    const body = lay(item, loop, steps);
    if (body === undefined) return undefined;
    steps[loop] = { kind: 'fork', to: [body, next] };
    at = loop;
  } else
    for (let i = least; i < most && at !== undefined; i++) {
      const body = lay(item, at, steps);
      at = body === undefined ? undefined : steps.push({ kind: 'fork', to: [body, next] }) - 1;
    }
  for (let i = 0; i < least && at !== undefined; i++) {
    const body = lay(item, at, steps);
    // Nothing, however often, is nothing: repeats of it lay no step that would be counted.
    if (body === at) break;
    at = body;
  }
  return at;
}

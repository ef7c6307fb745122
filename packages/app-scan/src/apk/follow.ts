import type { Tri } from '@huxin/basis';
import { type Dex, readDex, spend } from '../dex/header.ts';
import { addDex } from '../graph/build.ts';
import { StringHashes } from '../graph/hash.ts';
import { Program } from '../graph/program.ts';
import { Reach } from '../graph/reach.ts';
import type { ReferenceKind, ScanStep } from '../model.ts';
import { type ReadOptions, readEntry } from '../zip/entry.ts';
import type { DexFile } from './files.ts';

/** What is needed to find a place in the graph. */
export interface Located {
  readonly part: string;
  readonly dex: string;
  readonly class: string;
  readonly method: string;
  readonly reachable: Tri;
  readonly kind?: ReferenceKind;
}

interface FollowOptions {
  readonly read: ReadOptions;
  readonly roots: readonly string[];
  /** Whether code may be started by ways that no instruction names. */
  readonly open: boolean;
}

/**
 * The call graph of an app, built dex by dex while they are read, from the first one that holds something to ask
 * about. Those before it are read a second time at the end; without anything to ask nothing is answered.
 */
export class Follower {
  private readonly program = new Program();
  private readonly skipped: DexFile[] = [];
  private readonly seen = new Set<string>();
  private asked = false;
  /** A dex cost too much to follow: what was not reached may still be. */
  private tired = false;

  private readonly eager: boolean;

  /** `eager`: something to ask about is likely, so nothing is left for a second reading. The answers are the same. */
  constructor(eager: boolean) {
    this.eager = eager;
  }

  /** `isAsked`: this dex holds something whose callers will be wanted. */
  add(file: DexFile, dex: Dex, isAsked: boolean, strings: StringHashes): void {
    this.asked ||= isAsked;
    if (!file.loaded) return;
    this.seen.add(`${file.part}!${file.entry}`);
    if (this.asked || this.eager) this.build(dex, strings);
    else this.skipped.push(file);
  }

  private build(dex: Dex, strings = new StringHashes(dex)): void {
    addDex(this.program, dex, strings);
    if (!spend(dex, 0)) this.tired = true;
  }

  *finish({ read, roots, open }: FollowOptions): Generator<ScanStep, (place: Located) => Tri> {
    if (!this.asked) return () => 'unknown';
    // Read once already: the second time does not count against what may be unpacked.
    const { onEntry: _seen, ...once } = read;
    const again: ReadOptions = { ...once, budget: { left: Number.MAX_SAFE_INTEGER } };
    for (const [i, file] of this.skipped.entries()) {
      yield { doing: 'graph', at: file.entry, done: i, total: this.skipped.length };
      const bytes = readEntry(file.zip, file.row, again);
      const dex = bytes.ok ? readDex(bytes.value, file.part, file.entry) : bytes;
      if (dex.ok) this.build(dex.value);
      else this.tired = true;
    }
    yield { doing: 'graph', at: '', done: 1, total: 1 };
    const reach = new Reach(this.program, open || this.tired);
    reach.run(roots);
    return (place) => {
      if (!this.seen.has(`${place.part}!${place.dex}`)) return 'unknown';
      if (place.kind === 'static-value') return reach.answerClass(place.class);
      if (place.method === '') return 'unknown';
      return reach.answer(this.program.findMethod(place.class, place.method));
    };
  }
}

import type { Tri } from '@huxin/basis';
import { readDex } from '../dex/header.ts';
import { asReadable, type Readable } from '../graph/code-file.ts';
import { Program } from '../graph/program.ts';
import { Reach } from '../graph/reach.ts';
import { startFromLayouts } from '../layout/start-from-layouts.ts';
import { UsedResources } from '../layout/used-resources.ts';
import type { ReferenceKind, ScanStep } from '../model.ts';
import type { ZipDirectory } from '../zip/directory.ts';
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
  /** What the graph was built for: the resources are read where one of these is not `yes` without. */
  readonly asked: readonly Located[];
  readonly zips: readonly ZipDirectory[];
  readonly packageName: string;
}

/**
 * Up to so many bytes of dex an app's files stay in memory to be followed where the way leads; those of a larger one are read
 * to their end at once and let go.
 */
export const KEPT_BYTES = 32 * 1024 * 1024;

/**
 * The call graph of an app, made when something is asked. The dex files of an app of modest size are kept until then. Of a larger
 * one they are read from the first on that holds something to ask about, and those before it a second time at the end.
 */
export class Follower {
  private readonly program = new Program();
  private readonly kept: Readable[] = [];
  private readonly skipped: DexFile[] = [];
  private readonly seen = new Set<string>();
  private asked = false;
  /** A dex could not be read again: what was not reached may still be. */
  private unread = false;

  private readonly eager: boolean;
  private readonly keeps: boolean;

  /**
   * `eager`: something to ask about is likely, so nothing is left for a second reading. `bytes`: of all dex files. The answers
   * are the same.
   */
  constructor(eager: boolean, bytes: number) {
    this.eager = eager;
    this.keeps = bytes <= KEPT_BYTES;
  }

  /** `isAsked`: this dex holds something whose callers will be wanted. True when its bytes must stay as they are. */
  add(file: DexFile, code: Readable, isAsked: boolean): boolean {
    this.asked ||= isAsked;
    if (!file.loaded) return false;
    this.seen.add(`${file.part}!${file.entry}`);
    if (this.keeps) this.kept.push(code);
    else if (this.asked || this.eager) this.build(code);
    else this.skipped.push(file);
    return this.keeps;
  }

  private build(code: Readable): void {
    this.program.add(code);
    this.program.closeLast();
  }

  *finish(options: FollowOptions): Generator<ScanStep, (place: Located) => Tri> {
    const { read, roots, open, asked, zips, packageName } = options;
    if (!this.asked) return () => 'unknown';
    for (const code of this.kept.splice(0)) this.program.add(code);
    // Read once already: the second time does not count against what may be unpacked.
    const { onEntry: _seen, ...once } = read;
    const again = {
      ...once,
      budget: { left: Number.MAX_SAFE_INTEGER },
      scratch: { buffer: new Uint8Array(0) },
    };
    for (const [i, file] of this.skipped.entries()) {
      yield { doing: 'graph', at: file.entry, done: i, total: this.skipped.length };
      const bytes = readEntry(file.zip, file.row, again);
      const dex = bytes.ok ? readDex(bytes.value, file.part, file.entry) : bytes;
      if (!dex.ok) this.unread = true;
      else this.build(asReadable(dex.value));
    }
    yield { doing: 'graph', at: '', done: 1, total: 1 };
    const reach = new Reach(this.program, open || this.unread);
    reach.run(roots);
    const answer = (place: Located): Tri => {
      if (!this.seen.has(`${place.part}!${place.dex}`)) return 'unknown';
      if (place.kind === 'static-value') return reach.answerClass(place.class);
      if (place.method === '') return 'unknown';
      return reach.answer(this.program.findMethod(place.class, place.method));
    };
    if (asked.some((place) => answer(place) !== 'yes')) {
      yield { doing: 'graph', at: 'resources.arsc', done: 1, total: 1 };
      startFromLayouts(this.program, reach, new UsedResources(zips, read), packageName);
    }
    if (this.program.files.some((file) => file.isTired())) reach.doubt();
    return answer;
  }
}

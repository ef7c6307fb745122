import type { Asset } from '@huxin/fact';
import { Evaluator } from '../dex/evaluate.ts';
import { readDex, spend } from '../dex/header.ts';
import { type Hit, searchCode } from '../dex/search.ts';
import { constantArguments } from '../dex/switch-arguments.ts';
import { Tagger } from '../dex/tags.ts';
import { searchValues } from '../dex/values.ts';
import { fault } from '../fault.ts';
import { StringHashes } from '../graph/hash.ts';
import type {
  DexFact,
  Owner,
  Reference,
  ScanFault,
  ScanStep,
  Signal,
  SwitchCall,
  SwitchPattern,
} from '../model.ts';
import type { ZipDirectory } from '../zip/directory.ts';
import { type ReadOptions, readEntry } from '../zip/entry.ts';
import type { Census } from './census.ts';
import { describeHit, type Place } from './describe.ts';
import type { DexFile } from './files.ts';
import { Follower, type Located } from './follow.ts';

export interface CodeOptions {
  readonly read: ReadOptions;
  readonly ownerOf: (className: string) => Owner;
  readonly census: Census;
  /** The files of the set, for their resources. */
  readonly zips: readonly ZipDirectory[];
  readonly packageName: string;
  /** Dotted names of the classes the system starts. */
  readonly roots: readonly string[];
  readonly switches: readonly SwitchPattern[];
  /** The manifest asks for what is followed: its readers are likely in the code. */
  readonly eager: boolean;
  /** Assets whose readers are followed back to the manifest. */
  readonly follow: ReadonlySet<string>;
}

export interface FoundCode {
  readonly references: readonly Reference[];
  readonly signals: readonly Signal[];
  readonly switches: readonly SwitchCall[];
  readonly dex: readonly DexFact[];
  readonly faults: readonly ScanFault[];
}

/** Reads every dex once, one at a time. */
export function* scanCode(files: readonly DexFile[], options: CodeOptions): Generator<ScanStep, FoundCode> {
  const references: Reference[] = [];
  const signals: Signal[] = [];
  const switches: SwitchCall[] = [];
  const facts: DexFact[] = [];
  const faults: ScanFault[] = [];
  const asked: Place[] = [];
  const tagger = new Tagger(options.switches);
  // A dex is read into the place of the one before, unless that one is followed later.
  const scratch = { buffer: new Uint8Array(0) };
  const read: ReadOptions = { ...options.read, scratch };
  const total = files.reduce((sum, file) => sum + file.row.size, 0);
  const follower = new Follower(options.eager, total);
  let done = 0;
  for (const file of files) {
    yield { doing: 'code', at: file.entry, done, total };
    done += file.row.size;
    const bytes = readEntry(file.zip, file.row, read);
    if (!bytes.ok) {
      faults.push(bytes.error);
      continue;
    }
    const dex = readDex(bytes.value, file.part, file.entry);
    if (!dex.ok) {
      faults.push(dex.error);
      continue;
    }
    const world = new Evaluator(dex.value);
    const { hits, ...fact } = searchDex(world, tagger);
    const strings = new StringHashes(dex.value);
    if (file.loaded) options.census.add(dex.value, strings);
    const isAsked = hits.some((hit) => isWorthFollowing(hit, options.follow));
    if (follower.add(file, { dex: dex.value, bodies: world.bodies, strings }, isAsked))
      scratch.buffer = new Uint8Array(0);
    facts.push(fact.fact);
    if (fact.broken > 0)
      faults.push(
        fault('bad-dex', `${file.part}!${file.entry}`, `code of ${fact.broken} methods inside the file`),
      );
    if (!spend(dex.value, 0))
      faults.push(
        fault('too-large', `${file.part}!${file.entry}`, 'a file whose rows do not share huge items'),
      );
    for (const hit of hits) {
      const place = describeHit(dex.value, hit, options.ownerOf);
      const { rule } = hit;
      if (file.loaded && isReader(hit, options.follow)) asked.push(place);
      if (rule.is === 'asset')
        references.push({ asset: rule.asset, use: rule.use === 'chosen' ? 'mention' : rule.use, ...place });
      else if (rule.is === 'signal') signals.push({ signal: rule.signal, ...place });
      else if (rule.is === 'switch') {
        switches.push(describeSwitch(world, hit, rule.id, place));
      }
    }
  }
  const open = faults.length > 0 || signals.some((one) => OPENING.has(one.signal));
  const reach = yield* follower.finish({ ...options, read, open, asked });
  const answer = <T extends Located>(one: T): T => ({ ...one, reachable: reach(one) });
  return {
    references: references.map(answer),
    signals,
    switches: switches.map(answer),
    dex: facts,
    faults,
  };
}

/** A bare name in a text (of a permission, of a setting) reads nothing: the graph is not built for it alone. */
const isWorthFollowing = ({ rule, table }: Hit, follow: ReadonlySet<string>): boolean =>
  rule.is === 'switch' ||
  (rule.is === 'asset' &&
    follow.has(rule.asset) &&
    (table !== 'string' || rule.use !== 'mention' || rule.leads === true));

/** What holds other people: worth the call graph however large the app, and a look at its layouts. */
export const PEOPLE: readonly Asset[] = ['contacts', 'call-log', 'sms'];

/** What takes the data, or lets an SDK take it; who names it in an annotation has no code. */
const isReader = ({ rule, kind }: Hit, follow: ReadonlySet<string>): boolean =>
  kind !== 'annotation' &&
  (rule.is === 'switch' ||
    (rule.is === 'asset' && rule.use === 'read' && PEOPLE.includes(rule.asset) && follow.has(rule.asset)));

/** Ways to start code that no instruction names. */
const OPENING: ReadonlySet<string> = new Set(['reflection', 'dynamic-code', 'native-load', 'webview-bridge']);

function describeSwitch(world: Evaluator, hit: Hit, id: string, place: Place): SwitchCall {
  const { kind: _kind, owner: _owner, ...at } = place;
  const isCall = hit.code !== undefined && hit.table === 'method';
  return {
    switch: id,
    ...at,
    arguments: isCall ? constantArguments(world, hit.method, hit.code!, hit.offset, hit.index) : [],
  };
}

function searchDex(world: Evaluator, tagger: Tagger): { hits: Hit[]; fact: DexFact; broken: number } {
  const { dex } = world;
  const tags = tagger.tag(dex);
  const found = searchCode(world, tags);
  const fact: DexFact = {
    part: dex.part,
    entry: dex.entry,
    bytes: dex.bytes.length,
    classes: dex.classes.count,
    methods: found.methods,
    codeItems: found.codeItems,
    hollow: found.hollow,
    oddities: dex.oddities,
  };
  return { hits: [...found.hits, ...searchValues(dex, tags, found.hits)], fact, broken: found.broken };
}

import type { ReferenceKind } from '../model.ts';
import { CELLS } from './bodies.ts';
import { type Code, codeAt, isHollow } from './classes.ts';
import { type Evaluator, walk } from './evaluate.ts';
import { type Dex, spend } from './header.ts';
import { KIND, LENGTH, OPERAND, payloadLength } from './opcodes.ts';
import { type PutTogether, putTogether } from './put-together.ts';
import { asset, type Rule, signal } from './rules.ts';
import type { Tags } from './tags.ts';
import { unnamedCalls } from './uri-origin.ts';

export type HitTable = 'string' | 'type' | 'field' | 'method';

/** One tagged operand. Names are made later, from the indices. */
export interface Hit {
  readonly rule: Rule;
  /** Row of class_defs; -1 when the hit is in no class. */
  readonly classIndex: number;
  /** Row of method_ids; -1 outside methods. */
  readonly method: number;
  /** 16-bit units from the start of the method; -1 outside code. */
  readonly offset: number;
  readonly kind: ReferenceKind;
  readonly table: HitTable;
  /** Row of that table. */
  readonly index: number;
  /** Where the method's code lies. */
  readonly code: Code | undefined;
  /** Text that stands in no table, for `built`. */
  readonly text?: string;
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly methods: number;
  readonly codeItems: number;
  readonly hollow: number;
  /** Class bodies or code items that do not lie in the file, or instructions that run over the end. */
  readonly broken: number;
}

/** Visits all code of a dex: finds tagged operands, counts bodies and hollow ones. */
export function searchCode(world: Evaluator, tags: Tags): SearchResult {
  const { dex, bodies } = world;
  const { cells, count } = bodies;
  const hits: Hit[] = [];
  let codeItems = 0;
  let hollow = 0;
  let broken = bodies.broken;
  for (let i = 0; i < count; i++) {
    const at = cells[i * CELLS + 3]!;
    if (at === 0) continue;
    const code = codeAt(dex, at);
    if (code === undefined || !spend(dex, code.to - code.from)) {
      broken++;
      continue;
    }
    codeItems++;
    const named = tags.methods[cells[i * CELLS + 1]!] ?? 0;
    if (named !== 0) noteOverride(tags.rules[named - 1]!, cells, i, code, hits);
    if (isHollow(dex.units, code.from, code.to)) hollow++;
    else if (tags.any && !searchMethod(world, code, tags, cells[i * CELLS]!, cells[i * CELLS + 1]!, hits))
      broken++;
  }
  return { hits, methods: count, codeItems, hollow, broken };
}

/** A body that the system calls with the data. */
function noteOverride(rule: Rule, cells: Int32Array, body: number, code: Code, hits: Hit[]): void {
  if (rule.is !== 'override') return;
  const [classIndex, method] = [cells[body * CELLS]!, cells[body * CELLS + 1]!];
  const at = { classIndex, method, offset: 0, kind: 'method', table: 'method', index: method, code } as const;
  hits.push({ rule: asset(rule.asset, 'read'), ...at });
}

/** Appends the hits of one method; false when its instructions run past its end. */
function searchMethod(
  world: Evaluator,
  code: Code,
  tags: Tags,
  classIndex: number,
  method: number,
  hits: Hit[],
): boolean {
  const { units } = world.dex;
  const first = hits.length;
  let at = code.from;
  while (at < code.to) {
    const unit = units[at]!;
    const op = unit & 0xff;
    const kind = KIND[op]!;
    if (kind !== 0) {
      const index = kind === OPERAND.jumbo ? units[at + 1]! + units[at + 2]! * 0x10000 : units[at + 1]!;
      const tag = tagOf(tags, kind, index);
      if (tag !== 0) {
        const rule = tags.rules[tag - 1]!;
        const table = TABLES[kind]!;
        hits.push({ rule, classIndex, method, offset: at - code.from, kind: table, table, index, code });
      }
    }
    at += op === 0 && unit !== 0 ? payloadLength(units, at) : LENGTH[op]!;
  }
  if (hits.length > first) readMarks(world, hits, first);
  return at === code.to;
}

const TABLES: readonly HitTable[] = [
  'string',
  'string',
  'string',
  'type',
  'field',
  'method',
  'method',
  'method',
];

function tagOf(tags: Tags, kind: number, index: number): number {
  switch (kind) {
    case OPERAND.string:
    case OPERAND.jumbo:
      return tags.strings[index] ?? 0;
    case OPERAND.type:
      return tags.types[index] ?? 0;
    case OPERAND.field:
      return tags.fields[index] ?? 0;
    case OPERAND.method:
      return tags.methods[index] ?? 0;
    default:
      return 0;
  }
}

/**
 * An address handed to a picker in a method that queries nothing is the user's own choice of one item. A query whose
 * address the code does not name, and an address made of text that it does not name, are signals. Helper marks
 * (`pick`, `query`, `make`) are dropped here.
 */
function readMarks(world: Evaluator, hits: Hit[], first: number): void {
  const { dex } = world;
  const own = hits.splice(first);
  const unnamed = unnamedIn(dex, own);
  const built = builtIn(world, own, unnamed);
  hits.push(...built.hits);
  const window = own.find((hit) => hit.rule.is === 'window');
  if (window?.code !== undefined && namesOverlay(dex, window.code)) hits.push({ ...window, rule: OVERLAY });
  const picks = own.some((hit) => hit.rule.is === 'pick');
  const queries = own.some((hit) => hit.rule.is === 'query');
  for (const hit of own) {
    const { rule } = hit;
    if (rule.is === 'pick' || rule.is === 'override' || rule.is === 'window') continue;
    if (rule.is === 'query' || rule.is === 'make') {
      if (unnamed.has(hit.offset) && !built.known.has(hit.offset))
        hits.push({ ...hit, rule: rule.is === 'query' ? OPEN_QUERY : MADE_ADDRESS });
      continue;
    }
    const chosen = rule.is === 'asset' && (rule.use === 'read' || rule.use === 'chosen');
    const use =
      picks && !queries ? 'picker' : rule.is === 'asset' && rule.use === 'chosen' ? 'mention' : 'read';
    hits.push(chosen ? { ...hit, rule: { ...rule, use } } : hit);
  }
}

const OVERLAY = asset('overlay', 'read');
/**
 * Types of windows that lie over other apps: phone, system alert, system overlay, priority phone, system error, application
 * overlay. Source: AOSP WindowManager.LayoutParams.
 */
const OVER_OTHERS: ReadonlySet<number> = new Set([2002, 2003, 2006, 2007, 2010, 2038]);

/** Whether a constant of the method is such a type: const/16 or const. */
function namesOverlay(dex: Dex, code: Code): boolean {
  let found = false;
  walk(dex, code, (at, op) => {
    const low = dex.units[at + 1]!;
    if (op === 0x13 || (op === 0x14 && dex.units[at + 2] === 0)) found ||= OVER_OTHERS.has(low);
  });
  return found;
}

const NOTHING: PutTogether = { hits: [], known: new Set() };

/** Only where something makes an address of text that does not stand there, or a piece of one stands. */
function builtIn(world: Evaluator, own: readonly Hit[], unnamed: ReadonlySet<number>): PutTogether {
  const [first] = own;
  const calls = own
    .filter((hit) => hit.rule.is === 'make' && unnamed.has(hit.offset))
    .map((hit) => hit.offset);
  const hasPiece = own.some(({ rule }) => rule.is === 'signal' && rule.signal === 'built-uri');
  if (first?.code === undefined || (calls.length === 0 && !hasPiece)) return NOTHING;
  return putTogether(world, first.method, first.code, calls);
}

const OPEN_QUERY = signal('open-query');
const MADE_ADDRESS = signal('made-address');

/** The calls of this method that take or make an address the code does not name. */
function unnamedIn(dex: Dex, own: readonly Hit[]): ReadonlySet<number> {
  const code = own[0]?.code;
  if (code === undefined) return new Set();
  return unnamedCalls(
    dex,
    code,
    own.flatMap(({ rule, table, offset, index }) =>
      table === 'method' && (rule.is === 'query' || rule.is === 'make')
        ? [{ is: rule.is, offset, index }]
        : [],
    ),
  );
}

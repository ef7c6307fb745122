import { ByteSearch } from '../byte-search.ts';
import { u16, u32 } from '../bytes.ts';
import type { SwitchPattern } from '../model.ts';
import { type Dex, unitAt, wordAt } from './header.ts';
import { FAMILIES, METHODS, READING_MEMBERS, type Rule } from './rules.ts';
import { ruleOfString } from './strings.ts';
import {
  methodClass,
  methodName,
  methodProto,
  parameterCount,
  parameterList,
  stringAt,
  stringOf,
  textAt,
  typeString,
} from './text.ts';

/**
 * Which rows of a dex's tables matter: per row 0, or 1 + the index of a rule. Reading the tables first means that
 * code is only searched where a table has something to find.
 */
export interface Tags {
  readonly rules: readonly Rule[];
  readonly strings: Uint8Array;
  readonly types: Uint8Array;
  readonly fields: Uint8Array;
  readonly methods: Uint8Array;
  /** Whether any row is tagged at all. */
  readonly any: boolean;
}

const FAMILY = new Map(FAMILIES);
const MEMBERS = new Map<string, (readonly [readonly string[], Rule])[]>();
for (const [owner, names, rule] of METHODS)
  MEMBERS.set(owner, [...(MEMBERS.get(owner) ?? []), [names, rule] as const]);

/** Rules are few; their place in this list fits a byte. */
class RuleList {
  readonly rules: Rule[] = [];
  private readonly places = new Map<string, number>();
  place(rule: Rule): number {
    const key = JSON.stringify(rule);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    if (this.rules.length >= 254) return 0;
    this.rules.push(rule);
    this.places.set(key, this.rules.length);
    return this.rules.length;
  }
}

export function tagTables(dex: Dex, switches: readonly SwitchPattern[]): Tags {
  const list = new RuleList();
  const strings = tagStrings(dex, list);
  const { types, members } = tagTypes(dex, list, switches);
  const protos = tagProtos(dex, types);
  const fields = tagFields(dex, types, list);
  const methods = tagMethods(dex, types, protos, members, list);
  // A rule is in the list when some row was given it.
  return { rules: list.rules, strings, types, fields, methods, any: list.rules.length > 0 };
}

/** A loop: a call for every row of a large table costs more than all the rest. */
function hasTag(tags: Uint8Array): boolean {
  for (let i = 0; i < tags.length; i++) if (tags[i] !== 0) return true;
  return false;
}

const encoder = new TextEncoder();
/** `content://` */
const SCHEME = new ByteSearch([encoder.encode('content://')]);
const COLON_AT = 7;

function tagStrings(dex: Dex, list: RuleList): Uint8Array {
  const tags = new Uint8Array(dex.strings.count);
  const { bytes } = dex;
  const inner = schemePlaces(dex);
  const near = nearPlaces(bytes, inner);
  for (let i = 0; i < tags.length; i++) {
    const at = stringAt(dex, i);
    if (at < 0) continue;
    const a = bytes[at];
    const b = bytes[at + 1];
    // Every rule begins with an…, co…, ca… or vn…, or has content:// further on.
    const maybe =
      (a === 0x61 && b === 0x6e) ||
      (a === 0x63 && (b === 0x6f || b === 0x61)) ||
      (a === 0x76 && b === 0x6e) ||
      (a === 0x65 && b === 0x6e);
    if (!maybe && !(near[at & NEAR_MASK] === 1 && holdsPlace(inner, at, bytes))) continue;
    const rule = ruleOfString(textAt(dex, at));
    if (rule !== undefined) tags[i] = list.place(rule);
  }
  return tags;
}

/** Places of `://` after `content` in the file, ascending. */
function schemePlaces({ bytes }: Dex): number[] {
  return SCHEME.places(bytes)[0]!.map((at) => at + COLON_AT);
}

const NEAR_MASK = 0xffff;

/** Marks where a string that reaches one of the places can start, by the low bits: nearly all others are told apart by one look. */
function nearPlaces(bytes: Uint8Array, places: readonly number[]): Uint8Array {
  const near = new Uint8Array(NEAR_MASK + 1);
  let before = -1;
  for (const place of places) {
    // What lies before the place before was marked for that one.
    for (let at = place; at > before && at >= place - NEAR_MASK && bytes[at] !== 0; at--)
      near[at & NEAR_MASK] = 1;
    before = place;
  }
  return near;
}

/** Whether the string that starts at `at` reaches one of the places. */
function holdsPlace(places: readonly number[], at: number, bytes: Uint8Array): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (places[middle]! < at) low = middle + 1;
    else high = middle;
  }
  const place = places[low];
  if (place === undefined || place - at > 65_535) return false;
  const end = bytes.indexOf(0, at);
  return end < 0 || place < end;
}

type Members = Map<number, readonly (readonly [readonly string[], Rule])[]>;

function tagTypes(
  dex: Dex,
  list: RuleList,
  switches: readonly SwitchPattern[],
): { types: Uint8Array; members: Members } {
  const types = new Uint8Array(dex.types.count);
  const members: Members = new Map();
  const wanted = switches.map((pattern) => ({ ...pattern, prefix: pattern.class.replaceAll('.', '/') }));
  const starts = new Set(wanted.map(({ prefix }) => startOf(prefix.charCodeAt(0), prefix.charCodeAt(1))));
  if (wanted.some(({ prefix }) => prefix.length < 2)) for (let i = 0; i < 0x10000; i++) starts.add(i);
  for (let i = 0; i < types.length; i++) {
    const at = stringAt(dex, typeString(dex, i));
    if (at < 0) continue;
    let start = at;
    while (dex.bytes[start] === 0x5b) start++;
    if (dex.bytes[start] !== 0x4c) continue;
    const mayBeWanted = starts.has(startOf(dex.bytes[start + 1]!, dex.bytes[start + 2]!));
    const name = mayBeWanted || isFramework(dex.bytes, start) ? classOf(dex, start) : undefined;
    if (name === undefined) continue;
    const rule = familyOf(name);
    if (rule !== undefined) types[i] = list.place(rule);
    const known = MEMBERS.get(name) ?? [];
    const own = wanted
      .filter(({ prefix }) => name.startsWith(prefix))
      .map(({ id, method }) => [[method], { is: 'switch', id } as const] as const);
    if (known.length + own.length > 0) members.set(i, [...own, ...known]);
  }
  return { types, members };
}

/** The first two letters of a name: most types are told apart by them. */
const startOf = (first: number, second: number): number => (first << 8) | second;

/** `android`, `androidx`, `dalvik`, `java`. */
const isFramework = (bytes: Uint8Array, at: number): boolean =>
  (bytes[at + 1] === 0x61 && bytes[at + 2] === 0x6e && bytes[at + 3] === 0x64) ||
  (bytes[at + 1] === 0x64 && bytes[at + 2] === 0x61 && bytes[at + 3] === 0x6c) ||
  (bytes[at + 1] === 0x6a && bytes[at + 2] === 0x61 && bytes[at + 3] === 0x76);

function classOf(dex: Dex, start: number): string | undefined {
  const text = textAt(dex, start + 1);
  return text.endsWith(';') ? text.slice(0, -1) : undefined;
}

function familyOf(name: string): Rule | undefined {
  const exact = FAMILY.get(name);
  if (exact !== undefined) return exact;
  for (let at = name.lastIndexOf('$'); at > 0; at = name.lastIndexOf('$', at - 1)) {
    const rule = FAMILY.get(name.slice(0, at));
    if (rule !== undefined) return rule;
  }
  return undefined;
}

/** A method that takes or gives such a class mentions it too. */
function tagProtos(dex: Dex, types: Uint8Array): Uint8Array {
  const tags = new Uint8Array(dex.protos.count);
  if (!hasTag(types)) return tags;
  for (let i = 0; i < tags.length; i++) {
    const result = wordAt(dex.bytes, dex.words, dex.protos.at + i * 12 + 4);
    tags[i] = types[result] ?? 0;
    if (tags[i] !== 0) continue;
    const list = parameterList(dex, i);
    const count = list < 0 ? 0 : parameterCount(dex, list);
    for (let j = 0; j < count; j++) {
      const tag = types[u16(dex.bytes, list + 4 + j * 2)] ?? 0;
      if (tag !== 0) tags[i] = tag;
    }
  }
  return tags;
}

function tagFields(dex: Dex, types: Uint8Array, list: RuleList): Uint8Array {
  const tags = new Uint8Array(dex.fields.count);
  for (let i = 0; i < tags.length; i++) {
    const row = dex.fields.at + i * 8;
    const owner = types[unitAt(dex, row)] ?? 0;
    if (owner !== 0) tags[i] = sharpen(dex, owner, u32(dex.bytes, row + 4), list);
    else tags[i] = types[unitAt(dex, row + 2)] ?? 0;
  }
  return tags;
}

function tagMethods(
  dex: Dex,
  types: Uint8Array,
  protos: Uint8Array,
  members: Members,
  list: RuleList,
): Uint8Array {
  const tags = new Uint8Array(dex.methods.count);
  for (let i = 0; i < tags.length; i++) {
    const type = methodClass(dex, i);
    const owner = types[type] ?? 0;
    const known = members.get(type);
    if (known !== undefined) {
      const name = stringOf(dex, methodName(dex, i));
      const rule = known.find(([names]) => names.includes(name))?.[1];
      if (rule !== undefined) tags[i] = list.place(rule);
    }
    if (tags[i] !== 0) continue;
    if (owner !== 0) tags[i] = sharpen(dex, owner, methodName(dex, i), list);
    else tags[i] = protos[methodProto(dex, i)] ?? 0;
  }
  return tags;
}

/** The class's rule, as `read` when the member's name says so. */
function sharpen(dex: Dex, tag: number, name: number, list: RuleList): number {
  const rule = list.rules[tag - 1]!;
  if (rule.is !== 'asset' || !READING_MEMBERS.test(stringOf(dex, name))) return tag;
  return list.place({ ...rule, use: 'read' });
}

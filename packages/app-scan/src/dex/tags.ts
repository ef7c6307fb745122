import { u16, u32 } from '../bytes.ts';
import type { SwitchPattern } from '../model.ts';
import { classType, superType } from './classes.ts';
import type { Dex } from './header.ts';
import { FAMILIES, METHODS, READING_MEMBERS, type Rule } from './rules.ts';
import { SchemePlaces } from './scheme-places.ts';
import { ruleOfString } from './strings.ts';
import {
  methodClass,
  methodName,
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
const MEMBERS = new Map<string, MemberList>();
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

/** Tags the tables of dex files; `switches` are the calls to know by name. */
export class Tagger {
  private readonly wanted: readonly Wanted[];
  private readonly starts: Uint8Array;
  /** Undefined when some switch's class is too short to be told so. */
  private readonly wantedLetters: ReadonlySet<number> | undefined;
  /** One dex at a time is tagged: its tables are overwritten by the next. */
  private readonly types = new Uint8Array(ROWS);
  private readonly protos = new Uint8Array(ROWS);
  private readonly owners = new Uint8Array(ROWS);

  constructor(switches: readonly SwitchPattern[]) {
    this.wanted = switches.map((pattern) => ({ ...pattern, prefix: pattern.class.replaceAll('.', '/') }));
    this.starts = startsOf(this.wanted);
    this.wantedLetters = this.wanted.every(({ prefix }) => prefix.length >= WANTED_AT + 4)
      ? new Set(this.wanted.map(({ prefix }) => u32(new TextEncoder().encode(prefix), WANTED_AT)))
      : undefined;
  }

  tag(dex: Dex): Tags {
    const list = new RuleList();
    const strings = tagStrings(dex, list);
    const { types, protos, owners } = this;
    const members = this.tagTypes(dex, list);
    const fields = new Uint8Array(dex.fields.count);
    const methods = new Uint8Array(dex.methods.count);
    // A rule is in the list when some row was given it; without a class there is none for members.
    if (list.rules.length > 0) tagProtos(dex, types, protos);
    else protos.fill(0);
    if (list.rules.length > 0) tagFields(dex, types, list, fields);
    owners.set(types);
    for (const type of members.keys()) owners[type] = owners[type]! || MEMBERS_ONLY;
    if (list.rules.length > 0 || members.size > 0)
      tagMethods(dex, { types, protos, owners, members }, list, methods);
    return { rules: list.rules, strings, types, fields, methods, any: list.rules.length > 0 };
  }

  private tagTypes(dex: Dex, list: RuleList): Members {
    const { bytes } = dex;
    const { types, starts } = this;
    const members: Members = new Map();
    types.fill(0);
    for (let i = 0; i < dex.types.count && i < ROWS; i++) {
      let at = stringAt(dex, typeString(dex, i));
      if (at < 0) continue;
      while (bytes[at] === ARRAY) at++;
      const start = starts[bytes[at + 1]! | (bytes[at + 2]! << 8)]!;
      if (start === 0 || bytes[at] !== CLASS) continue;
      const isKnown = (start & KNOWN) !== 0 && NAMED.has(u32(bytes, at + 1 + NAMED_AT));
      if (!isKnown && ((start & SWITCH) === 0 || !this.mayBeWanted(bytes, at + 1))) continue;
      const name = classOf(dex, at);
      if (name === undefined) continue;
      const rule = familyOf(name);
      if (rule !== undefined) types[i] = list.place(rule);
      const known = this.membersOf(name);
      if (known.length > 0) members.set(i, known);
    }
    inheritMembers(dex, members);
    return members;
  }

  /** Whether letters further on are those of a switch's class. */
  private mayBeWanted(bytes: Uint8Array, at: number): boolean {
    return this.wantedLetters === undefined || this.wantedLetters.has(u32(bytes, at + WANTED_AT));
  }

  private membersOf(name: string): MemberList {
    const own = this.wanted
      .filter(({ prefix }) => name.startsWith(prefix))
      .map(({ id, method }) => [[method], { is: 'switch', id } as const] as const);
    return [...own, ...(MEMBERS.get(name) ?? [])];
  }
}

/** Classes may come one from another; a longer chain is cut. */
const MAX_CHAIN = 8;

/** A call names the class at hand, which may be the app's own: what comes from a known class has its members. */
function inheritMembers(dex: Dex, members: Members): void {
  for (let depth = 0, before = 0; depth < MAX_CHAIN && members.size > before; depth++) {
    before = members.size;
    for (let i = 0; i < dex.classes.count; i++) {
      const known = members.get(superType(dex, i));
      if (known !== undefined && !members.has(classType(dex, i))) members.set(classType(dex, i), known);
    }
  }
}

/** A switch, and how the names of its classes begin in a dex. */
interface Wanted extends SwitchPattern {
  readonly prefix: string;
}

function tagStrings(dex: Dex, list: RuleList): Uint8Array {
  const { bytes, words, strings } = dex;
  const tags = new Uint8Array(strings.count);
  const table = strings.at >>> 2;
  let low = bytes.length;
  let high = 0;
  for (let i = 0; i < tags.length; i++) {
    const offset = words[table + i]!;
    if (offset < low) low = offset;
    if (offset > high && offset < bytes.length) high = offset;
  }
  const inner = new SchemePlaces(bytes, low, high + MAX_STRING);
  for (let i = 0; i < tags.length; i++) {
    let at = words[table + i]!;
    if (at >= bytes.length) continue;
    if (bytes[at++]! >= 0x80) at = stringAt(dex, i);
    if (!mayBegin(bytes, at) && !inner.isIn(at)) continue;
    const rule = ruleOfString(textAt(dex, at));
    if (rule !== undefined) tags[i] = list.place(rule);
  }
  return tags;
}

/** Every rule of `ruleOfString` begins with one of these, or has content:// further on. */
const RULE_STARTS = ['andr', 'call', 'cmd ', 'com.', 'cont', 'enab', 'inco', 'pm l', 'vnd.'];
const STARTS: ReadonlySet<number> = new Set(
  RULE_STARTS.map((four) => u32(new TextEncoder().encode(four), 0)),
);
const FIRST_LETTERS = new Uint8Array(256);
for (const four of RULE_STARTS) FIRST_LETTERS[four.charCodeAt(0)] = 1;

/** Whether a rule begins as the string at a place does; most are told by one letter. */
const mayBegin = (bytes: Uint8Array, at: number): boolean =>
  FIRST_LETTERS[bytes[at]!] === 1 && STARTS.has(u32(bytes, at));

/** Bytes of the longest string the format can hold, with its length. */
const MAX_STRING = 65_535 * 3 + 5;

type MemberList = readonly (readonly [readonly string[], Rule])[];
type Members = Map<number, MemberList>;

/** Rows of the tables that instructions and members name fit 16 bits; so does what one may ask for a row outside. */
const ROWS = 1 << 16;
const ARRAY = 0x5b;
const CLASS = 0x4c;
/** What names that begin so can be: a class of the tables above, one of a switch. */
const KNOWN = 1;
const SWITCH = 2;
/** Letters of a switch's class that tell most others apart: `com/` is passed. */
const WANTED_AT = 4;

/** By the first two letters: most types are told apart by them. */
function startsOf(wanted: readonly Wanted[]): Uint8Array {
  const starts = new Uint8Array(1 << 16);
  for (const name of [...FAMILY.keys(), ...MEMBERS.keys()])
    starts[name.charCodeAt(0) | (name.charCodeAt(1) << 8)] = KNOWN;
  for (const { prefix } of wanted) {
    if (prefix.length < 2) for (let i = 0; i < starts.length; i++) starts[i]! |= SWITCH;
    else starts[prefix.charCodeAt(0) | (prefix.charCodeAt(1) << 8)]! |= SWITCH;
  }
  return starts;
}

/** Letters of a name after which those of the tables above differ most: `android/` is passed, `java/lan` too. */
const NAMED_AT = 8;
const NAMED: ReadonlySet<number> = new Set(
  [...FAMILY.keys(), ...MEMBERS.keys()].map((name) => u32(new TextEncoder().encode(name), NAMED_AT)),
);

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
function tagProtos(dex: Dex, types: Uint8Array, tags: Uint8Array): void {
  tags.fill(0);
  const { words } = dex;
  const table = dex.protos.at >>> 2;
  for (let i = 0; i < dex.protos.count && i < ROWS; i++) {
    let tag = types[words[table + i * 3 + 1]!] ?? 0;
    if (tag === 0 && words[table + i * 3 + 2] !== 0) {
      const list = parameterList(dex, i);
      const count = list < 0 ? 0 : parameterCount(dex, list);
      for (let j = 0; j < count; j++) tag = types[u16(dex.bytes, list + 4 + j * 2)]! || tag;
    }
    tags[i] = tag;
  }
}

function tagFields(dex: Dex, types: Uint8Array, list: RuleList, tags: Uint8Array): void {
  const { units, words } = dex;
  for (let i = 0, at = dex.fields.at >>> 1; i < tags.length; i++, at += 4) {
    const owner = types[units[at]!]!;
    if (owner !== 0) tags[i] = sharpen(dex, owner, words[(at >>> 1) + 1]!, list);
    else tags[i] = types[units[at + 1]!]!;
  }
}

interface MethodTags {
  readonly types: Uint8Array;
  readonly protos: Uint8Array;
  /** `types`, and `MEMBERS_ONLY` where only members are known. */
  readonly owners: Uint8Array;
  readonly members: Members;
}

function tagMethods(
  dex: Dex,
  { types, protos, owners, members }: MethodTags,
  list: RuleList,
  tags: Uint8Array,
): void {
  const { units } = dex;
  const named = new MemberTags(dex, members, list);
  for (let i = 0, at = dex.methods.at >>> 1; i < tags.length; i++, at += 4) {
    tags[i] = protos[units[at + 1]!]!;
    if (owners[units[at]!] !== 0) tags[i] = named.tagOf(i, types[units[at]!]!) || tags[i]!;
  }
}

/** The class has no rule of its own. No rule has this number. */
const MEMBERS_ONLY = 255;

/** Tags by members' names, each name of a class's list read once. */
class MemberTags {
  private readonly dex: Dex;
  private readonly members: Members;
  private readonly list: RuleList;
  /** List of a class → row of string_ids → tag. Classes that come from one share its list. */
  private readonly told = new Map<MemberList, Map<number, number>>();

  constructor(dex: Dex, members: Members, list: RuleList) {
    this.dex = dex;
    this.members = members;
    this.list = list;
  }

  /** By the method's name, else by its class; 0 when neither says anything. */
  tagOf(method: number, owner: number): number {
    const known = this.members.get(methodClass(this.dex, method));
    const name = methodName(this.dex, method);
    const tag = known === undefined ? 0 : this.tagIn(known, name);
    return tag !== 0 || owner === 0 ? tag : sharpen(this.dex, owner, name, this.list);
  }

  private tagIn(known: MemberList, name: number): number {
    let told = this.told.get(known);
    if (told === undefined) {
      told = new Map();
      this.told.set(known, told);
    }
    const before = told.get(name);
    if (before !== undefined) return before;
    const text = stringOf(this.dex, name);
    const rule = known.find(([names]) => names.includes(text))?.[1];
    const tag = rule === undefined ? 0 : this.list.place(rule);
    told.set(name, tag);
    return tag;
  }
}

/** The class's rule, as `read` when the member's name says so. */
function sharpen(dex: Dex, tag: number, name: number, list: RuleList): number {
  const rule = list.rules[tag - 1]!;
  if (rule.is !== 'asset' || !READING_MEMBERS.test(stringOf(dex, name))) return tag;
  return list.place({ ...rule, use: 'read' });
}

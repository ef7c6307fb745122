import { u16, u32 } from '../bytes.ts';
import { type Bodies, CELLS } from '../dex/bodies.ts';
import { classType, codeAt, staticValuesAt } from '../dex/classes.ts';
import { type Dex, spend } from '../dex/header.ts';
import { LENGTH, payloadLength } from '../dex/opcodes.ts';
import { type Cursor, readUleb, stringAt, textAt, typeString } from '../dex/text.ts';
import type { StringHashes } from './hash.ts';
import type { NameSpace } from './names.ts';

/**
 * A resource's number is 0xPPTTEEEE: package, type, entry (AOSP ResourceTypes.h). An app's own package is 0x7f; the build
 * tools give its feature splits the numbers around it. The system's 0x01 names nothing of the app.
 */
const FIRST_PACKAGE = 0x78;

/** The number in the 28 bits an edge has for it; -1 when it is none of a resource. */
export function resourceRow(value: number): number {
  const owner = (value >>> 24) - FIRST_PACKAGE;
  return owner >= 0 && owner < 16 && (value & 0xff0000) !== 0 ? (owner << 24) | (value & 0xffffff) : -1;
}

export const resourceOfRow = (row: number): number =>
  ((((row >>> 24) + FIRST_PACKAGE) << 24) | (row & 0xffffff)) >>> 0;

/** encoded_value: type in the low five bits, size - 1 in the high three: an int of four bytes. */
const WHOLE_NUMBER = 0x64;

/** Types whose resources lead to classes; colours, texts, sizes and pictures do not. */
const R_CLASS = /^(layout|xml|menu|navigation|transition|style|array);$/;

const UNASKED = 0;
const YES = 1;
const NO = 2;

interface Source {
  readonly dex: Dex;
  readonly bodies: Bodies;
  readonly strings: StringHashes;
}

/** A field that code reads: the type it belongs to (of `Program.names`) and the number of its name. */
interface UsedField {
  readonly type: number;
  readonly name: number;
}

/**
 * R classes of one dex. Where a resource's number was not copied to its users (libraries, builds that are not shrunk)
 * code reads a field of such a class; what the class itself sets there is no use of the resource. Names and values are
 * read when asked, or by `close` before the dex is let go.
 */
export class ResourceClasses {
  private source: Source | undefined;
  private readonly names: NameSpace;
  private readonly typeOf: (row: number) => number;
  /** Row of type_ids → whether it is an R class. */
  private readonly known: Uint8Array;
  private readonly used = new Map<number, UsedField>();
  /** Row of class_defs → name of a field → resource. */
  private readonly values = new Map<number, ReadonlyMap<number, number>>();

  constructor(names: NameSpace, source: Source, typeOf: (row: number) => number) {
    this.names = names;
    this.source = source;
    this.typeOf = typeOf;
    this.known = new Uint8Array(source.dex.types.count);
  }

  /** Remembers a field that code reads; false when it is none of an R class. */
  use(row: number): boolean {
    if (this.source === undefined) return false;
    const { bytes, fields } = this.source.dex;
    const type = u16(bytes, fields.at + row * 8);
    if (row >= fields.count || !this.isOne(type)) return false;
    if (!this.used.has(row)) this.used.set(row, { type: this.typeOf(type), name: this.nameOf(row) });
    return true;
  }

  field(row: number): UsedField | undefined {
    return this.used.get(row);
  }

  isClass(classRow: number): boolean {
    if (this.source === undefined) return this.values.has(classRow);
    return this.isOne(classType(this.source.dex, classRow));
  }

  /** Name of a field → the resource it holds. */
  valuesOf(classRow: number): ReadonlyMap<number, number> {
    const known = this.values.get(classRow);
    if (known !== undefined) return known;
    const values = new Map<number, number>();
    if (this.source === undefined || !this.isClass(classRow)) return values;
    this.values.set(classRow, values);
    this.readInitialValues(this.source.dex, classRow, values);
    const { cells, first } = this.source.bodies;
    for (let i = first[classRow]!; i < first[classRow + 1]!; i++)
      if ((cells[i * CELLS + 2]! & INITIALISER) === INITIALISER)
        this.readInitialiser(cells[i * CELLS + 3]!, values);
    return values;
  }

  close(): void {
    const count = this.source?.dex.classes.count ?? 0;
    for (let row = 0; row < count; row++) if (this.mayHoldNumbers(row)) this.valuesOf(row);
    this.source = undefined;
  }

  /** Whether its values begin as those of an R class, or an initialiser is all it has: most classes need not be asked for their names. */
  private mayHoldNumbers(classRow: number): boolean {
    if (this.source === undefined) return false;
    const { dex, bodies } = this.source;
    const { bytes } = dex;
    const value: Cursor = { at: staticValuesAt(dex, classRow) };
    if (value.at === 0 || value.at >= bytes.length) {
      const { cells, first } = bodies;
      const from = first[classRow]!;
      return (
        first[classRow + 1]! - from > 0 &&
        first[classRow + 1]! - from <= 2 &&
        (cells[from * CELLS + 2]! & INITIALISER) === INITIALISER
      );
    }
    readUleb(bytes, value);
    return bytes[value.at] === WHOLE_NUMBER && resourceRow(u32(bytes, value.at + 1)) >= 0;
  }

  private isOne(type: number): boolean {
    if (this.known[type] === UNASKED) this.known[type] = this.isNamedSo(type) ? YES : NO;
    return this.known[type] === YES;
  }

  /** Whether the descriptor ends in `R$layout;` or the like. Few do: most are not made into text. */
  private isNamedSo(type: number): boolean {
    if (this.source === undefined) return false;
    const { dex } = this.source;
    const { bytes } = dex;
    const at = stringAt(dex, typeString(dex, type));
    if (at < 0) return false;
    let end = at;
    let last = at;
    for (; end < bytes.length && bytes[end] !== 0; end++) if (bytes[end] === 0x2f) last = end;
    spend(dex, end - at);
    return bytes[last + 1] === 0x52 && bytes[last + 2] === 0x24 && R_CLASS.test(textAt(dex, last + 3));
  }

  /** encoded_array: values of the static fields in their order. Anything but a whole number ends it: an R class has no other. */
  private readInitialValues(dex: Dex, classRow: number, into: Map<number, number>): void {
    const { bytes } = dex;
    const value: Cursor = { at: staticValuesAt(dex, classRow) };
    const fields: Cursor = { at: u32(bytes, dex.classes.at + classRow * 32 + 24) };
    if (value.at === 0 || value.at >= bytes.length || fields.at === 0 || fields.at >= bytes.length) return;
    const count = Math.min(readUleb(bytes, fields), readUleb(bytes, value));
    for (let i = 0; i < 3; i++) readUleb(bytes, fields);
    for (let i = 0, row = 0; i < count && bytes[value.at] === WHOLE_NUMBER && spend(dex, 1); i++) {
      row += readUleb(bytes, fields);
      readUleb(bytes, fields);
      this.set(row, u32(bytes, value.at + 1), into);
      value.at += 5;
    }
  }

  /** What an initialiser sets: a constant, and the field it is put into. */
  private readInitialiser(at: number, into: Map<number, number>): void {
    if (this.source === undefined) return;
    const { dex } = this.source;
    const code = codeAt(dex, at);
    if (code === undefined || !spend(dex, code.to - code.from)) return;
    const { units } = dex;
    const held = new Map<number, number>();
    for (let at = code.from; at < code.to; ) {
      const unit = units[at]!;
      const op = unit & 0xff;
      const register = unit >>> 8;
      if (op === 0x14) held.set(register, units[at + 1]! | (units[at + 2]! << 16));
      else if (op === 0x15) held.set(register, units[at + 1]! << 16);
      else if (op === 0x67 && held.has(register)) this.set(units[at + 1]!, held.get(register)!, into);
      at += op === 0 && unit !== 0 ? payloadLength(units, at) : LENGTH[op]!;
    }
  }

  private set(row: number, value: number, into: Map<number, number>): void {
    const resource = resourceRow(value);
    if (row < (this.source?.dex.fields.count ?? 0) && resource >= 0)
      into.set(this.nameOf(row), resourceOfRow(resource));
  }

  private nameOf(row: number): number {
    if (this.source === undefined) return -1;
    const { dex, strings } = this.source;
    const name = u32(dex.bytes, dex.fields.at + row * 8 + 4);
    strings.take(name);
    return this.names.fields.idOf(strings.first[name] ?? 0, strings.second[name] ?? 0);
  }
}

/** Static and constructor: `<clinit>`. */
export const INITIALISER = 0x10008;

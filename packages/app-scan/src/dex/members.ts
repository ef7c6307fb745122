import { u16 } from '../bytes.ts';
import { type Bodies, CELLS } from './bodies.ts';
import { accessFlags, type Code, classDataAt, classType, codeAt, staticValuesAt } from './classes.ts';
import { type Dex, spend } from './header.ts';
import { type Cursor, readUleb, stringOf } from './text.ts';

/** A method with a body in this dex. */
export interface Body {
  readonly classIndex: number;
  readonly access: number;
  readonly code: Code;
}

/** Rows of a dex by what they define. Made when something is asked. */
export class Members {
  private readonly dex: Dex;
  private readonly all: Bodies;
  /** Row of method_ids → number of its first body with code, + 1. */
  private readonly numbers: Int32Array;
  /** Row of type_ids → its last row of class_defs, + 1. */
  private readonly types: Int32Array;
  private readonly initialisers = new Map<number, number>();

  constructor(dex: Dex, all: Bodies) {
    this.dex = dex;
    this.all = all;
    this.types = new Int32Array(dex.types.count);
    for (let i = 0; i < dex.classes.count && spend(dex, 1); i++) this.types[classType(dex, i)] = i + 1;
    this.numbers = new Int32Array(dex.methods.count);
    const { cells, count } = all;
    for (let i = 0; i < count && spend(dex, 1); i++) {
      const at = i * CELLS;
      const method = cells[at + 1]!;
      if (cells[at + 3] === 0 || this.numbers[method] !== 0) continue;
      this.numbers[method] = i + 1;
      if ((cells[at + 2]! & (CONSTRUCTOR | STATIC)) === (CONSTRUCTOR | STATIC))
        this.initialisers.set(cells[at]!, method);
    }
  }

  body(method: number): Body | undefined {
    const number = this.numbers[method] ?? 0;
    if (number === 0) return undefined;
    const { cells } = this.all;
    const at = (number - 1) * CELLS;
    const code = codeAt(this.dex, cells[at + 3]!);
    return code === undefined ? undefined : { classIndex: cells[at]!, access: cells[at + 2]!, code };
  }

  isFinalClass(classIndex: number): boolean {
    return (accessFlags(this.dex, classIndex) & FINAL) !== 0;
  }

  /** Every method with a body. */
  *bodies(): Generator<readonly [method: number, body: Body]> {
    for (let method = 0; method < this.numbers.length; method++) {
      const body = this.body(method);
      if (body !== undefined) yield [method, body];
    }
  }

  /** A static final field of this dex: what it begins with, and the initialiser of its class. */
  constant(
    field: number,
  ): { readonly initial: number | string | undefined; readonly initialiser: Body | undefined } | undefined {
    const { dex } = this;
    if (field >= dex.fields.count) return undefined;
    const classIndex = (this.types[u16(dex.bytes, dex.fields.at + field * 8)] ?? 0) - 1;
    if (classIndex < 0) return undefined;
    const at = classDataAt(dex, classIndex);
    if (at === 0 || at >= dex.bytes.length) return undefined;
    const cursor: Cursor = { at };
    const count = readUleb(dex.bytes, cursor);
    for (let i = 0; i < 3; i++) readUleb(dex.bytes, cursor);
    for (let i = 0, row = 0; i < count && spend(dex, 1); i++) {
      row += readUleb(dex.bytes, cursor);
      const access = readUleb(dex.bytes, cursor);
      if (row !== field) continue;
      if ((access & FINAL) === 0) return undefined;
      const initialiser = this.initialisers.get(classIndex);
      return {
        initial: initialValue(dex, staticValuesAt(dex, classIndex), i),
        initialiser: initialiser === undefined ? undefined : this.body(initialiser),
      };
    }
    return undefined;
  }
}

const STATIC = 0x8;
const FINAL = 0x10;
const CONSTRUCTOR = 0x10000;

/** The value at a place of an encoded_array; those left out at its end are 0, as for all fields. Undefined for other kinds. */
function initialValue(dex: Dex, at: number, place: number): number | string | undefined {
  const { bytes } = dex;
  if (at === 0) return 0;
  const cursor: Cursor = { at };
  const count = readUleb(bytes, cursor);
  if (place >= count) return 0;
  for (let i = 0; i <= place; i++) {
    if (cursor.at >= bytes.length || !spend(dex, 1)) return undefined;
    const head = bytes[cursor.at++]!;
    const type = head & 0x1f;
    if (type === 0x1c || type === 0x1d) return undefined;
    if (type === 0x1e || type === 0x1f) {
      if (i === place) return type === 0x1e ? undefined : head >> 5;
      continue;
    }
    const size = (head >> 5) + 1;
    let value = 0;
    for (let j = 0; j < size; j++) value |= (bytes[cursor.at + j] ?? 0) << (8 * j);
    cursor.at += size;
    if (i < place) continue;
    if (type === 0x17) return stringOf(dex, value >>> 0);
    // byte, short, int keep their sign; char has none.
    if (type === 0x00 || type === 0x02 || type === 0x04) return (value << (32 - 8 * size)) >> (32 - 8 * size);
    return type === 0x03 ? value : undefined;
  }
  return undefined;
}

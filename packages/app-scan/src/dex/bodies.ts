import { classDataAt } from './classes.ts';
import { type Dex, spend } from './header.ts';
import { type Cursor, readUleb } from './text.ts';

/** Every method that the classes of a dex define, also those without code, in the order of the file. */
export interface Bodies {
  /** Four numbers each: row of class_defs, row of method_ids, access flags, place of the code item (0 without one). */
  readonly cells: Int32Array;
  readonly count: number;
  /** Those of class `i` are numbered from `first[i]` up to `first[i + 1]`. */
  readonly first: Int32Array;
  /** Classes whose data could not be read to its end. */
  readonly broken: number;
}

export const CELLS = 4;

/** A method takes at least three bytes of class data: more of them than fit a file are the same ones over and over. */
const LEAST_BYTES = 3;

export function readBodies(dex: Dex): Bodies {
  const reader = new Reader(dex);
  const { classes } = dex;
  const first = new Int32Array(classes.count + 1);
  let broken = 0;
  for (let i = 0; i < classes.count; i++) {
    if (!reader.read(i, classDataAt(dex, i))) broken++;
    first[i + 1] = reader.count;
  }
  return { cells: reader.cells, count: reader.count, first, broken };
}

class Reader {
  count = 0;
  cells: Int32Array;
  private readonly dex: Dex;
  private readonly most: number;
  private readonly cursor: Cursor = { at: 0 };

  constructor(dex: Dex) {
    this.dex = dex;
    this.most = Math.ceil(dex.bytes.length / LEAST_BYTES);
    this.cells = new Int32Array(Math.min(dex.methods.count, this.most) * CELLS);
  }

  /** The data of one class; false when it cannot be read. */
  read(classIndex: number, start: number): boolean {
    const { bytes, methods } = this.dex;
    const { cursor } = this;
    if (start === 0) return true;
    if (start >= bytes.length) return false;
    cursor.at = start;
    const fields = readUleb(bytes, cursor) + readUleb(bytes, cursor);
    const direct = readUleb(bytes, cursor);
    const virtual = readUleb(bytes, cursor);
    // Every member takes at least two bytes: larger counts cannot be true.
    const members = fields + direct + virtual;
    if (members * 2 > bytes.length - start || !spend(this.dex, members)) return false;
    if (this.count + direct + virtual > this.most) return false;
    this.makeRoom(direct + virtual);
    const { cells } = this;
    for (let i = 0; i < fields * 2; i++) {
      if (bytes[cursor.at]! < 0x80) cursor.at++;
      else readUleb(bytes, cursor);
    }
    let method = 0;
    for (let i = 0; i < direct + virtual; i++) {
      if (i === direct) method = 0;
      method += readUleb(bytes, cursor);
      const access = readUleb(bytes, cursor);
      const code = readUleb(bytes, cursor);
      if (method >= methods.count || cursor.at > bytes.length) return false;
      const at = this.count++ * CELLS;
      cells[at] = classIndex;
      cells[at + 1] = method;
      cells[at + 2] = access;
      cells[at + 3] = code;
    }
    return true;
  }

  private makeRoom(more: number): void {
    const wanted = (this.count + more) * CELLS;
    if (wanted <= this.cells.length) return;
    const larger = new Int32Array(Math.max(wanted, this.cells.length * 2));
    larger.set(this.cells);
    this.cells = larger;
  }
}

/** A method body. */
export interface MethodNode {
  /** Type and signature numbers of `Program.names`. */
  readonly owner: number;
  readonly signature: number;
  /** Access flags of the dex format. */
  readonly access: number;
  /** Which file it lies in, and where its code item does there; 0 without one. */
  readonly file: number;
  readonly codeAt: number;
}

const COLUMNS = 6;
/** Its code was not looked at yet. */
export const UNREAD = -1;

/** All bodies of an app, by number, in one array: hundreds of thousands of small objects would cost twice as much. */
export class MethodTable {
  length = 0;
  private cells = new Int32Array(1024 * COLUMNS);

  /** Adds a body; gives its number. */
  add(node: MethodNode): number {
    const at = this.length * COLUMNS;
    if (at === this.cells.length) {
      const larger = new Int32Array(Math.ceil((this.cells.length * 3) / (2 * COLUMNS)) * COLUMNS);
      larger.set(this.cells);
      this.cells = larger;
    }
    this.cells[at] = node.owner;
    this.cells[at + 1] = node.signature;
    this.cells[at + 2] = node.access;
    this.cells[at + 3] = node.file;
    this.cells[at + 4] = node.codeAt;
    this.cells[at + 5] = UNREAD;
    return this.length++;
  }

  ownerOf(method: number): number {
    return this.cells[method * COLUMNS]!;
  }

  signatureOf(method: number): number {
    return this.cells[method * COLUMNS + 1]!;
  }

  accessOf(method: number): number {
    return this.cells[method * COLUMNS + 2]!;
  }

  /** The first of `count` bodies from `first` on that has the signature. */
  find(first: number, count: number, signature: number): number | undefined {
    const { cells } = this;
    for (let method = first, at = first * COLUMNS + 1; method < first + count; method++, at += COLUMNS)
      if (cells[at] === signature) return method;
    return undefined;
  }

  fileOf(method: number): number {
    return this.cells[method * COLUMNS + 3]!;
  }

  /** Where the code item lies, until its edges are set. */
  codeOf(method: number): number {
    return this.cells[method * COLUMNS + 4]!;
  }

  /** The range of its edges in the list of its file; `to` is `UNREAD` before they are set. */
  fromOf(method: number): number {
    return this.cells[method * COLUMNS + 4]!;
  }

  toOf(method: number): number {
    return this.cells[method * COLUMNS + 5]!;
  }

  setEdges(method: number, from: number, to: number): void {
    this.cells[method * COLUMNS + 4] = from;
    this.cells[method * COLUMNS + 5] = to;
  }
}

/** A method body. */
export interface MethodNode {
  /** Type and signature numbers of `Program.names`. */
  readonly owner: number;
  readonly signature: number;
  /** Access flags of the dex format. */
  readonly access: number;
  /** Which dex its edges' operands belong to, and their range in that dex's edge list. */
  readonly dex: number;
  readonly from: number;
  readonly to: number;
}

const COLUMNS = 6;

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
    this.cells[at + 3] = node.dex;
    this.cells[at + 4] = node.from;
    this.cells[at + 5] = node.to;
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

  edgesOf(method: number): { dex: number; from: number; to: number } {
    const at = method * COLUMNS;
    return { dex: this.cells[at + 3]!, from: this.cells[at + 4]!, to: this.cells[at + 5]! };
  }
}

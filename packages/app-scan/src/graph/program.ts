import { classType } from '../dex/classes.ts';
import { CodeFile, type Readable } from './code-file.ts';
import { MethodTable, UNREAD } from './methods.ts';
import { NameSpace } from './names.ts';
import { INITIALISER } from './resources.ts';

/** One class with code in the app. Types and signatures are numbers of `Program.names`. What it is made of is read when asked. */
export class ClassNode {
  readonly type: number;
  readonly file: CodeFile;
  /** Row of class_defs. */
  readonly row: number;
  /** Its bodies are numbered on from here, once it is open. */
  first = 0;
  count = UNREAD;
  /** Signature → body, made when a large class is asked. */
  index: Map<number, number> | undefined;
  private above: number | undefined;
  private faces: readonly number[] | undefined;

  constructor(type: number, file: CodeFile, row: number) {
    this.type = type;
    this.file = file;
    this.row = row;
  }

  get parent(): number {
    this.above ??= this.file.parentOf(this.row);
    return this.above;
  }

  get interfaces(): readonly number[] {
    this.faces ??= this.file.interfacesOf(this.row);
    return this.faces;
  }
}

/** Above this many methods a class is looked up through an index. */
const LARGE = 32;

/** All code of an app as a graph over its dex files. */
export class Program {
  readonly names = new NameSpace();
  readonly classes = new Map<number, ClassNode>();
  readonly methods = new MethodTable();
  readonly files: CodeFile[] = [];
  private last: ClassNode[] = [];

  /** Adds the classes of one dex. A class that was defined before keeps its first body, as at run time. */
  add(source: Readable): void {
    const { dex } = source;
    const file = new CodeFile(this.names, source, this.files.length);
    this.files.push(file);
    this.last = [];
    for (let row = 0; row < dex.classes.count; row++) {
      const type = file.typeOf(classType(dex, row));
      if (type < 0 || this.classes.has(type)) continue;
      const node = new ClassNode(type, file, row);
      this.classes.set(type, node);
      this.last.push(node);
    }
  }

  /** Reads all that is left of the dex added last, which then need not stay in memory. */
  closeLast(): void {
    for (const node of this.last) {
      const { parent: _parent, interfaces: _interfaces } = node;
      this.open(node);
      for (let method = node.first; method < node.first + node.count; method++) this.readEdges(method);
    }
    this.files.at(-1)?.close();
  }

  /** Makes sure that `first` and `count` hold. */
  open(node: ClassNode): ClassNode {
    if (node.count !== UNREAD) return node;
    const { file, type: owner } = node;
    node.first = this.methods.length;
    node.count = 0;
    file.visitBodies(node.row, (row, isScript, access, codeAt) => {
      const flags = isScript ? access | ACCESS.script : access;
      this.methods.add({ owner, signature: file.signatureOf(row), access: flags, file: file.place, codeAt });
      node.count++;
    });
    return node;
  }

  /** The file whose rows a body's edges name; its edges are read from here on. */
  readEdges(method: number): CodeFile {
    const { methods } = this;
    const file = this.files[methods.fileOf(method)]!;
    if (methods.toOf(method) === UNREAD) {
      const from = file.edges.length;
      file.readEdges(methods.codeOf(method));
      methods.setEdges(method, from, file.edges.length);
    }
    return file;
  }

  /** The resource held by a field of an R class that code of the file reads. */
  resourceIn(file: CodeFile, row: number): number | undefined {
    const field = file.resources.field(row);
    const node = field === undefined ? undefined : this.classes.get(field.type);
    return field === undefined ? undefined : node?.file.resources.valuesOf(node.row).get(field.name);
  }

  /** Whether it is the initialiser of an R class. */
  isOfR(method: number): boolean {
    if ((this.methods.accessOf(method) & INITIALISER) !== INITIALISER) return false;
    const node = this.classes.get(this.methods.ownerOf(method));
    return node?.file.resources.isClass(node.row) === true;
  }

  /** The body a class itself has for a signature. */
  methodOf(node: ClassNode | undefined, signature: number): number | undefined {
    if (node === undefined) return undefined;
    const { first, count } = this.open(node);
    if (count > LARGE) return this.indexOf(node).get(signature);
    return this.methods.find(first, count, signature);
  }

  private indexOf(node: ClassNode): Map<number, number> {
    if (node.index !== undefined) return node.index;
    const index = new Map<number, number>();
    for (let method = node.first + node.count - 1; method >= node.first; method--)
      index.set(this.methods.signatureOf(method), method);
    node.index = index;
    return index;
  }

  /** The node of a method named as in a `Reference`; undefined when it has no code here. */
  findMethod(className: string, signature: string): number | undefined {
    const node = this.classes.get(this.names.typeNamed(className));
    return this.methodOf(node, this.names.signatureNamed(signature));
  }
}

/** Access flags of the dex format. */
export const ACCESS = {
  public: 0x1,
  private: 0x2,
  protected: 0x4,
  static: 0x8,
  constructor: 0x10000,
  /** Not of the format: annotated for scripts of a web page. */
  script: 0x40000000,
} as const;

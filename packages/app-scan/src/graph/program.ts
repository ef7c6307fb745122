import { MethodTable } from './methods.ts';
import { NameSpace } from './names.ts';

/** How code refers to something; the operand is a row of its dex's method or type table. */
export const EDGE = {
  /** invoke-static, -direct: exactly this method. */
  exact: 0,
  /** invoke-virtual, -interface: this method in any class that is alive. */
  virtual: 1,
  /** invoke-super: the method of an ancestor. */
  parent: 2,
  /** new-instance. */
  create: 3,
  /** Static field: the initialiser of its class may run. */
  touch: 4,
  /** Constant class: whoever gets it may create the class by it. */
  constant: 5,
} as const;

/** One class with code in the app. Types and signatures are numbers of `Program.names`. */
export interface ClassNode {
  readonly type: number;
  readonly parent: number;
  readonly interfaces: readonly number[];
  /** Its bodies are numbered on from here; set when they are added. */
  first: number;
  count: number;
  /** Signature → body, made when a large class is asked. */
  index: Map<number, number> | undefined;
}

/** What must be kept of one dex to follow its edges: far less than the dex. */
export interface DexEdges {
  /** Kind in the top four bits, row of the method or type table below. */
  readonly edges: Uint32Array;
  /** Row of method_ids → type, signature. */
  readonly methodOwner: Int32Array;
  readonly methodSignature: Int32Array;
  /** Row of type_ids → type. */
  readonly types: Int32Array;
}

/** Above this many methods a class is looked up through an index. */
const LARGE = 32;

/** All code of an app as a graph over its dex files. */
export class Program {
  readonly names = new NameSpace();
  readonly classes = new Map<number, ClassNode>();
  readonly methods = new MethodTable();
  readonly dexes: DexEdges[] = [];

  /** The body a class itself has for a signature. */
  methodOf(node: ClassNode | undefined, signature: number): number | undefined {
    if (node === undefined) return undefined;
    if (node.count > LARGE) return this.indexOf(node).get(signature);
    for (let method = node.first; method < node.first + node.count; method++)
      if (this.methods.signatureOf(method) === signature) return method;
    return undefined;
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
    const type = this.names.findType(className);
    const name = this.names.findSignature(signature);
    return type === undefined || name === undefined ? undefined : this.methodOf(this.classes.get(type), name);
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

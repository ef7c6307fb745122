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
  /** Static field or constant class: its initialiser may run, and it may be created by name. */
  touch: 4,
} as const;

/** One class with code in the app. Types and signatures are numbers of `Program.names`. */
export interface ClassNode {
  readonly type: number;
  readonly parent: number;
  readonly interfaces: readonly number[];
  /** Signature number → method node. */
  readonly methods: Map<number, number>;
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

/** All code of an app as a graph over its dex files. */
export class Program {
  readonly names = new NameSpace();
  readonly classes = new Map<number, ClassNode>();
  readonly methods = new MethodTable();
  readonly dexes: DexEdges[] = [];

  /** The node of a method named as in a `Reference`; undefined when it has no code here. */
  findMethod(className: string, signature: string): number | undefined {
    const type = this.names.findType(className);
    const name = this.names.findSignature(signature);
    return type === undefined || name === undefined ? undefined : this.classes.get(type)?.methods.get(name);
  }
}

/** Access flags of the dex format. */
export const ACCESS = {
  public: 0x1,
  private: 0x2,
  protected: 0x4,
  static: 0x8,
  constructor: 0x10000,
} as const;

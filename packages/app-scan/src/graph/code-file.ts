import { u16 } from '../bytes.ts';
import { type Bodies, CELLS, readBodies } from '../dex/bodies.ts';
import { codeAt, interfacesOf, superType } from '../dex/classes.ts';
import { type Dex, spend } from '../dex/header.ts';
import {
  methodClass,
  methodName,
  methodProto,
  parameterCount,
  parameterList,
  returnType,
  stringAt,
  textAt,
  typeString,
} from '../dex/text.ts';
import { isOfFramework } from './callbacks.ts';
import { addEdges, EdgeList, handleTargets } from './edges.ts';
import { StringHashes } from './hash.ts';
import { CLICKED, mix, type NameSpace, TRAIT, TRAITED, traitsOf } from './names.ts';
import { ResourceClasses } from './resources.ts';
import { SCRIPT_ANNOTATION, scriptMethods } from './scripts.ts';

const UNASKED = -2;
const NO_ROW = -1;

/** A dex, its methods, and the hashes of its names as far as they were made. */
export interface Readable {
  readonly dex: Dex;
  readonly bodies: Bodies;
  readonly strings: StringHashes;
}

export const asReadable = (dex: Dex): Readable => ({
  dex,
  bodies: readBodies(dex),
  strings: new StringHashes(dex),
});

/** One method of a class, by row of its file's table. */
export type BodyVisitor = (row: number, isScript: boolean, access: number, codeAt: number) => void;

/**
 * One dex of the app: its names as numbers and its code as edges, each read when it is first asked. A way through an app
 * touches a small part of it. `close` reads the rest and lets go of the file; what was asked stays.
 */
export class CodeFile {
  readonly edges = new EdgeList();
  readonly resources: ResourceClasses;
  private readonly names: NameSpace;
  private source: Readable | undefined;
  private readonly types: Int32Array;
  private readonly owners: Int32Array;
  private readonly signatures: Int32Array;
  /** Per prototype its two hashes, and whether they were made. */
  private readonly protos: Int32Array;
  private readonly madeProtos: Uint8Array;
  private handles: readonly number[] | undefined;
  private readonly script: number;
  /** Its place among the files of the app. */
  readonly place: number;
  private tired = false;

  constructor(names: NameSpace, source: Readable, place: number) {
    const { dex } = source;
    this.place = place;
    this.names = names;
    this.source = source;
    this.types = new Int32Array(dex.types.count).fill(UNASKED);
    this.owners = new Int32Array(dex.methods.count).fill(UNASKED);
    this.signatures = new Int32Array(dex.methods.count).fill(UNASKED);
    this.protos = new Int32Array(dex.protos.count * 2);
    this.madeProtos = new Uint8Array(dex.protos.count);
    this.resources = new ResourceClasses(names, source, (row) => this.typeOf(row));
    this.script = names.typeNamed(SCRIPT_ANNOTATION);
  }

  /** It cost too much to follow: what was not reached may still be. */
  isTired(): boolean {
    return this.tired || (this.source !== undefined && !spend(this.source.dex, 0));
  }

  /** Row of type_ids → type. */
  typeOf(row: number): number {
    const known = this.types[row] ?? NO_ROW;
    return known === UNASKED ? this.readType(row) : known;
  }

  /** Row of method_ids → the type it is called on. */
  ownerOf(row: number): number {
    const known = this.owners[row] ?? NO_ROW;
    if (known !== UNASKED || this.source === undefined) return known;
    const type = this.typeOf(methodClass(this.source.dex, row));
    this.owners[row] = type;
    return type;
  }

  /** Row of method_ids → signature. */
  signatureOf(row: number): number {
    const known = this.signatures[row] ?? NO_ROW;
    return known === UNASKED ? this.readSignature(row) : known;
  }

  parentOf(classIndex: number): number {
    return this.source === undefined ? NO_ROW : this.typeOf(superType(this.source.dex, classIndex));
  }

  interfacesOf(classIndex: number): number[] {
    if (this.source === undefined) return [];
    return interfacesOf(this.source.dex, classIndex)
      .map((row) => this.typeOf(row))
      .filter((type) => type >= 0);
  }

  visitBodies(classIndex: number, visit: BodyVisitor): void {
    if (this.source === undefined) return;
    const { dex, bodies } = this.source;
    const { cells, first } = bodies;
    const scripts = scriptMethods(dex, classIndex, (row) => this.typeOf(row) === this.script);
    for (let i = first[classIndex]!; i < first[classIndex + 1]!; i++) {
      const at = i * CELLS;
      visit(cells[at + 1]!, scripts.has(cells[at + 1]!), cells[at + 2]!, cells[at + 3]!);
    }
  }

  /** Appends what a code item refers to. */
  readEdges(at: number): void {
    if (this.source === undefined || at === 0) return;
    const { dex } = this.source;
    const code = codeAt(dex, at);
    if (code === undefined || !spend(dex, code.to - code.from)) return;
    addEdges(
      dex,
      code.from,
      code.to,
      this.edges,
      () => (this.handles ??= handleTargets(dex)),
      this.resources,
    );
  }

  /** Reads all names, and lets go of the file. Whoever holds classes of it has asked them everything before. */
  close(): void {
    for (let row = 0; row < this.types.length; row++) this.typeOf(row);
    for (let row = 0; row < this.owners.length; row++) {
      this.ownerOf(row);
      this.signatureOf(row);
    }
    this.edges.close();
    this.resources.close();
    this.tired = this.isTired();
    this.source = undefined;
  }

  private readType(row: number): number {
    if (this.source === undefined || !spend(this.source.dex, 1)) return NO_ROW;
    const { dex, strings } = this.source;
    const name = typeString(dex, row);
    strings.take(name);
    const { types } = this.names;
    const before = types.size;
    const id = types.idOf(strings.first[name] ?? 0, strings.second[name] ?? 0);
    if (id === before && isOfFramework(dex.bytes, stringAt(dex, name))) this.names.setFramework(id);
    this.types[row] = id;
    return id;
  }

  private readSignature(row: number): number {
    if (this.source === undefined || !spend(this.source.dex, 1)) return NO_ROW;
    const { dex, strings } = this.source;
    const name = methodName(dex, row);
    strings.take(name);
    const a = strings.first[name] ?? 0;
    const b = strings.second[name] ?? 0;
    const proto = methodProto(dex, row);
    if (this.madeProtos[proto] === 0) this.readProto(dex, proto, strings);
    const { signatures } = this.names;
    const before = signatures.size;
    const id = signatures.idOf(mix(a, this.protos[proto * 2] ?? 0), mix(b, this.protos[proto * 2 + 1] ?? 0));
    const click = CLICKED.has(this.protos[proto * 2] ?? 0) ? TRAIT.click : 0;
    if (id === before) this.names.setTraits(id, traitsAt(dex, name, a) | click);
    this.signatures[row] = id;
    return id;
  }

  /** Parameters first, then the result. */
  private readProto(dex: Dex, proto: number, strings: StringHashes): void {
    let a = 1;
    let b = 1;
    const list = parameterList(dex, proto);
    const count = list < 0 ? 0 : parameterCount(dex, list);
    for (let i = 0; i <= count; i++) {
      const type = i < count ? u16(dex.bytes, list + 4 + i * 2) : returnType(dex, proto);
      const name = typeString(dex, type);
      strings.take(name);
      a = mix(a, strings.first[name] ?? 0);
      b = mix(b, strings.second[name] ?? 0);
    }
    this.protos[proto * 2] = a;
    this.protos[proto * 2 + 1] = b;
    this.madeProtos[proto] = 1;
  }
}

/** Traits of the name in a row with this hash. Most have none, and need not be made into text to be told so. */
function traitsAt(dex: Dex, row: number, hash: number): number {
  const at = Math.max(0, stringAt(dex, row));
  const isListener = dex.bytes[at] === 0x6f && dex.bytes[at + 1] === 0x6e;
  return isListener || TRAITED.has(hash) ? traitsOf(textAt(dex, at)) : 0;
}

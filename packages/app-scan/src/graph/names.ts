import { type Dex, spend, unitAt, wordAt } from '../dex/header.ts';
import {
  methodClass,
  methodName,
  methodProto,
  parameterCount,
  parameterList,
  stringAt,
  textAt,
  typeString,
} from '../dex/text.ts';
import { CALLBACKS, isCallback, isOfFramework } from './callbacks.ts';
import { HashIds, hashText, type Pair, type StringHashes } from './hash.ts';

/** What is worth knowing of a method's name, told from its text once. */
export const TRAIT = { callback: 1, ofObject: 2, constructor: 4, initialiser: 8 } as const;

/** Types and signatures of all dex files of an app as small numbers. */
export class NameSpace {
  readonly types = new HashIds(1 << 13);
  readonly signatures = new HashIds(1 << 15);
  /** Signature → traits. */
  traits = new Uint8Array(1 << 15);
  /** Type → whether it belongs to a framework that is packed into apps. */
  private frameworks = new Uint8Array(1 << 13);

  /** Row of type_ids → type. */
  typesOf(dex: Dex, strings: StringHashes): Int32Array {
    const ids = new Int32Array(dex.types.count);
    for (let i = 0; i < ids.length && spend(dex, 1); i++) {
      const row = typeString(dex, i);
      strings.take(row);
      const before = this.types.size;
      const id = this.types.idOf(strings.first[row] ?? 0, strings.second[row] ?? 0);
      ids[i] = id;
      if (id === before && isOfFramework(dex.bytes, stringAt(dex, row))) this.setFramework(id);
    }
    return ids;
  }

  isFramework(type: number): boolean {
    return this.frameworks[type] === 1;
  }

  private setFramework(type: number): void {
    while (type >= this.frameworks.length) {
      const larger = new Uint8Array(this.frameworks.length * 2);
      larger.set(this.frameworks);
      this.frameworks = larger;
    }
    this.frameworks[type] = 1;
  }

  /** Row of method_ids → owner, signature. */
  methodsOf(
    dex: Dex,
    strings: StringHashes,
  ): { types: Int32Array; owners: Int32Array; signatures: Int32Array } {
    const types = this.typesOf(dex, strings);
    const protos = protoHashes(dex, strings);
    const owners = new Int32Array(dex.methods.count);
    const signatures = new Int32Array(dex.methods.count);
    const { first, second } = strings;
    for (let i = 0; i < owners.length; i++) {
      owners[i] = types[methodClass(dex, i)] ?? -1;
      if (!spend(dex, 1)) break;
      const name = methodName(dex, i);
      strings.take(name);
      const a = first[name] ?? 0;
      const b = second[name] ?? 0;
      const proto = methodProto(dex, i);
      const before = this.signatures.size;
      const id = this.signatures.idOf(mix(a, protos[proto * 2] ?? 0), mix(b, protos[proto * 2 + 1] ?? 0));
      signatures[i] = id;
      if (id === before) this.setTraits(id, traitsAt(dex, name, a));
    }
    return { types, owners, signatures };
  }

  findType(className: string): number | undefined {
    const { a, b } = hashText(`L${className.replaceAll('.', '/')};`);
    return this.types.find(a, b);
  }

  /** `name(parameters)result` as in a reference. */
  findSignature(text: string): number | undefined {
    const open = text.indexOf('(');
    const close = text.indexOf(')');
    if (open < 0 || close < open) return undefined;
    const name = hashText(text.slice(0, open));
    const parameters = text.slice(open + 1, close).match(/\[*(L[^;]*;|[^[L])/g) ?? [];
    const proto = [...parameters, text.slice(close + 1)]
      .map(hashText)
      .reduce<Pair>((sum, one) => ({ a: mix(sum.a, one.a), b: mix(sum.b, one.b) }), { a: 1, b: 1 });
    return this.signatures.find(mix(name.a, proto.a), mix(name.b, proto.b));
  }

  private setTraits(id: number, traits: number): void {
    if (id >= this.traits.length) {
      const larger = new Uint8Array(this.traits.length * 2);
      larger.set(this.traits);
      this.traits = larger;
    }
    this.traits[id] = traits;
  }
}

const mix = (hash: number, other: number): number => (Math.imul(hash, 0x01000193) ^ other) | 0;

/** Parameters first, then the result. */
function protoHashes(dex: Dex, strings: StringHashes): Int32Array {
  const hashes = new Int32Array(dex.protos.count * 2);
  const { first, second } = strings;
  for (let i = 0; i < dex.protos.count; i++) {
    let a = 1;
    let b = 1;
    const list = parameterList(dex, i);
    const count = list < 0 ? 0 : parameterCount(dex, list);
    for (let j = 0; j < count; j++) {
      const name = typeString(dex, unitAt(dex, list + 4 + j * 2));
      a = mix(a, first[name] ?? 0);
      b = mix(b, second[name] ?? 0);
    }
    const result = typeString(dex, wordAt(dex.bytes, dex.words, dex.protos.at + i * 12 + 4));
    hashes[i * 2] = mix(a, first[result] ?? 0);
    hashes[i * 2 + 1] = mix(b, second[result] ?? 0);
  }
  return hashes;
}

/** First hashes of all names with a trait of their own; the rest are told by how they begin. */
const TRAITED: ReadonlySet<number> = new Set(
  [...CALLBACKS, 'toString', 'equals', 'hashCode', '<init>', '<clinit>'].map((name) => hashText(name).a),
);

/** Traits of the name in a row with this hash. Most have none, and need not be made into text to be told so. */
function traitsAt(dex: Dex, row: number, hash: number): number {
  const at = Math.max(0, stringAt(dex, row));
  const isListener = dex.bytes[at] === 0x6f && dex.bytes[at + 1] === 0x6e;
  return isListener || TRAITED.has(hash) ? traitsOf(textAt(dex, at)) : 0;
}

function traitsOf(name: string): number {
  return (
    (isCallback(name) ? TRAIT.callback : 0) |
    (name === 'toString' || name === 'equals' || name === 'hashCode' ? TRAIT.ofObject : 0) |
    (name === '<init>' ? TRAIT.constructor : 0) |
    (name === '<clinit>' ? TRAIT.initialiser : 0)
  );
}

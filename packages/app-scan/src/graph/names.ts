import { u32 } from '../bytes.ts';
import { type Dex, spend } from '../dex/header.ts';
import {
  methodClass,
  methodName,
  methodProto,
  parametersOf,
  stringAt,
  textAt,
  typeString,
} from '../dex/text.ts';
import { isCallback } from './callbacks.ts';
import { HashIds, hashBytes, hashText, type Pair } from './hash.ts';

/** What is worth knowing of a method's name, told from its text once. */
export const TRAIT = { callback: 1, ofObject: 2, constructor: 4, initialiser: 8 } as const;

/** Types and signatures of all dex files of an app as small numbers. */
export class NameSpace {
  readonly types = new HashIds();
  readonly signatures = new HashIds();
  /** Signature → traits. */
  traits = new Uint8Array(1 << 11);

  /** Row of type_ids → type. */
  typesOf(dex: Dex): { ids: Int32Array; hashes: Int32Array } {
    const ids = new Int32Array(dex.types.count);
    const hashes = new Int32Array(dex.types.count * 2);
    const pair: Pair = { a: 0, b: 0 };
    for (let i = 0; i < ids.length; i++) {
      if (!spend(dex, 1)) break;
      spend(dex, hashBytes(dex.bytes, Math.max(0, stringAt(dex, typeString(dex, i))), pair));
      hashes[i * 2] = pair.a;
      hashes[i * 2 + 1] = pair.b;
      ids[i] = this.types.idOf(pair.a, pair.b);
    }
    return { ids, hashes };
  }

  /** Row of method_ids → owner, signature. */
  methodsOf(dex: Dex): { types: Int32Array; owners: Int32Array; signatures: Int32Array } {
    const { ids, hashes } = this.typesOf(dex);
    const protos = protoHashes(dex, hashes);
    const owners = new Int32Array(dex.methods.count);
    const signatures = new Int32Array(dex.methods.count);
    const pair: Pair = { a: 0, b: 0 };
    for (let i = 0; i < owners.length; i++) {
      owners[i] = ids[methodClass(dex, i)] ?? -1;
      const at = Math.max(0, stringAt(dex, methodName(dex, i)));
      if (!spend(dex, 1)) break;
      spend(dex, hashBytes(dex.bytes, at, pair));
      const proto = methodProto(dex, i);
      const before = this.signatures.size;
      const id = this.signatures.idOf(
        mix(pair.a, protos[proto * 2] ?? 0),
        mix(pair.b, protos[proto * 2 + 1] ?? 0),
      );
      signatures[i] = id;
      if (id === before) this.setTraits(id, traitsOf(textAt(dex, at)));
    }
    return { types: ids, owners, signatures };
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
function protoHashes(dex: Dex, types: Int32Array): Int32Array {
  const hashes = new Int32Array(dex.protos.count * 2);
  for (let i = 0; i < dex.protos.count; i++) {
    let a = 1;
    let b = 1;
    for (const type of [...parametersOf(dex, i), u32(dex.bytes, dex.protos.at + i * 12 + 4)]) {
      a = mix(a, types[type * 2] ?? 0);
      b = mix(b, types[type * 2 + 1] ?? 0);
    }
    hashes[i * 2] = a;
    hashes[i * 2 + 1] = b;
  }
  return hashes;
}

function traitsOf(name: string): number {
  return (
    (isCallback(name) ? TRAIT.callback : 0) |
    (name === 'toString' || name === 'equals' || name === 'hashCode' ? TRAIT.ofObject : 0) |
    (name === '<init>' ? TRAIT.constructor : 0) |
    (name === '<clinit>' ? TRAIT.initialiser : 0)
  );
}

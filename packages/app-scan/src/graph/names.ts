import { CALLBACKS, isCallback, isFrameworkName } from './callbacks.ts';
import { HashIds, hashText, type Pair } from './hash.ts';
import { Levels } from './levels.ts';

/** What is worth knowing of a method's name, told from its text once. */
export const TRAIT = { callback: 1, ofObject: 2, constructor: 4, initialiser: 8, click: 16 } as const;

/** Types and signatures of all dex files of an app as small numbers. A name gets its number when it is first met. */
export class NameSpace {
  readonly types = new HashIds(1 << 12);
  readonly signatures = new HashIds(1 << 12);
  /** Fields of R classes. */
  readonly fields = new HashIds(1 << 8);
  /** Signature → traits. */
  private readonly traits = new Levels();
  /** Type → whether it belongs to a framework that is packed into apps. */
  private readonly frameworks = new Levels();

  isFramework(type: number): boolean {
    return this.frameworks.of(type) === 1;
  }

  setFramework(type: number): void {
    this.frameworks.set(type, 1);
  }

  traitsOf(signature: number): number {
    return this.traits.of(signature);
  }

  setTraits(signature: number, traits: number): void {
    this.traits.set(signature, traits);
  }

  /** Of a dotted class name. */
  typeNamed(className: string): number {
    const descriptor = `L${className.replaceAll('.', '/')};`;
    const { a, b } = hashText(descriptor);
    const before = this.types.size;
    const type = this.types.idOf(a, b);
    if (type === before && isFrameworkName(descriptor)) this.setFramework(type);
    return type;
  }

  /** Of `name(parameters)result`, as in a reference; -1 for a text that is none. */
  signatureNamed(text: string): number {
    const open = text.indexOf('(');
    const close = text.indexOf(')');
    if (open < 0 || close < open) return -1;
    const name = hashText(text.slice(0, open));
    const proto = hashProto(text.slice(open));
    const before = this.signatures.size;
    const signature = this.signatures.idOf(mix(name.a, proto.a), mix(name.b, proto.b));
    if (signature === before) {
      const click = CLICKED.has(proto.a) ? TRAIT.click : 0;
      this.setTraits(signature, traitsOf(text.slice(0, open)) | click);
    }
    return signature;
  }
}

export const mix = (hash: number, other: number): number => (Math.imul(hash, 0x01000193) ^ other) | 0;

/** `(parameters)result`: parameters first, then the result. */
function hashProto(text: string): Pair {
  const close = text.indexOf(')');
  const parameters = text.slice(1, close).match(/\[*(L[^;]*;|[^[L])/g) ?? [];
  return [...parameters, text.slice(close + 1)]
    .map(hashText)
    .reduce<Pair>((sum, one) => ({ a: mix(sum.a, one.a), b: mix(sum.b, one.b) }), { a: 1, b: 1 });
}

/** What `android:onClick` calls in a layout and in a menu. */
export const CLICK_PROTOS = ['(Landroid/view/View;)V', '(Landroid/view/MenuItem;)Z'] as const;
/** Their first hashes. */
export const CLICKED: ReadonlySet<number> = new Set(CLICK_PROTOS.map((proto) => hashProto(proto).a));

/** First hashes of all names with a trait of their own; the rest are told by how they begin. */
export const TRAITED: ReadonlySet<number> = new Set(
  [...CALLBACKS, 'toString', 'equals', 'hashCode', '<init>', '<clinit>'].map((name) => hashText(name).a),
);

export function traitsOf(name: string): number {
  return (
    (isCallback(name) ? TRAIT.callback : 0) |
    (name === 'toString' || name === 'equals' || name === 'hashCode' ? TRAIT.ofObject : 0) |
    (name === '<init>' ? TRAIT.constructor : 0) |
    (name === '<clinit>' ? TRAIT.initialiser : 0)
  );
}

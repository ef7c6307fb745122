import { type Address, placeOf, type State, type Thing, type Value } from './known-value.ts';

/** A call of the Java library or of Android that makes text of text. `undefined`: not one of these. */
export interface KnownCall {
  readonly result: Value | undefined;
  /** Text that this call completes. */
  readonly completes?: string;
}

export interface Invocation {
  readonly owner: string;
  readonly name: string;
  /** Descriptors of the parameters, without the receiver. */
  readonly parameters: readonly string[];
  /** Receiver first, if any. */
  readonly values: readonly (Value | undefined)[];
}

const UNKNOWN: KnownCall = { result: undefined };
const whole = (text: string): KnownCall => ({ result: text, completes: text });

export function knownCall(call: Invocation, state: State): KnownCall | undefined {
  switch (call.owner) {
    case 'Ljava/lang/StringBuilder;':
    case 'Ljava/lang/StringBuffer;':
      return builderCall(call, state);
    case 'Ljava/lang/String;':
      return stringCall(call, state);
    case 'Ljava/lang/Integer;':
    case 'Ljava/lang/Boolean;':
      return call.name === 'valueOf' && typeof call.values[0] === 'number'
        ? { result: call.values[0] }
        : undefined;
    case 'Lkotlin/jvm/internal/Intrinsics;': {
      const [a, b] = call.values;
      return call.name === 'stringPlus' && typeof a === 'string' && typeof b === 'string'
        ? whole(a + b)
        : undefined;
    }
    case 'Landroid/net/Uri;':
      return addressCall(call);
    case 'Landroid/net/Uri$Builder;':
      return addressBuilderCall(call, state);
    default:
      return undefined;
  }
}

/** As `append` writes it; undefined when it is not known. */
function textOf(value: Value | undefined, descriptor: string | undefined): string | undefined {
  if (typeof value === 'string') return descriptor?.startsWith('L') ? value : undefined;
  if (typeof value !== 'number') return undefined;
  if (descriptor === 'I') return String(value);
  if (descriptor === 'C') return String.fromCharCode(value);
  if (descriptor === 'Z') return String(value !== 0);
  return undefined;
}

function builderCall({ name, parameters, values }: Invocation, { heap }: State): KnownCall | undefined {
  const self = values[0];
  const place = placeOf(self);
  if (place === undefined) return undefined;
  const put = (text: string | undefined): KnownCall => {
    if (text === undefined) heap.delete(place);
    else heap.set(place, { is: 'text', text });
    return { result: self };
  };
  const thing = heap.get(place);
  if (name === '<init>') {
    const isEmpty = parameters.length === 0 || parameters[0] === 'I';
    return put(isEmpty ? '' : textOf(values[1], parameters[0]));
  }
  if (thing?.is !== 'text') return undefined;
  if (name === 'toString') return whole(thing.text);
  if (name === 'reverse') return put([...thing.text].reverse().join(''));
  if (name !== 'append' || parameters.length !== 1) return undefined;
  const piece = textOf(values[1], parameters[0]);
  return put(piece === undefined ? undefined : thing.text + piece);
}

function stringCall({ name, parameters, values }: Invocation, { heap }: State): KnownCall | undefined {
  const [self, other] = values;
  if (name === 'format') {
    const at = parameters[0] === 'Ljava/util/Locale;' ? 1 : 0;
    const list = heap.get(placeOf(values[at + 1]) ?? -1);
    const format = values[at];
    const text =
      typeof format === 'string' && list?.is === 'list' ? formatted(format, list.items) : undefined;
    return text === undefined ? UNKNOWN : whole(text);
  }
  if (typeof self !== 'string') return undefined;
  switch (name) {
    case 'concat':
      return typeof other === 'string' ? whole(self + other) : UNKNOWN;
    case 'trim':
      return whole(self.trim());
    case 'toLowerCase':
      return whole(self.toLowerCase());
    case 'valueOf':
      return parameters[0]?.startsWith('L') ? { result: self } : UNKNOWN;
    case 'toString':
    case 'intern':
      return { result: self };
    default:
      return undefined;
  }
}

/** `%s`, `%d` and `%1$s` of known pieces; undefined for anything else. */
function formatted(format: string, items: readonly (Value | undefined)[]): string | undefined {
  let next = 0;
  let isKnown = true;
  const text = format.replace(/%(?:(\d{1,2})\$)?([a-zA-Z%]|[^a-zA-Z%])/g, (_all, place, letter) => {
    if (letter === '%') return '%';
    const item = items[place === undefined ? next++ : Number(place) - 1];
    if ((letter === 's' && typeof item === 'string') || (letter === 'd' && typeof item === 'number'))
      return String(item);
    isKnown = false;
    return '';
  });
  return isKnown ? text : undefined;
}

function addressCall({ name, values }: Invocation): KnownCall | undefined {
  const [self, other] = values;
  if (name === 'parse') return typeof self === 'string' ? { result: { address: self } } : UNKNOWN;
  const address = typeof self === 'object' && 'address' in self ? self.address : undefined;
  if (address === undefined) return undefined;
  if (name === 'toString') return { result: address };
  if (name === 'withAppendedPath' && typeof other === 'string')
    return { result: { address: `${address}/${other}` } satisfies Address };
  return undefined;
}

const PARTS: Readonly<Record<string, (thing: Thing & { is: 'address' }, text: string) => Partial<Thing>>> = {
  scheme: (_thing, scheme) => ({ scheme }),
  authority: (_thing, authority) => ({ authority }),
  encodedAuthority: (_thing, authority) => ({ authority }),
  path: (_thing, path) => ({ path: path.startsWith('/') ? path : `/${path}` }),
  encodedPath: (_thing, path) => ({ path: path.startsWith('/') ? path : `/${path}` }),
  appendPath: ({ path }, text) => ({ path: `${path}/${text}` }),
  appendEncodedPath: ({ path }, text) => ({ path: `${path}/${text}` }),
};

function addressBuilderCall({ name, values }: Invocation, { heap }: State): KnownCall | undefined {
  const [self, text] = values;
  const place = placeOf(self);
  if (place === undefined) return undefined;
  if (name === '<init>') {
    heap.set(place, { is: 'address', scheme: '', authority: '', path: '' });
    return UNKNOWN;
  }
  const thing = heap.get(place);
  if (thing?.is !== 'address') return undefined;
  if (name === 'build') {
    const address = `${thing.scheme}://${thing.authority}${thing.path}`;
    return { result: { address }, completes: address };
  }
  if (name.startsWith('appendQuery') || name === 'fragment') return { result: self };
  const part = PARTS[name];
  if (part === undefined || typeof text !== 'string') return undefined;
  heap.set(place, { ...thing, ...part(thing, text) } as Thing);
  return { result: self };
}

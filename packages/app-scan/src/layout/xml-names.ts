import { CHUNK, type Chunk, chunksIn } from '../axml/chunk.ts';
import { elementShape, isNode, MAX_DEPTH } from '../axml/element.ts';
import { EMPTY_POOL, readPool, type StringPool } from '../axml/pool.ts';
import { VALUE } from '../axml/tree.ts';
import { i32, u16, u32 } from '../bytes.ts';

/** What a binary XML file names, without what it says to people. */
export interface XmlNames {
  /** Numbers of resources. */
  readonly references: ReadonlySet<number>;
  /** Numbers of texts that stand where a class is named. */
  readonly classTexts: ReadonlySet<number>;
  /** Names of elements with a dot: an inflater takes them for classes. */
  readonly elements: ReadonlySet<string>;
  /** Values of attributes that name a class. */
  readonly classes: ReadonlySet<string>;
  /** Values of `android:onClick`. */
  readonly clicks: ReadonlySet<string>;
}

const ROLE = { unknown: 0, none: 1, class: 2, click: 3 } as const;

/** AOSP core/res/res/values/public.xml: name, fragment, actionViewClass, actionProviderClass. */
const CLASS_ATTRIBUTES: ReadonlySet<number> = new Set([0x01010003, 0x010102e3, 0x010102fc, 0x01010389]);
const CLASS_NAMES: ReadonlySet<string> = new Set(['class', 'name', 'fragment']);
const ON_CLICK = 0x0101026f;
/** Of a navigation graph: the class of what is handed over, which nobody creates there. */
const ARGUMENT_TYPE = 'argType';

const DYNAMIC_REFERENCE = 0x07;

/** A name of a class has no blanks, and is no sentence. */
const CLASS_NAME = /^[^\s/:;,()<>]{2,300}$/;

/**
 * Reads no tree: elements and attributes in the order they lie. Undefined for a file Android would not inflate, as
 * `readXml` tells; what stands before the place where it breaks is not run either.
 */
export function namesInXml(bytes: Uint8Array): XmlNames | undefined {
  const head = u16(bytes, 2);
  if (bytes.length < 16 || head < 8 || head > bytes.length) return undefined;
  const reader = new Reader(bytes);
  let open = 0;
  let elements = 0;
  for (const chunk of chunksIn(bytes, head, bytes.length)) {
    if (chunk.type === CHUNK.startElement) {
      if (!reader.readElement(chunk)) return undefined;
      open++;
      elements++;
      if (open > MAX_DEPTH) return undefined;
    } else if (chunk.type === CHUNK.endElement) open = Math.max(0, open - 1);
    else reader.readOther(chunk);
  }
  return elements > 0 && open === 0 ? reader : undefined;
}

class Reader implements XmlNames {
  readonly references = new Set<number>();
  readonly classTexts = new Set<number>();
  readonly elements = new Set<string>();
  readonly classes = new Set<string>();
  readonly clicks = new Set<string>();
  private readonly bytes: Uint8Array;
  private pool: StringPool = EMPTY_POOL;
  /** Number of the attribute that stands at each place of the pool, and what it is for. */
  private ids: Uint8Array = new Uint8Array(0);
  private roles: Uint8Array = new Uint8Array(0);
  private started = false;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** As in Android: the last pool before the first node counts. */
  readOther(chunk: Chunk): void {
    if (isNode(chunk)) this.started = true;
    if (this.started) return;
    if (chunk.type === CHUNK.stringPool) {
      this.pool = readPool(this.bytes, chunk);
      this.roles = new Uint8Array(this.pool.count);
    } else if (chunk.type === CHUNK.resourceMap)
      this.ids = this.bytes.subarray(Math.min(chunk.at + chunk.headerSize, chunk.end), chunk.end);
  }

  readElement(chunk: Chunk): boolean {
    this.started = true;
    const shape = elementShape(this.bytes, chunk);
    if (shape === undefined) return false;
    const name = this.pool.at(i32(this.bytes, shape.nameAt));
    if (name === undefined) return false;
    if (name.includes('.') && CLASS_NAME.test(name)) this.elements.add(name);
    for (let i = 0; i < shape.count; i++) this.readAttribute(shape.start + i * shape.step);
    return true;
  }

  private readAttribute(at: number): void {
    const { bytes } = this;
    const type = bytes[at + 15];
    const data = u32(bytes, at + 16);
    if (type === VALUE.reference || type === DYNAMIC_REFERENCE) {
      // The system's own resources name nothing of the app; 0 is `@null`.
      if (data >>> 24 <= 0x01) return;
      this.references.add(data);
      if (this.roleOf(u32(bytes, at + 4)) !== ROLE.none) this.classTexts.add(data);
    } else if (type === VALUE.string) {
      const role = this.roleOf(u32(bytes, at + 4));
      if (role === ROLE.none) return;
      const text = this.pool.at(data | 0) ?? '';
      if (role === ROLE.click) this.clicks.add(text);
      else if (text.includes('.') && CLASS_NAME.test(text)) this.classes.add(text);
    }
  }

  /** By the number; by the name where the file gives no number, or where the attribute is none of the system's. */
  private roleOf(name: number): number {
    const known = this.roles[name];
    if (known === undefined || known !== ROLE.unknown) return known ?? ROLE.none;
    const id = name * 4 + 4 <= this.ids.length ? u32(this.ids, name * 4) : 0;
    let role: number = ROLE.none;
    if (id === ON_CLICK) role = ROLE.click;
    else if (CLASS_ATTRIBUTES.has(id) || (id >>> 24 > 0x01 && this.pool.at(name) !== ARGUMENT_TYPE))
      role = ROLE.class;
    else if (id === 0) {
      const text = (this.pool.at(name) ?? '').replace(/^android:/, '');
      if (text === 'onClick') role = ROLE.click;
      else if (CLASS_NAMES.has(text)) role = ROLE.class;
    }
    this.roles[name] = role;
    return role;
  }
}

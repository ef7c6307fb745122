import { u16 } from '../bytes.ts';
import { classType, codeAt, interfacesOf, superType, visitMethods } from '../dex/classes.ts';
import { type Dex, spend } from '../dex/header.ts';
import { KIND, LENGTH, OPERAND, payloadLength } from '../dex/opcodes.ts';
import { StringHashes } from './hash.ts';
import { ACCESS, type ClassNode, EDGE, type Program } from './program.ts';
import { SCRIPT_ANNOTATION, scriptMethods } from './scripts.ts';

/** Adds the classes, methods and edges of one dex. A class that was defined before keeps its first body, as at run time. */
export function addDex(program: Program, dex: Dex, strings: StringHashes = new StringHashes(dex)): void {
  const {
    types: typeIds,
    owners: methodOwner,
    signatures: methodSignature,
  } = program.names.methodsOf(dex, strings);
  const classes = addClasses(program, dex, typeIds);
  const handles = handleTargets(dex);
  const scripts = scriptMethods(dex, typeIds.indexOf(program.names.findType(SCRIPT_ANNOTATION) ?? -1));
  const edges = new EdgeList();
  const place = program.dexes.length;
  visitMethods(dex, (classIndex, method, access, at) => {
    const node = classes[classIndex];
    const signature = methodSignature[method]!;
    if (node === undefined) return;
    const from = edges.length;
    const code = at === 0 ? undefined : codeAt(dex, at);
    if (code !== undefined && spend(dex, code.to - code.from))
      addEdges(dex, code.from, code.to, edges, handles);
    const owner = node.type;
    const number = program.methods.add({
      owner,
      signature,
      access: scripts.has(method) ? access | ACCESS.script : access,
      dex: place,
      from,
      to: edges.length,
    });
    if (node.count === 0) node.first = number;
    node.count++;
  });
  program.dexes.push({ edges: edges.take(), methodOwner, methodSignature, types: typeIds });
}

function addClasses(program: Program, dex: Dex, typeIds: Int32Array): (ClassNode | undefined)[] {
  return Array.from({ length: dex.classes.count }, (_, index) => {
    const type = typeIds[classType(dex, index)];
    if (type === undefined || program.classes.has(type)) return undefined;
    const node: ClassNode = {
      type,
      parent: typeIds[superType(dex, index)] ?? -1,
      interfaces: interfacesOf(dex, index).flatMap((one) => typeIds[one] ?? []),
      first: 0,
      count: 0,
      index: undefined,
    };
    program.classes.set(type, node);
    return node;
  });
}

/** Grows by doubling; holds each edge of a method once. */
class EdgeList {
  length = 0;
  private items = new Uint32Array(4096);

  add(edge: number, from: number): void {
    // Loops and repeated calls come close together: looking back a little drops most repeats.
    for (let i = this.length - 1; i >= from && i >= this.length - 16; i--) if (this.items[i] === edge) return;
    if (this.length === this.items.length) {
      const larger = new Uint32Array(this.items.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = edge;
  }

  take(): Uint32Array {
    return this.items.slice(0, this.length);
  }
}

const edgeOf = (kind: number, row: number): number => ((kind << 28) | (row & 0x0fffffff)) >>> 0;

function addEdges(dex: Dex, start: number, end: number, edges: EdgeList, handles: readonly number[]): void {
  const { units } = dex;
  const from = edges.length;
  for (let at = start; at < end; ) {
    const unit = units[at]!;
    const op = unit & 0xff;
    const row = units[at + 1]!;
    switch (KIND[op]) {
      case OPERAND.method:
        edges.add(edgeOf(kindOfInvoke(op), row), from);
        break;
      case OPERAND.type:
        if (op === 0x22) edges.add(edgeOf(EDGE.create, row), from);
        else if (op === 0x1c) edges.add(edgeOf(EDGE.constant, row), from);
        break;
      case OPERAND.field:
        if (op >= 0x60 && row < dex.fields.count)
          edges.add(edgeOf(EDGE.touch, u16(dex.bytes, dex.fields.at + row * 8)), from);
        break;
      case OPERAND.callSite:
        for (const method of handles) edges.add(edgeOf(EDGE.exact, method), from);
        break;
      case OPERAND.handle:
        for (const method of handles) edges.add(edgeOf(EDGE.exact, method), from);
        break;
      default:
    }
    at += op === 0 && unit !== 0 ? payloadLength(units, at) : LENGTH[op]!;
  }
}

function kindOfInvoke(op: number): number {
  const base = op >= 0x74 && op <= 0x78 ? op - 6 : op;
  if (base === 0x70 || base === 0x71) return EDGE.exact;
  return base === 0x6f ? EDGE.parent : EDGE.virtual;
}

/**
 * Methods that method handles point to. Which call site uses which is not followed: each call site may reach all.
 * map_list item type 0x0008; method_handle_item is kind, unused, row, unused; kinds 4 to 8 are methods.
 */
function handleTargets(dex: Dex): number[] {
  const { bytes } = dex;
  const map = u16(bytes, 0x34) | (u16(bytes, 0x36) << 16);
  if (map <= 0 || map + 4 > bytes.length) return [];
  const count = Math.min(u16(bytes, map) | (u16(bytes, map + 2) << 16), 64);
  for (let i = 0; i < count; i++) {
    const item = map + 4 + i * 12;
    if (u16(bytes, item) !== 0x0008) continue;
    const size = u16(bytes, item + 4) | (u16(bytes, item + 6) << 16);
    const at = u16(bytes, item + 8) | (u16(bytes, item + 10) << 16);
    if (size < 0 || at < 0 || at + size * 8 > bytes.length) return [];
    const targets: number[] = [];
    for (let j = 0; j < size; j++) if (u16(bytes, at + j * 8) >= 4) targets.push(u16(bytes, at + j * 8 + 4));
    return targets;
  }
  return [];
}

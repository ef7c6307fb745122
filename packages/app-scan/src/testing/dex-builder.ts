import { ByteWriter } from './bytes.ts';

/** `Lcom/a/B;` with name and descriptor. */
export type FieldRef = readonly [owner: string, name: string, type: string];
export type MethodRef = readonly [owner: string, name: string, parameters: readonly string[], result: string];

/** One instruction; registers are numbers below 16. */
export type Op =
  | { readonly op: 'const'; readonly to: number; readonly value: number }
  | { readonly op: 'string'; readonly to: number; readonly text: string; readonly jumbo?: boolean }
  | { readonly op: 'class' | 'new' | 'cast'; readonly to: number; readonly type: string }
  | { readonly op: 'sget'; readonly to: number; readonly field: FieldRef }
  | {
      readonly op: 'static' | 'virtual' | 'direct' | 'super' | 'interface';
      readonly method: MethodRef;
      readonly registers: readonly number[];
    }
  | { readonly op: 'if-eqz'; readonly register: number; readonly skip: number }
  | { readonly op: 'raw'; readonly units: readonly number[] }
  | { readonly op: 'return' };

export interface BuiltMethod {
  readonly name: string;
  readonly parameters?: readonly string[];
  readonly result?: string;
  /** Access flags; public when absent. */
  readonly access?: number;
  /** Type of the one annotation on it. */
  readonly annotation?: string;
  readonly code?: readonly Op[];
}

export interface BuiltClass {
  readonly name: string;
  readonly parent?: string;
  readonly interfaces?: readonly string[];
  readonly methods?: readonly BuiltMethod[];
  /** Static final fields, String, boolean or int, with initial values. */
  readonly constants?: Readonly<Record<string, string | boolean | number>>;
}

const INVOKE = { virtual: 0x6e, super: 0x6f, direct: 0x70, static: 0x71, interface: 0x72 } as const;
/** sget and sget-boolean; any other type is an object's. */
const SGET: Readonly<Record<string, number>> = { I: 0x60, Z: 0x63 };
const STATIC = 0x8;
const PRIVATE = 0x2;
const CONSTRUCTOR = 0x10000;

const shorty = (type: string): string => (type.startsWith('L') || type.startsWith('[') ? 'L' : type);
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Tables whose rows are sorted and refer to each other by number. */
class Tables {
  strings: string[] = [];
  types: string[] = [];
  protos: { key: string; parameters: readonly string[]; result: string }[] = [];
  fields: FieldRef[] = [];
  methods: MethodRef[] = [];
  private readonly seen = new Set<string>();

  private once(key: string): boolean {
    if (this.seen.has(key)) return false;
    this.seen.add(key);
    return true;
  }
  string(text: string): void {
    if (this.once(`s${text}`)) this.strings.push(text);
  }
  type(name: string): void {
    this.string(name);
    if (this.once(`t${name}`)) this.types.push(name);
  }
  proto(parameters: readonly string[], result: string): void {
    const key = `(${parameters.join('')})${result}`;
    this.string(shorty(result) + parameters.map(shorty).join(''));
    for (const type of [result, ...parameters]) this.type(type);
    if (this.once(`p${key}`)) this.protos.push({ key, parameters, result });
  }
  field(field: FieldRef): void {
    this.type(field[0]);
    this.string(field[1]);
    this.type(field[2]);
    if (this.once(`f${field.join(' ')}`)) this.fields.push(field);
  }
  method(method: MethodRef): void {
    this.type(method[0]);
    this.string(method[1]);
    this.proto(method[2], method[3]);
    if (this.once(`m${methodKey(method)}`)) this.methods.push(method);
  }
  sort(): void {
    this.strings.sort(byText);
    this.types.sort(byText);
    const t = (name: string) => this.types.indexOf(name);
    const order = (list: readonly number[], other: readonly number[]): number => {
      for (let i = 0; i < Math.max(list.length, other.length); i++) {
        const difference = (list[i] ?? -1) - (other[i] ?? -1);
        if (difference !== 0) return difference;
      }
      return 0;
    };
    const protoRank = (p: { parameters: readonly string[]; result: string }) => [
      t(p.result),
      ...p.parameters.map(t),
    ];
    this.protos.sort((a, b) => order(protoRank(a), protoRank(b)));
    this.fields.sort((a, b) => t(a[0]) - t(b[0]) || byText(a[1], b[1]));
    this.methods.sort((a, b) => t(a[0]) - t(b[0]) || byText(a[1], b[1]) || this.protoAt(a) - this.protoAt(b));
  }
  protoAt(method: MethodRef): number {
    return this.protos.findIndex((proto) => proto.key === `(${method[2].join('')})${method[3]}`);
  }
  methodAt(method: MethodRef): number {
    return this.methods.findIndex((one) => methodKey(one) === methodKey(method));
  }
  fieldAt(field: FieldRef): number {
    return this.fields.findIndex((one) => one.join(' ') === field.join(' '));
  }
}

const methodKey = (method: MethodRef): string =>
  `${method[0]}.${method[1]}(${method[2].join('')})${method[3]}`;
const constantField = (owner: string, name: string, value: string | boolean | number): FieldRef => [
  owner,
  name,
  typeof value === 'string' ? 'Ljava/lang/String;' : typeof value === 'number' ? 'I' : 'Z',
];
const refOf = (owner: string, method: BuiltMethod): MethodRef => [
  owner,
  method.name,
  method.parameters ?? [],
  method.result ?? 'V',
];

function collect(classes: readonly BuiltClass[]): Tables {
  const tables = new Tables();
  for (const one of classes) {
    tables.type(one.name);
    tables.type(one.parent ?? 'Ljava/lang/Object;');
    for (const name of one.interfaces ?? []) tables.type(name);
    for (const [name, value] of Object.entries(one.constants ?? {})) {
      tables.field(constantField(one.name, name, value));
      if (typeof value === 'string') tables.string(value);
    }
    for (const method of one.methods ?? []) {
      tables.method(refOf(one.name, method));
      if (method.annotation !== undefined) tables.type(method.annotation);
      for (const op of method.code ?? []) {
        if (op.op === 'string') tables.string(op.text);
        else if (op.op === 'sget') tables.field(op.field);
        else if ('type' in op) tables.type(op.type);
        else if ('method' in op) tables.method(op.method);
      }
    }
  }
  tables.sort();
  return tables;
}

function assemble(ops: readonly Op[], tables: Tables): number[] {
  return ops.flatMap((op): number[] => {
    switch (op.op) {
      case 'const':
        return [0x13 | (op.to << 8), op.value & 0xffff];
      case 'string': {
        const index = tables.strings.indexOf(op.text);
        return op.jumbo ? [0x1b | (op.to << 8), index & 0xffff, index >>> 16] : [0x1a | (op.to << 8), index];
      }
      case 'class':
        return [0x1c | (op.to << 8), tables.types.indexOf(op.type)];
      case 'cast':
        return [0x1f | (op.to << 8), tables.types.indexOf(op.type)];
      case 'new':
        return [0x22 | (op.to << 8), tables.types.indexOf(op.type)];
      case 'sget':
        return [(SGET[op.field[2]] ?? 0x62) | (op.to << 8), tables.fieldAt(op.field)];
      case 'if-eqz':
        return [0x38 | (op.register << 8), op.skip];
      case 'raw':
        return [...op.units];
      case 'return':
        return [0x0e];
      default: {
        const [a = 0, b = 0, c = 0, d = 0] = op.registers;
        const index = tables.methodAt(op.method);
        return [INVOKE[op.op] | (op.registers.length << 12), index, a | (b << 4) | (c << 8) | (d << 12)];
      }
    }
  });
}

/** A dex file of version 035 with the given classes. */
export function buildDex(classes: readonly BuiltClass[]): Uint8Array {
  const tables = collect(classes);
  const out = new ByteWriter();
  out.raw(new TextEncoder().encode('dex\n035\0'));
  while (out.length < 0x70) out.u8(0);
  out.patch32(0x24, 0x70).patch32(0x28, 0x12345678);
  const table = (field: number, count: number, rowBytes: number): number => {
    const at = count === 0 ? 0 : out.length;
    out.patch32(field, count).patch32(field + 4, at);
    for (let i = 0; i < count * rowBytes; i++) out.u8(0);
    return at;
  };
  const strings = table(0x38, tables.strings.length, 4);
  const types = table(0x40, tables.types.length, 4);
  const protos = table(0x48, tables.protos.length, 12);
  const fields = table(0x50, tables.fields.length, 8);
  const methods = table(0x58, tables.methods.length, 8);
  const defs = table(0x60, classes.length, 32);
  const dataAt = out.length;
  const patch16 = (at: number, low: number, high: number) => out.patch32(at, low | (high << 16));
  const t = (name: string) => tables.types.indexOf(name);
  const s = (text: string) => tables.strings.indexOf(text);
  const typeList = (names: readonly string[]): number => {
    if (names.length === 0) return 0;
    const at = out.align(4).length;
    out.u32(names.length).u16(...names.map(t));
    return at;
  };
  tables.strings.forEach((text, i) => {
    out.patch32(strings + i * 4, out.length);
    out.uleb(text.length).raw(new TextEncoder().encode(text)).u8(0);
  });
  for (const [i, name] of tables.types.entries()) out.patch32(types + i * 4, s(name));
  tables.protos.forEach(({ parameters, result }, i) => {
    out.patch32(protos + i * 12, s(shorty(result) + parameters.map(shorty).join('')));
    out.patch32(protos + i * 12 + 4, t(result)).patch32(protos + i * 12 + 8, typeList(parameters));
  });
  tables.fields.forEach((field, i) => {
    patch16(fields + i * 8, t(field[0]), t(field[2]));
    out.patch32(fields + i * 8 + 4, s(field[1]));
  });
  tables.methods.forEach((method, i) => {
    patch16(methods + i * 8, t(method[0]), tables.protoAt(method));
    out.patch32(methods + i * 8 + 4, s(method[1]));
  });
  for (const [i, one] of classes.entries()) {
    const row = defs + i * 32;
    const interfaces = typeList(one.interfaces ?? []);
    const annotations = annotationsOf(one, tables, out);
    const data = classData(one, tables, out);
    const constants = Object.entries(one.constants ?? {}).sort(([a], [b]) => byText(a, b));
    const values = constants.length === 0 ? 0 : out.length;
    if (constants.length > 0) {
      out.uleb(constants.length);
      for (const [, value] of constants)
        if (typeof value === 'string') out.u8(0x17 | (3 << 5)).u32(s(value));
        else if (typeof value === 'number') out.u8(0x04 | (3 << 5)).u32(value);
        else out.u8(0x1f | (Number(value) << 5));
    }
    out
      .patch32(row, t(one.name))
      .patch32(row + 4, 1)
      .patch32(row + 8, t(one.parent ?? 'Ljava/lang/Object;'));
    out
      .patch32(row + 12, interfaces)
      .patch32(row + 16, 0xffffffff)
      .patch32(row + 20, annotations);
    out.patch32(row + 24, data).patch32(row + 28, values);
  }
  out
    .align(4)
    .patch32(0x20, out.length)
    .patch32(0x68, out.length - dataAt)
    .patch32(0x6c, dataAt);
  return out.take();
}

/** Writes the annotations of a class's methods; gives the place of its annotations_directory_item, 0 without any. */
function annotationsOf(one: BuiltClass, tables: Tables, out: ByteWriter): number {
  const rows = (one.methods ?? []).flatMap((method) => {
    if (method.annotation === undefined) return [];
    const item = out.length;
    out.u8(1).uleb(tables.types.indexOf(method.annotation)).uleb(0);
    const set = out.align(4).length;
    out.u32(1, item);
    return { index: tables.methodAt(refOf(one.name, method)), set };
  });
  if (rows.length === 0) return 0;
  rows.sort((a, b) => a.index - b.index);
  const place = out.align(4).length;
  out.u32(0, 0, rows.length, 0);
  for (const { index, set } of rows) out.u32(index, set);
  return place;
}

/** Writes the code items and the class_data item of a class; gives its place. */
function classData(one: BuiltClass, tables: Tables, out: ByteWriter): number {
  const rows = (one.methods ?? []).map((method) => {
    const fixed = method.name.startsWith('<') ? CONSTRUCTOR : 0;
    const access = (method.access ?? 1) | fixed;
    let at = 0;
    if (method.code !== undefined) {
      const units = assemble(method.code, tables);
      at = out.align(4).length;
      out
        .u16(16, 1, 5, 0)
        .u32(0, units.length)
        .u16(...units);
    }
    return { index: tables.methodAt(refOf(one.name, method)), access, at };
  });
  rows.sort((a, b) => a.index - b.index);
  const isDirect = (row: { access: number }) => (row.access & (STATIC | PRIVATE | CONSTRUCTOR)) !== 0;
  const fields = Object.entries(one.constants ?? {}).map(([name, value]) =>
    tables.fieldAt(constantField(one.name, name, value)),
  );
  fields.sort((a, b) => a - b);
  const place = out.length;
  const direct = rows.filter(isDirect);
  const virtual = rows.filter((row) => !isDirect(row));
  out.uleb(fields.length).uleb(0).uleb(direct.length).uleb(virtual.length);
  for (const [i, field] of fields.entries()) out.uleb(field - (fields[i - 1] ?? 0)).uleb(0x19);
  for (const list of [direct, virtual])
    for (const [i, row] of list.entries())
      out
        .uleb(row.index - (list[i - 1]?.index ?? 0))
        .uleb(row.access)
        .uleb(row.at);
  return place;
}

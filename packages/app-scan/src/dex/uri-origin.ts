import { argumentRegisters, branchTargets, forgetWritten } from './arguments.ts';
import type { Code } from './classes.ts';
import type { Dex } from './header.ts';
import { LENGTH, payloadLength } from './opcodes.ts';
import {
  descriptorOf,
  methodClass,
  methodName,
  methodProto,
  parametersOf,
  returnType,
  stringOf,
} from './text.ts';

const URI = 'Landroid/net/Uri;';
/** Classes of the platform: what they hand out as an address is theirs, and ours are tagged by name. */
const PLATFORM = /^L(android|com\/android|java|javax)\//;

/** A call that takes an address (`query`) or makes one of text (`make`), by its offset in the method. */
export interface AddressCall {
  readonly is: 'query' | 'make';
  readonly offset: number;
  /** Row of method_ids of what is called. */
  readonly index: number;
}

/**
 * Offsets of those calls whose address or text the code itself does not name. Named is a constant of the platform, text
 * in the same straight run, an item under one of those, or what the user chose (`Intent.getData`). Anything else (a
 * field, a parameter, text that is only known at run time) is not. One walk answers for all calls of a method.
 */
export function unnamedCalls(dex: Dex, code: Code, calls: readonly AddressCall[]): ReadonlySet<number> {
  const asked = new Map(calls.map((call) => [call.offset, call]));
  const unnamed = new Set<number>();
  if (asked.size === 0) return unnamed;
  walkKnown(dex, code, (at, known) => {
    const call = asked.get(at - code.from);
    if (call !== undefined && !isNamed(dex, at, call, known)) unnamed.add(call.offset);
  });
  return unnamed;
}

function isNamed(dex: Dex, at: number, call: AddressCall, known: ReadonlySet<number>): boolean {
  if (call.is === 'query') {
    const register = addressRegister(dex, at, call.index);
    // Without an address among the parameters there is nothing to know here.
    return register === undefined || known.has(register);
  }
  const isStatic = STATIC.has(dex.units[at]! & 0xff);
  return argumentRegisters(dex, at)
    .slice(isStatic ? 0 : 1)
    .every((register) => known.has(register));
}

const STATIC: ReadonlySet<number> = new Set([0x71, 0x77]);
const isInvoke = (op: number): boolean => (op >= 0x6e && op <= 0x72) || (op >= 0x74 && op <= 0x78);

/** The register of the first parameter that is an address. */
function addressRegister(dex: Dex, at: number, method: number): number | undefined {
  const registers = argumentRegisters(dex, at);
  let place = STATIC.has(dex.units[at]! & 0xff) ? 0 : 1;
  for (const type of parametersOf(dex, methodProto(dex, method))) {
    const descriptor = descriptorOf(dex, type);
    if (descriptor === URI) return registers[place];
    place += descriptor === 'J' || descriptor === 'D' ? 2 : 1;
  }
  return undefined;
}

/** Shows every instruction with the registers that hold a constant text, or an address made of one, before it. */
function walkKnown(dex: Dex, code: Code, visit: (at: number, known: ReadonlySet<number>) => void): void {
  const { units } = dex;
  const targets = branchTargets(units, code);
  const known = new Set<number>();
  let result = false;
  for (let at = code.from; at < code.to; ) {
    const unit = units[at]!;
    const op = unit & 0xff;
    if (targets.has(at)) known.clear();
    visit(at, known);
    const set = (register: number, value: boolean): void =>
      void (value ? known.add(register) : known.delete(register));
    if (op === 0x1a || op === 0x1b) set(unit >> 8, true);
    else if (op === 0x62) set(unit >> 8, isPlatformField(dex, units[at + 1]!));
    else if (op === 0x0c) set(unit >> 8, result);
    else if (op === 0x07) set((unit >> 8) & 15, known.has(unit >> 12));
    else if (op === 0x08) set(unit >> 8, known.has(units[at + 1]!));
    else if (op === 0x1f) set(unit >> 8, known.has(unit >> 8));
    else if ((op >= 0x0e && op <= 0x11) || (op >= 0x27 && op <= 0x2a)) known.clear();
    else forgetWritten(known, op, unit, units[at + 1] ?? 0);
    if (isInvoke(op)) result = isResultKnown(dex, at, units[at + 1]!, known);
    at += op === 0 && unit !== 0 ? payloadLength(units, at) : LENGTH[op]!;
  }
}

const isPlatformField = (dex: Dex, field: number): boolean => {
  const row = dex.fields.at + field * 8;
  return (
    field < dex.fields.count && PLATFORM.test(descriptorOf(dex, dex.bytes[row]! | (dex.bytes[row + 1]! << 8)))
  );
};

/** Addresses made from known ones are known; so are those the platform hands out of its own. */
function isResultKnown(dex: Dex, at: number, method: number, known: ReadonlySet<number>): boolean {
  const owner = descriptorOf(dex, methodClass(dex, method));
  if (!PLATFORM.test(owner)) return false;
  const name = stringOf(dex, methodName(dex, method));
  const inputs = argumentRegisters(dex, at);
  switch (owner) {
    case URI:
    case 'Landroid/content/ContentUris;':
      return name !== 'fromParts' && inputs[0] !== undefined && known.has(inputs[0]);
    case 'Landroid/net/Uri$Builder;':
    case 'Ljava/lang/StringBuilder;':
    case 'Ljava/lang/String;':
      // Text put together: known only if nothing unknown went in, which a straight look cannot say.
      return false;
    case 'Landroid/content/Intent;':
      return name === 'getData';
    default:
      return returnsAddress(dex, method) && takesNoAddress(dex, method);
  }
}

const takesNoAddress = (dex: Dex, method: number): boolean =>
  parametersOf(dex, methodProto(dex, method)).every((type) => descriptorOf(dex, type) !== URI);
const returnsAddress = (dex: Dex, method: number): boolean =>
  descriptorOf(dex, returnType(dex, methodProto(dex, method))) === URI;

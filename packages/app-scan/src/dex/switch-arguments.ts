import { argumentRegisters } from './arguments.ts';
import type { Code } from './classes.ts';
import { type Evaluator, walk } from './evaluate.ts';
import type { Value } from './known-value.ts';
import { descriptorOf, methodProto, parametersOf } from './text.ts';

export type Argument = number | string | 'dynamic';

/** A call: the method it stands in, where, and what is called. */
interface Call {
  readonly by: number;
  readonly code: Code;
  /** In units from the start of the file. */
  readonly at: number;
  readonly method: number;
}

/**
 * What the code says the arguments of a call are: a constant that is the same on every way there, else `dynamic`.
 * Booleans are 0 and 1, as in the bytecode. The receiver is left out.
 */
export function constantArguments(
  world: Evaluator,
  by: number,
  code: Code,
  offset: number,
  method: number,
): Argument[] {
  const call = { by, code, at: code.from + offset, method };
  return valuesAt(world, call).map((value) => {
    const plain =
      typeof value === 'object' && 'handed' in value ? fromCallers(world, by, value.handed) : value;
    return typeof plain === 'number' || typeof plain === 'string' ? plain : 'dynamic';
  });
}

function valuesAt(world: Evaluator, { by, code, at, method }: Call): (Value | undefined)[] {
  const { dex } = world;
  const op = dex.units[at]! & 0xff;
  const places: number[] = [];
  let word = op === 0x71 || op === 0x77 ? 0 : 1;
  for (const type of parametersOf(dex, methodProto(dex, method))) {
    places.push(word);
    const descriptor = descriptorOf(dex, type);
    word += descriptor === 'J' || descriptor === 'D' ? 2 : 1;
  }
  const registers = argumentRegisters(dex, at);
  let found: (Value | undefined)[] = places.map(() => undefined);
  const look = (place: number, state: { registers: ReadonlyMap<number, Value> }): void => {
    if (place === at) found = places.map((one) => state.registers.get(registers[one] ?? -1));
  };
  world.look(by, code, look, undefined);
  return found;
}

const PRIVATE = 0x2;
const CONSTRUCTOR = 0x10000;
const MAX_CALLERS = 8;

/** What all callers of a private method hand over; such a method is called from its own dex alone. */
function fromCallers(world: Evaluator, method: number, parameter: number): Value | undefined {
  const body = world.members.body(method);
  if (body === undefined || (body.access & PRIVATE) === 0 || (body.access & CONSTRUCTOR) !== 0)
    return undefined;
  const calls: Call[] = [];
  let isSeen = true;
  for (const [by, { code }] of world.members.bodies()) {
    walk(world.dex, code, (at, op) => {
      // Calls through handles do not say whom they reach.
      if (op >= 0xfa) isSeen = false;
      const isCall = (op >= 0x6e && op <= 0x72) || (op >= 0x74 && op <= 0x78);
      if (isCall && world.dex.units[at + 1] === method) calls.push({ by, code, at, method });
    });
  }
  if (!isSeen || calls.length === 0 || calls.length > MAX_CALLERS) return undefined;
  const [first, ...others] = calls.map((call) => valuesAt(world, call)[parameter]);
  return typeof first === 'number' && others.every((one) => one === first) ? first : undefined;
}

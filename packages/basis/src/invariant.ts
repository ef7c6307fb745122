/** Throws when the program itself is wrong. Never use it on input: input gets a Result. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant: ${message}`);
}

/** A switch that must be exhaustive: a new union member fails to compile here. */
export function unreachable(value: never): never {
  throw new Error(`invariant: unreachable ${JSON.stringify(value)}`);
}

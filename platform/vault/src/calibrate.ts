import { utf8 } from './bytes.ts';
import type { Heavy } from './heavy.ts';
import { type Argon2Cost, FLOOR, type Kdf, newSalt, PBKDF2_ROUNDS } from './kdf.ts';

/** Memory steps tried, strongest first; 64 MiB is RFC 9106 §4's second recommended option, at 3 passes. */
const MEMORY_KIB = [65_536, 47_104, 32_768, 19_456] as const;
const LEAST_PASSES = 2;
const MOST_PASSES = 10;

/** The strongest cost that fits `targetMs` on a device that needs `msPerMiBPass`; never below OWASP's floor. */
export function chooseCost(msPerMiBPass: number, targetMs: number): Argon2Cost {
  for (const memoryKiB of MEMORY_KIB) {
    const passes = Math.floor(targetMs / (msPerMiBPass * (memoryKiB / 1024)));
    if (passes >= LEAST_PASSES) return { memoryKiB, passes: Math.min(passes, MOST_PASSES) };
  }
  return FLOOR;
}

/**
 * Measures this device once with a small run and chooses the parameters of a new lock.
 * `clock` gives milliseconds. PBKDF2 where Argon2id does not run.
 */
export async function calibrateKdf(
  targetMs: number,
  clock: () => number,
  heavy: Pick<Heavy, 'argon2'>,
): Promise<Kdf> {
  const probe = { memoryKiB: 8192, passes: 2 };
  const run = () => heavy.argon2(utf8('probe'), utf8('0123456789abcdef'), probe);
  // The first run compiles the module, which would be charged to the device for ever.
  if (!(await run()).ok) return { name: 'pbkdf2-sha256', rounds: PBKDF2_ROUNDS, salt: newSalt() };
  const start = clock();
  await run();
  const spent = Math.max(clock() - start, 0.1);
  const cost = chooseCost(spent / ((probe.memoryKiB / 1024) * probe.passes), targetMs);
  return { name: 'argon2id', ...cost, salt: newSalt() };
}

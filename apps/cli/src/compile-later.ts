import { setFlagsFromString } from 'node:v8';

/** V8 of Node 26 and before; a later one may not know the flag and would say so on stderr. */
const LAST_KNOWN = 14;

/**
 * One scan is over before most of its code is hot enough to be worth compiling: with V8's own threshold (67,584) a third
 * of the processor time goes into compiling loops that then end. So it compiles later, and less of what a loop calls along
 * with it (V8's own: 920).
 */
export function compileLater(): void {
  if (Number.parseInt(process.versions.v8, 10) <= LAST_KNOWN)
    setFlagsFromString('--interrupt-budget=1000000 --max-inlined-bytecode-size-cumulative=300');
}

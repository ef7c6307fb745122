import { err, ok, type Result } from '@huxin/basis';
import type { VaultFault } from './fault.ts';

const LONGEST = 40;
/** Mainland mobile number, or an 18-digit identity number: names are stored in the clear. */
const PERSONAL = /(?:^|\D)(?:1[3-9]\d{9}|\d{17}[\dXx])(?!\d)/;

/** A code name for a case, trimmed. Stored unencrypted, so numbers that point at a person are refused. */
export function caseName(text: string): Result<string, VaultFault> {
  const name = text.normalize('NFC').trim();
  const why = refusal(name);
  return why === undefined ? ok(name) : err({ kind: 'bad-name', name, why });
}

function refusal(name: string) {
  if (name === '') return 'empty' as const;
  if (/\p{C}/u.test(name)) return 'control' as const;
  if ([...name].length > LONGEST) return 'long' as const;
  return PERSONAL.test(name.normalize('NFKC').replace(/[\s-]/g, ''))
    ? ('personal-number' as const)
    : undefined;
}

/** The first of 记录 1, 记录 2 … that is free: says nothing to someone who looks over the shoulder. */
export function neutralName(taken: ReadonlySet<string>): string {
  let n = 1;
  while (taken.has(`记录 ${n}`)) n++;
  return `记录 ${n}`;
}

/** `wanted`, or the same with a number when it is taken. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  const stem = [...wanted].slice(0, LONGEST - 5).join('');
  let n = 2;
  while (taken.has(`${stem} (${n})`)) n++;
  return `${stem} (${n})`;
}

import { err } from '@huxin/basis';
import type { ScanFault, ScanFaultKind } from './model.ts';

/** A refusal as a value: `fault('bad-zip', 'base.apk', 'central directory inside the file')`. */
export const fault = (kind: ScanFaultKind, at: string, expected: string): ScanFault => ({
  kind,
  at,
  expected,
});

export const refuse = (kind: ScanFaultKind, at: string, expected: string) => err(fault(kind, at, expected));

import { readFileSync } from 'node:fs';
import type { Asset } from '@huxin/fact';
import type { AccessLevel, VisibilityState } from '../model.ts';
import type { VerdictGate } from '../verdict/types.ts';

export interface Label {
  readonly id: string;
  readonly platform: 'android' | 'harmony' | 'ios';
  readonly about: string;
  readonly asset: Asset;
  readonly level: AccessLevel | 'error';
  readonly visibility?: VisibilityState;
  readonly gate?: VerdictGate;
  readonly packers?: readonly string[];
  readonly switch?: 'on' | 'off' | 'dynamic';
  readonly phoneSdk?: number;
}

/** The labels, written before the verdict (data/verdict-labels.json). */
export const LABELS: readonly Label[] = (
  JSON.parse(readFileSync(new URL('../../data/verdict-labels.json', import.meta.url), 'utf8')) as {
    labels: Label[];
  }
).labels;

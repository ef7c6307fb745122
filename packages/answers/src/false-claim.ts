import { FALSE_CLAIMS } from './data/false-claims.ts';

/** `unsupported`: nobody could show it; not the same as untrue. */
export type ClaimVerdict =
  | 'wrong'
  | 'half-true'
  | 'unsourced'
  | 'invented'
  | 'unsupported'
  | 'dangerous'
  | 'risky'
  | 'contradictory'
  | 'outdated'
  | 'interested';

/** A statement of borrower guides that must not be repeated, in its own meaning but our words. */
export interface FalseClaim {
  readonly id: string;
  readonly claim: string;
  readonly verdict: ClaimVerdict;
  readonly why: string;
  readonly seenAt: readonly string[];
}

export const falseClaims = (): readonly FalseClaim[] => FALSE_CLAIMS;

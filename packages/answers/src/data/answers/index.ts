import type { Answer } from '../../answer.ts';
import { BEFORE_COST } from './before-cost.ts';
import { BEFORE_DUE } from './before-due.ts';
import { BEFORE_LENDER } from './before-lender.ts';
import { CONTACTED } from './contacted.ts';
import { CONTACTED_PROOF } from './contacted-proof.ts';
import { DURING } from './during.ts';
import { JUST_OVERDUE } from './just-overdue.ts';
import { NEGOTIATE } from './negotiate.ts';
import { SETTLED } from './settled.ts';

export const ANSWERS: readonly Answer[] = [
  ...BEFORE_LENDER,
  ...BEFORE_COST,
  ...DURING,
  ...BEFORE_DUE,
  ...JUST_OVERDUE,
  ...CONTACTED,
  ...CONTACTED_PROOF,
  ...NEGOTIATE,
  ...SETTLED,
];

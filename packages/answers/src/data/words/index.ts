import type { ReadyWords } from '../../ready-words.ts';
import { TO_COURT } from './court.ts';
import { ABOUT_DATA } from './lender.ts';
import { ABOUT_MONEY } from './money.ts';
import { TO_PEOPLE } from './relatives.ts';
import { OF_THIRD_PERSONS } from './third-person.ts';

export const READY_WORDS: readonly ReadyWords[] = [
  ...TO_PEOPLE,
  ...OF_THIRD_PERSONS,
  ...ABOUT_DATA,
  ...ABOUT_MONEY,
  ...TO_COURT,
];

import { todayInChina } from '../../shell/clock.ts';
import { factKeeper } from '../shared/fact-keeper.ts';
import { before, beforeToFacts } from './answers.ts';

const keep = factKeeper();

/** Keeps what was answered so far, so that the path questions know it later. */
export const keepBefore = (): void => void keep(beforeToFacts(before.value, todayInChina()));

import { serve } from '../engine/latest-only.ts';
import { shelfAnswer } from './shelf-answer.ts';

/** Answers and guides away from the page: their text is large, and the first search builds an index. */
serve('shelfHere', shelfAnswer);

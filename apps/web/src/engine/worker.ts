import { answer } from './answer.ts';
import { serve } from './latest-only.ts';

/** The engines away from the page. */
serve('engineHere', answer);

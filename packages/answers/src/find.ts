import type { Answer, Door } from './answer.ts';
import { ANSWERS } from './data/answers/index.ts';
import { GUIDES } from './data/guides/index.ts';
import type { Guide, GuideTopic } from './guide.ts';

/** The 40 questions in the order of data/questions.csv. */
export const answers = (): readonly Answer[] => ANSWERS;
export const guides = (): readonly Guide[] => GUIDES;

export const answerById = (id: string): Answer | undefined => ANSWERS.find((answer) => answer.id === id);
export const guideById = (id: string): Guide | undefined => GUIDES.find((guide) => guide.id === id);

export const answersAt = (door: Door): readonly Answer[] => ANSWERS.filter((answer) => answer.door === door);
export const guidesAbout = (topic: GuideTopic): readonly Guide[] =>
  GUIDES.filter((guide) => guide.topic === topic);

/** Contacts guides of one phone system, in the order of the list. */
export const phoneGuides = (): readonly Guide[] => GUIDES.filter((guide) => guide.system !== undefined);

export type { Answer, Door, Phase } from './answer.ts';
export { type Cited, citationsOn } from './citations.ts';
export { type ClaimVerdict, type FalseClaim, falseClaims } from './false-claim.ts';
export {
  BLANK,
  type FilledWords,
  fillWords,
  readyWords,
  readyWordsById,
  type WordsFields,
} from './fill-words.ts';
export { answerById, answers, answersAt, guideById, guides, guidesAbout, phoneGuides } from './find.ts';
export type { Guide, GuideTopic, Step } from './guide.ts';
export { answerToText, guideToText, markWords, UNCONFIRMED } from './print.ts';
export type { FieldId, FieldNeed, LengthId, ReadyWords, ReadyWordsId, WordsLength } from './ready-words.ts';
export { type Found, idOf, searchAnswers } from './search/search-answers.ts';
export type { Contradiction, Source } from './source.ts';

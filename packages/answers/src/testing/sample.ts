import { asDate } from '@huxin/calendar';
import { answerToText, citationsOn, fillWords, idOf, searchAnswers } from '../index.ts';

// A question in everyday words; answers and step guides come back together, best first.
const [best] = searchAnswers('扣款失败当天算逾期吗');
export const found = best ? idOf(best) : ''; // q17
export const paper = best?.kind === 'answer' ? answerToText(best.answer, asDate('2026-11-23')) : '';
export const headline = paper.split('\n')[0]; // 余额不够、自动扣款失败，当天算逾期吗？几点前要存进去？

// What the texts said on the day it happened: the guideline of 2026 is named, not applied.
const { applied, notApplied } = citationsOn({ ruleIds: ['GBT-06', 'CBA-01'] }, asDate('2025-06-12'));
export const inForce = applied.map((rule) => rule.ruleId).join(); // GBT-06
export const tooEarly = notApplied.map((error) => error.kind).join(); // not-yet-in-force

// Words to copy: nothing is invented, and the words to relatives let on nothing.
const words = fillWords('stop-third-person', 'long', { name: '乙' });
export const blanks = words.missing.join(); // caller
export const quiet = fillWords('tell-relatives', 'short', {}).text; // 你收到的消息和你没有关系，不用回，不用付钱。请截图给我，别点链接。给你添麻烦了。

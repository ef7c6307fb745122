import { ok } from '@huxin/basis';
import { checkCase, foldCase, parseCaseText } from '@huxin/case';
import { assess, replay, subjectsOf } from '@huxin/exposure';
import { ruleById } from '@huxin/law';
import { answerQuestion } from '@huxin/loan';
import { citeOn } from './cite.ts';
import { costSheet } from './cost.ts';
import { curvesOf } from './curve.ts';
import { nextDebits } from './debits.ts';
import { orderEnd } from './desk/court.ts';
import { deskOf } from './desk/desk.ts';
import { loanSheet } from './loan-sheet.ts';
import type { Asks, Gets, QuestionName } from './questions.ts';

const ANSWERS: { readonly [N in QuestionName]: (asks: Asks<N>) => Gets<N> } = {
  standing: ({ entries, now }) => {
    const record = foldCase(entries, now);
    const assessment = assess(record);
    if (!assessment.ok) return assessment;
    const loans = subjectsOf(record).flatMap((subject) => subject.loans);
    return ok({
      assessment: assessment.value,
      curves: curvesOf(record, loans, now),
      debits: nextDebits(loans, assessment.value, now),
    });
  },
  loan: ({ entries, now, loan }) => loanSheet(foldCase(entries, now), loan, now),
  replay: ({ entries, from, to }) => replay(entries, from, to),
  read: ({ text }) => {
    const parsed = parseCaseText(text);
    return parsed.ok ? checkCase(parsed.value) : parsed;
  },
  rule: ({ id }) => ruleById(id),
  cite: ({ ids, on }) => citeOn(ids, on),
  late: ({ entries, now, days }) => {
    const assessment = assess(foldCase(entries, now), { salaryLateDays: days });
    return assessment.ok ? ok(assessment.value.shortfalls) : assessment;
  },
  desk: ({ entries, now }) => deskOf(foldCase(entries, now)),
  order: ({ received }) => orderEnd(received),
  cost: costSheet,
  price: ({ text }) => answerQuestion(text),
};

/** The engines themselves: one question in, its answer out, no state between. */
export const answer = <N extends QuestionName>(name: N, asks: Asks<N>): Gets<N> => ANSWERS[name](asks);

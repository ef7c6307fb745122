import {
  type Answer,
  answerById,
  answers,
  type Guide,
  guideById,
  guides,
  searchAnswers,
} from '@huxin/answers';
import type { Item, ShelfQuestions, Title } from './shelf-questions.ts';

const TOPIC: Readonly<Record<Guide['topic'], string>> = {
  contacts: '看和关通讯录权限',
  debit: '停自动扣款',
  closing: '关先享后付、会员',
  credit: '征信',
  complaint: '投诉',
};

const ofAnswer = ({ id, question, short, phase }: Answer): Title => ({
  kind: 'answer',
  id,
  title: question,
  short,
  group: phase,
});

const ofGuide = ({ id, title, short, topic }: Guide): Title => ({
  kind: 'guide',
  id,
  title,
  short,
  group: TOPIC[topic],
});

const ANSWERS: {
  readonly [N in keyof ShelfQuestions]: (asks: ShelfQuestions[N]['asks']) => ShelfQuestions[N]['gets'];
} = {
  titles: () => [...guides().map(ofGuide), ...answers().map(ofAnswer)],
  search: (query) =>
    searchAnswers(query, 12).map((found) =>
      found.kind === 'answer' ? ofAnswer(found.answer) : ofGuide(found.guide),
    ),
  item: (id): Item | undefined => {
    const guide = guideById(id);
    if (guide) return { kind: 'guide', guide };
    const answer = answerById(id);
    return answer && { kind: 'answer', answer };
  },
};

/** The shelf of answers and guides: one question in, plain data out. */
export const shelfAnswer = <N extends keyof ShelfQuestions>(
  name: N,
  asks: ShelfQuestions[N]['asks'],
): ShelfQuestions[N]['gets'] => ANSWERS[name](asks);

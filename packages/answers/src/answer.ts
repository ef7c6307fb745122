import type { PlainDate } from '@huxin/calendar';
import type { Contradiction, Source } from './source.ts';

/** The first screen's doors; `helping` is open to every answer. */
export type Door = 'before-borrowing' | 'repaying' | 'cannot-pay' | 'contacted' | 'not-mine';

export type Phase = '借前' | '借中' | '还款前' | '刚逾期' | '被爆通讯录后' | '协商' | '上岸后';

/** One of the 40 questions with a dated answer. Ids are those of data/questions.csv. */
export interface Answer {
  readonly id: string;
  readonly door: Door;
  readonly phase: Phase;
  readonly question: string;
  /** One to three sentences: enough for somebody who reads no further. */
  readonly short: string;
  /** Paragraphs or steps, in order. */
  readonly body: readonly string[];
  readonly sources: readonly Source[];
  /** Rules of the law data; each answers on `checkedOn`. */
  readonly ruleIds: readonly string[];
  readonly checkedOn: PlainDate;
  /** What nobody could settle, as plain sentences. */
  readonly unsure?: readonly string[];
  readonly contradictions?: readonly Contradiction[];
  /** Ids of widespread statements this answer corrects. */
  readonly corrects?: readonly string[];
  /** Ready words and guides that go with it. */
  readonly words?: readonly string[];
  readonly guides?: readonly string[];
  /** Everyday names of the matter that stand nowhere in the text; for the search only. */
  readonly also?: readonly string[];
}

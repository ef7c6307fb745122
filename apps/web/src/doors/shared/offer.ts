import type { PlainDate } from '@huxin/calendar';
import { type Fen, formatYuan } from '@huxin/money';
import { dayWords } from '../../shell/day-words.ts';

export type Hardship = 'income' | 'illness' | 'family' | 'unsaid';

const REASON: Readonly<Record<Hardship, string>> = {
  income: '我的收入最近断了或少了',
  illness: '我或家人最近生病，花了一大笔',
  family: '家里最近有急用',
  unsaid: '我最近手头紧',
};

export interface Offer {
  readonly hardship: Hardship;
  readonly day?: PlainDate;
  readonly amount?: Fen;
}

/** The message of tonight: hardship, a date, an amount he states himself, and that he can be reached. */
export function offerToWords({ hardship, day, amount }: Offer): string {
  const can =
    amount === undefined
      ? '我想还，正在算每月能拿出多少，算好就告诉你们。'
      : `我${day ? `在 ${dayWords(day)}前` : '现在'}能还 ${formatYuan(amount)} 元。`;
  return `你好。${REASON[hardship]}，这一期没法按时全部还上。${can}请告诉我能不能延期或分期，并把方案写成文字发给我。有事请联系本人，我的电话一直畅通，请不要联系别人。`;
}

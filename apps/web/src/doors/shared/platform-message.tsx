import { type PlainDate, plainDate } from '@huxin/calendar';
import { type Fen, formatYuan } from '@huxin/money';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { AmountField, amountOf } from '../../kit/amount-field.tsx';
import { Choice } from '../../kit/choice.tsx';
import { CopyWords } from '../../kit/copy-words.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { Notice } from '../../kit/notice.tsx';
import { todayInChina } from '../../shell/clock.ts';
import { dayWords } from '../../shell/day-words.ts';
import { CARE } from '../../words/care.ts';

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

export function PlatformMessage(): JSX.Element {
  const [hardship, setHardship] = useState<Hardship>('unsaid');
  const [day, setDay] = useState('');
  const [amount, setAmount] = useState('');
  const date = plainDate(day);
  const fen = amountOf(amount);
  const offer: Offer = {
    hardship,
    ...(date.ok ? { day: date.value } : {}),
    ...(typeof fen === 'number' && fen > 0 ? { amount: fen } : {}),
  };
  return (
    <>
      <Choice<Hardship>
        label="原因，只说真的"
        value={hardship}
        onChange={setHardship}
        options={[
          { value: 'unsaid', label: '不细说' },
          { value: 'income', label: '收入断了' },
          { value: 'illness', label: '生病' },
          { value: 'family', label: '家里急用' },
        ]}
      />
      <AmountField
        label="你能还多少"
        hint="先留出吃饭、房租的钱。没想好就空着。"
        text={amount}
        onInput={setAmount}
      />
      <DateField label="哪天前" value={day} min={todayInChina()} onInput={setDay} />
      <CopyWords title="发给平台的一条" versions={[{ name: '一条', text: offerToWords(offer) }]} />
      <Notice tone="plain">
        <p>从平台 App 里的客服发，发完截图。对方答应了什么，等写成文字再付钱。</p>
        <p>{CARE.notAPause}</p>
      </Notice>
    </>
  );
}

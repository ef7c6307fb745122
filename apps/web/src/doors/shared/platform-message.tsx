import { plainDate } from '@huxin/calendar';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { AmountField, amountOf } from '../../kit/amount-field.tsx';
import { Choice } from '../../kit/choice.tsx';
import { CopyWords } from '../../kit/copy-words.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { Notice } from '../../kit/notice.tsx';
import { todayInChina } from '../../shell/clock.ts';
import { CARE } from '../../words/care.ts';
import { type Hardship, type Offer, offerToWords } from './offer.ts';

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

import { plainDate } from '@huxin/calendar';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { askEngine, STALE } from '../../engine/engine.ts';
import { CitationLine } from '../../kit/citation-line.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { Notice } from '../../kit/notice.tsx';
import { todayInChina } from '../../shell/clock.ts';
import { dayWords } from '../../shell/day-words.ts';
import { useEntries } from '../../shell/watch-record.ts';
import { useAnswer } from '../shared/use-answer.ts';
import { Ask } from './ask.tsx';
import { deadlineOf, tellDeadline, toldOf } from './told.ts';

/** Received on a day, so objected to by a day: the rule in force then counts, and is shown. */
function OrderDay(): JSX.Element {
  const entries = useEntries();
  const order = deadlineOf(entries, 'payment-order');
  const [typed, setTyped] = useState<string>(order?.from ?? '');
  useEffect(() => {
    const day = plainDate(typed);
    if (!day.ok) {
      if (typed === '') void tellDeadline('payment-order', undefined);
      return;
    }
    let current = true;
    askEngine('order', { received: day.value }, 'order').then((end) => {
      if (!current || end === STALE) return;
      // Without a rule for that day nothing is counted; the day itself is kept, and the desk says to ask.
      const due = end.by ?? day.value;
      void tellDeadline('payment-order', { kind: 'deadline', what: 'payment-order', due, from: day.value });
    });
    return () => {
      current = false;
    };
  }, [typed]);
  const from = order?.from;
  const end = useAnswer('order', { received: from ?? todayInChina() }, `order shown ${from}`);
  return (
    <>
      <DateField
        label="支付令哪天收到的"
        hint="看信封或签收短信。不知道就空着。"
        value={typed}
        max={todayInChina()}
        onInput={setTyped}
      />
      {from && end.kind === 'got' && (
        <Notice
          live
          tone="care"
          title={
            end.got.by === undefined
              ? '那天的规定这里没有收，今天就打 12348 问。'
              : `${dayWords(end.got.by)}之前，书面提异议。`
          }
        >
          {end.got.by !== undefined && (
            <>
              <p>收到那天不算，从第二天起数 15 天。碰上周末也别往后等，早交稳当。{end.got.remembered}</p>
              {end.got.cites.map((item) => (
                <CitationLine key={item.ruleId} of={item} />
              ))}
            </>
          )}
        </Notice>
      )}
    </>
  );
}

function HearingDay(): JSX.Element {
  const entries = useEntries();
  const hearing = deadlineOf(entries, 'hearing');
  const [typed, setTyped] = useState<string>(hearing?.due ?? '');
  return (
    <DateField
      label="传票上的开庭那天"
      hint="没有传票，或者不知道，就空着。"
      value={typed}
      onInput={(value) => {
        setTyped(value);
        const day = plainDate(value);
        if (day.ok) void tellDeadline('hearing', { kind: 'deadline', what: 'hearing', due: day.value });
        else if (value === '') void tellDeadline('hearing', undefined);
      }}
    />
  );
}

export function CourtStep(): JSX.Element {
  const entries = useEntries();
  return (
    <>
      <Ask
        topic="court-paper"
        asks="收到过法院寄来的东西吗？"
        hint="传票、判决、支付令都算。短信说的不算。"
      />
      {toldOf(entries, 'court-paper') === 'yes' && <HearingDay />}
      <Ask topic="payment-order" asks="里面有支付令吗？" hint="支付令从收到那天起，15 天内可以书面提异议。" />
      {toldOf(entries, 'payment-order') === 'yes' && <OrderDay />}
      <Ask topic="debit-tomorrow" asks="明天有扣款吗？" />
    </>
  );
}

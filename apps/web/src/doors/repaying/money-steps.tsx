import { momentAt, plainDate, type TimeOfDay } from '@huxin/calendar';
import { formatYuan } from '@huxin/money';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { AmountField } from '../../kit/amount-field.tsx';
import { BalanceCurve } from '../../kit/balance-curve.tsx';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { ManyChoice } from '../../kit/choice.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { Empty } from '../../kit/empty.tsx';
import { TextField } from '../../kit/field.tsx';
import { Notice } from '../../kit/notice.tsx';
import { record } from '../../record.ts';
import { todayInChina } from '../../shell/clock.ts';
import { dayWords } from '../../shell/day-words.ts';
import { saveReminders } from '../../shell/reminders.ts';
import {
  account,
  accountName,
  answersToFacts,
  balance,
  debitAmount,
  debitDay,
  gap,
  OUT_WORDS,
  type OutName,
  outAmounts,
  outNames,
} from './answers.ts';

const OUTS: readonly OutName[] = ['rent', 'phone', 'other'];

export function WhichDebit(): JSX.Element {
  const day = plainDate(debitDay.value);
  const past = day.ok && day.value < todayInChina();
  return (
    <>
      <DateField
        label="哪天扣款"
        value={debitDay.value}
        onInput={(value) => (debitDay.value = value)}
        error={past ? '这天已经过了。填下一次扣款的日子' : undefined}
      />
      <AmountField label="扣多少" text={debitAmount.value} onInput={(value) => (debitAmount.value = value)} />
      <TextField
        label="从哪张卡"
        hint="写个自己认得的名字就行，比如“工资卡”。不用写卡号。"
        value={account.value}
        onInput={(value) => (account.value = value)}
      />
      <ButtonLink kind="bare" href="#/2/5">
        不记得，先跳过
      </ButtonLink>
    </>
  );
}

export function CardNow(): JSX.Element {
  return (
    <>
      <AmountField
        label={`${accountName.value}里现在大约多少`}
        text={balance.value}
        onInput={(value) => (balance.value = value)}
      />
      <ManyChoice<OutName>
        label="扣款前还要付什么"
        options={OUTS.map((value) => ({ value, label: OUT_WORDS[value] }))}
        values={outNames.value}
        onChange={(values) => (outNames.value = values)}
      />
      {OUTS.filter((name) => outNames.value.includes(name)).map((name) => (
        <AmountField
          key={name}
          label={`${OUT_WORDS[name]}多少`}
          text={outAmounts.value[name]}
          onInput={(text) => (outAmounts.value = { ...outAmounts.value, [name]: text })}
        />
      ))}
    </>
  );
}

function Missing(): JSX.Element {
  return (
    <Empty icon="wait" title="还算不出来">
      <p class="muted">要三样：哪天扣、扣多少、卡里现在多少。大概的数也行。</p>
      <ButtonLink href="#/2/1">回去填</ButtonLink>
    </Empty>
  );
}

export function answerTitle(): string {
  const answer = gap.value;
  const day = plainDate(debitDay.value);
  if (!answer || !day.ok) return '这笔扣得成吗？';
  return answer.short > 0
    ? `${dayWords(day.value)}这笔会扣不成，差 ${formatYuan(answer.short)} 元。`
    : `${dayWords(day.value)}这笔够扣，扣完还剩 ${formatYuan(answer.left)} 元。`;
}

export function fundTitle(): string {
  const answer = gap.value;
  if (!answer) return '最晚什么时候，存多少？';
  return answer.short > 0
    ? `最晚 ${dayWords(answer.latest)} 24:00 前，往${accountName.value}存 ${formatYuan(answer.short)} 元。`
    : `${dayWords(answer.latest)}再看一次余额，当天看扣没扣成。`;
}

export function Answer(): JSX.Element {
  const answer = gap.value;
  const day = plainDate(debitDay.value);
  if (!answer || !day.ok) return <Missing />;
  return (
    <>
      <div class="card">
        <BalanceCurve
          account={accountName.value}
          points={answer.points}
          {...(answer.short > 0 ? { mark: { date: day.value, short: answer.short } } : {})}
        />
      </div>
      <p class="muted small">按你刚才填的数算。没算进会进来的钱，也没算你没填的支出。</p>
    </>
  );
}

export function FillTheGap(): JSX.Element {
  const [other, setOther] = useState(false);
  const [kept, setKept] = useState(false);
  const answer = gap.value;
  if (!answer) return <Missing />;
  const remind = (): void =>
    void saveReminders([
      { id: `fund-${answer.latest}@reminder`, at: momentAt(answer.latest, '12:00' as TimeOfDay) },
    ]);
  const keep = async (): Promise<void> => {
    await record().append(answersToFacts());
    setKept(true);
  };
  return (
    <>
      <div class="row">
        <Button icon="calendar" kind="main" onPress={remind}>
          加到日历
        </Button>
        {answer.short > 0 && <Button onPress={() => setOther(true)}>存不进去，看别的办法</Button>}
        <Button icon="check" disabled={kept} onPress={() => void keep()}>
          {kept ? '已记下' : '记下这些数'}
        </Button>
      </div>
      {other && (
        <Notice live title="别的办法，今天就能问">
          <ul class="plain-list">
            <li>换有余额的卡（先确认改绑生效日）</li>
            <li>现在申请延期</li>
          </ul>
          <ButtonLink href="#/3/2">申请延期的话，已备好</ButtonLink>
        </Notice>
      )}
      <p class="muted small">扣款多在早上，所以按前一天 24:00 算。合同写了几点，以合同为准。</p>
    </>
  );
}

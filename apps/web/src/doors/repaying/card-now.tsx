import type { JSX } from 'preact';
import { AmountField } from '../../kit/amount-field.tsx';
import { ManyChoice } from '../../kit/choice.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { todayInChina } from '../../shell/clock.ts';
import { accountName, answers, OUT_WORDS, type OutName, say, sayOut } from './answers.ts';

const OUTS: readonly OutName[] = ['rent', 'phone', 'other'];

export function CardNow(): JSX.Element {
  const said = answers.value;
  return (
    <>
      <AmountField
        label={`${accountName.value}里现在大约多少`}
        text={said.balance}
        onInput={(balance) => say({ balance })}
      />
      <ManyChoice<OutName>
        label="这张卡上还要付什么"
        options={OUTS.map((value) => ({ value, label: OUT_WORDS[value] }))}
        values={said.outNames}
        onChange={(outNames) => say({ outNames })}
      />
      {OUTS.filter((name) => said.outNames.includes(name)).map((name) => (
        <div class="pair" key={name}>
          <AmountField
            label={`${OUT_WORDS[name]}多少`}
            text={said.outs[name].amount}
            onInput={(amount) => sayOut(name, { amount })}
          />
          <DateField
            label={`${OUT_WORDS[name]}哪天付`}
            value={said.outs[name].day}
            min={todayInChina()}
            onInput={(day) => sayOut(name, { day })}
          />
        </div>
      ))}
      {said.outNames.length > 0 && <p class="muted small">不知道哪天付，就空着：按扣款前一天算。</p>}
      <details class="card">
        <summary>会有工资进来吗？</summary>
        <div class="pair">
          <AmountField label="工资多少" text={said.salary} onInput={(salary) => say({ salary })} />
          <DateField
            label="哪天到"
            value={said.salaryDay}
            min={todayInChina()}
            onInput={(salaryDay) => say({ salaryDay })}
          />
        </div>
        <p class="muted small">会另外告诉你：要是晚到三天，会怎样。</p>
      </details>
    </>
  );
}

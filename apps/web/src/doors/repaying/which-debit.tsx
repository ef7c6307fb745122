import { plainDate, timeOfDay } from '@huxin/calendar';
import type { JSX } from 'preact';
import { AmountField } from '../../kit/amount-field.tsx';
import { ButtonLink } from '../../kit/button.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { TextField } from '../../kit/field.tsx';
import { todayInChina } from '../../shell/clock.ts';
import { answers, say } from './answers.ts';
import { Paste } from './paste.tsx';

/** More of the contract, for those who have it at hand. None of it is needed for the first answer. */
function More(): JSX.Element {
  const said = answers.value;
  const some = said.principal.trim() !== '' || said.count.trim() !== '';
  const noPaid = some && said.paid.trim() === '' && !said.read.some(({ name }) => name === 'first-due');
  const badTime = said.cutoff.trim() !== '' && !timeOfDay(said.cutoff.trim()).ok;
  return (
    <details class="card">
      <summary>合同在手边？多写几样，算得更准</summary>
      <Paste />
      <TextField
        label="在哪个 App 借的"
        hint="写个自己认得的名字就行。"
        value={said.app}
        onInput={(app) => say({ app })}
      />
      <AmountField label="一共借了多少" text={said.principal} onInput={(principal) => say({ principal })} />
      <TextField
        label="一共几期"
        inputMode="numeric"
        value={said.count}
        onInput={(count) => say({ count })}
      />
      <TextField
        label="已经还了几期"
        inputMode="numeric"
        value={said.paid}
        onInput={(paid) => say({ paid })}
        error={noPaid ? '写已经还了几期，还没还过就写 0。不写，上面两样用不上' : undefined}
      />
      <TextField
        label="扣款日最晚几点前还"
        hint="合同写了才填，例如 20:00。没写就空着，不用猜。"
        value={said.cutoff}
        onInput={(cutoff) => say({ cutoff })}
        error={badTime ? '写成 20:00 这样' : undefined}
      />
    </details>
  );
}

export function WhichDebit(): JSX.Element {
  const said = answers.value;
  const day = plainDate(said.day);
  const past = day.ok && day.value < todayInChina();
  return (
    <>
      <DateField
        label="哪天扣款"
        value={said.day}
        onInput={(value) => say({ day: value })}
        error={past ? '这天已经过了。填下一次扣款的日子' : undefined}
      />
      <AmountField label="扣多少" text={said.amount} onInput={(amount) => say({ amount })} />
      <TextField
        label="从哪张卡"
        hint="写个自己认得的名字就行，比如“工资卡”。不用写卡号。"
        value={said.account}
        onInput={(account) => say({ account })}
      />
      <More />
      <ButtonLink kind="bare" href="#/2/5">
        不记得，先跳过
      </ButtonLink>
    </>
  );
}

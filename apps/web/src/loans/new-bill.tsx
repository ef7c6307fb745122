import { dateOf } from '@huxin/calendar';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { shortKey } from '../engine/short-key.ts';
import { viewed, viewedNow } from '../engine/viewing.ts';
import { AmountField } from '../kit/amount-field.tsx';
import { Actions, Button, ButtonLink } from '../kit/button.tsx';
import { Choice } from '../kit/choice.tsx';
import { DateField } from '../kit/date-field.tsx';
import { TextField } from '../kit/field.tsx';
import { goToFirstWrong } from '../kit/first-wrong.ts';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { tell } from '../kit/toast.tsx';
import { hrefOf } from '../shell/route.ts';
import { go } from '../shell/router.ts';
import { ExampleBar } from '../today/example-bar.tsx';
import {
  type DraftField,
  draftToFacts,
  EMPTY_DRAFT,
  type Evenness,
  freeLoanName,
  isEven,
  knows,
  missingOf,
} from './draft.ts';
import { change, draft } from './draft-state.ts';
import { termName, termValue } from './term-words.ts';

const WRONG: Readonly<Record<DraftField, string>> = {
  principal: '写一个金额，例如 2000',
  count: '写几期，1 到 360',
  paid: '写已经还了几期，要比总期数少',
  instalment: '写每期的金额，例如 357.05',
  monthlyRate: '写每月的利率，例如 2',
  next: '选一天。只记得每月几号，就选下一个那天',
};

const loanNames = (): readonly string[] =>
  viewed()
    .entries()
    .flatMap(({ fact }) => (fact.kind === 'term' || fact.kind === 'notice' ? [fact.loan] : []));

function Read(): JSX.Element | null {
  if (draft.value.read.length === 0) return null;
  return (
    <Notice title="你确认过的">
      <ul class="plain-list">
        {draft.value.read.map((field) => (
          <li key={field.name}>
            {termName(field.name)}：{termValue(field)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function HowMuch({ wrong }: { wrong: (field: DraftField) => string | undefined }): JSX.Element {
  const now = draft.value;
  const even = isEven(now);
  return (
    <>
      {!knows(now, 'principal') && (
        <AmountField
          label={even ? '借了多少' : '还剩多少本金'}
          text={now.principal}
          onInput={(principal) => change({ principal })}
          error={wrong('principal')}
        />
      )}
      {!knows(now, 'method') && !knows(now, 'rate') && (
        <Choice<Evenness>
          label="每期还的一样多吗"
          value={now.even}
          onChange={(value) => change(value === 'same' ? { even: value } : { even: value, paid: '0' })}
          options={[
            { value: 'same', label: '一样多' },
            { value: 'equal-principal', label: '一期比一期少' },
            { value: 'interest-first', label: '平时只还利息' },
          ]}
        />
      )}
      {even && !knows(now, 'instalment') && !knows(now, 'rate') && (
        <AmountField
          label="每期还多少"
          text={now.instalment}
          onInput={(instalment) => change({ instalment })}
          error={wrong('instalment')}
        />
      )}
      {!even && !knows(now, 'rate') && (
        <TextField
          label="每月利率是百分之几"
          hint="合同写年利率的，除以 12。"
          inputMode="decimal"
          value={now.monthlyRate}
          onInput={(monthlyRate) => change({ monthlyRate })}
          error={wrong('monthlyRate')}
        />
      )}
    </>
  );
}

function When({ wrong }: { wrong: (field: DraftField) => string | undefined }): JSX.Element {
  const now = draft.value;
  return (
    <>
      {!knows(now, 'count') && (
        <TextField
          label={isEven(now) ? '一共几期' : '还剩几期'}
          inputMode="numeric"
          value={now.count}
          onInput={(count) => change({ count })}
          error={wrong('count')}
        />
      )}
      {isEven(now) && (
        <TextField
          label="已经还了几期"
          hint="还没开始还，就写 0。"
          inputMode="numeric"
          value={now.paid}
          onInput={(paid) => change({ paid })}
          error={wrong('paid')}
        />
      )}
      {!knows(now, 'first-due') && (
        <DateField
          label="下一次哪天扣"
          value={now.next}
          onInput={(next) => change({ next })}
          error={wrong('next')}
        />
      )}
      <TextField
        label="从哪张卡扣"
        hint="写个自己认得的名字，不用写卡号。空着就记成“工资卡”。"
        value={now.account}
        onInput={(account) => change({ account })}
      />
    </>
  );
}

/** 记一笔借款: five things, all of them on the repayment plan. */
export function NewBill(): JSX.Element {
  const [tried, setTried] = useState(false);
  const missing = missingOf(draft.value);
  const wrong = (field: DraftField): string | undefined =>
    tried && missing.includes(field) ? WRONG[field] : undefined;
  const keep = async (): Promise<void> => {
    const loan = draft.value.loan ?? freeLoanName(loanNames());
    const facts = draftToFacts(draft.value, loan, dateOf(viewedNow()));
    if (!facts) {
      setTried(true);
      tell(`还差 ${missing.length} 样，看标出来的那几格`);
      goToFirstWrong();
      return;
    }
    await viewed().append(facts);
    draft.value = EMPTY_DRAFT;
    tell('记下了');
    go(hrefOf('bills', shortKey(loan)));
  };
  return (
    <Page title="记一笔借款" lead="看着还款计划填。不记得的先估一个，以后能改。">
      <ExampleBar />
      <Read />
      <TextField
        label="在哪个 App 借的"
        hint="写个自己认得的名字就行。"
        value={draft.value.app}
        onInput={(app) => change({ app })}
      />
      <HowMuch wrong={wrong} />
      <When wrong={wrong} />
      <Actions>
        <Button kind="main" wide onPress={() => void keep()}>
          记下这一笔
        </Button>
        <ButtonLink href="#/bills/paste">贴合同页，帮我认数</ButtonLink>
      </Actions>
    </Page>
  );
}

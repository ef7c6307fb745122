import type { PlainDate } from '@huxin/calendar';
import type { FactOf } from '@huxin/fact';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { AmountField } from '../../kit/amount-field.tsx';
import { Button } from '../../kit/button.tsx';
import { Choice } from '../../kit/choice.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { TextField } from '../../kit/field.tsx';
import { METHOD_WORDS, termName } from '../term-words.ts';
import type { TermRow } from './about-loan.ts';
import type { Editable } from './editable.ts';
import { fieldOf, type Texts, textsOf } from './term-texts.ts';

type Term = FactOf<'term'>;
type By = Exclude<Term['from']['by'], 'assumed'>;

const WRONG: Readonly<Record<Editable, string>> = {
  principal: '写一个金额，例如 2000',
  instalment: '写每期的金额，例如 357.05',
  count: '写几期，1 到 360',
  rate: '写百分之几，例如 24',
  method: '选一种',
  'first-due': '选一天',
  'due-day': '写几号，1 到 31',
  debit: '写一张卡的名字；几点扣写成 09:00 这样',
  cutoff: '写成 20:00 这样',
  grace: '选一种；有宽限的，写几天',
  payout: '选一天',
};

interface Part {
  readonly name: Editable;
  readonly texts: Texts;
  readonly onChange: (texts: Texts) => void;
  readonly error: string | undefined;
}

function Fields({ name, texts, onChange, error }: Part): JSX.Element {
  const { main, other } = texts;
  const label = termName(name);
  const say = (part: Partial<Texts>): void => onChange({ ...texts, ...part });
  switch (name) {
    case 'principal':
    case 'instalment':
      return <AmountField label={label} text={main} error={error} onInput={(text) => say({ main: text })} />;
    case 'first-due':
    case 'payout':
      return <DateField label={label} value={main} error={error} onInput={(text) => say({ main: text })} />;
    case 'method':
      return (
        <Choice
          label={label}
          value={main}
          onChange={(value) => say({ main: value })}
          options={Object.entries(METHOD_WORDS).map(([value, words]) => ({ value, label: words }))}
        />
      );
    case 'rate':
      return (
        <>
          <TextField
            label="百分之几"
            inputMode="decimal"
            value={main}
            error={error}
            onInput={(text) => say({ main: text })}
          />
          <Choice
            label="是哪一种"
            value={other || 'year'}
            onChange={(value) => say({ other: value })}
            options={[
              { value: 'year', label: '一年' },
              { value: 'month', label: '一个月' },
              { value: 'day', label: '一天' },
            ]}
          />
        </>
      );
    case 'debit':
      return (
        <>
          <TextField
            label="从哪张卡扣"
            hint="几张卡，用“、”隔开，先扣的写前面。不用写卡号。"
            value={main}
            error={error}
            onInput={(text) => say({ main: text })}
          />
          <TextField
            label="几点扣"
            hint="例如 09:00。不知道就空着。"
            value={other}
            onInput={(text) => say({ other: text })}
          />
        </>
      );
    case 'grace':
      return (
        <>
          <Choice
            label={label}
            value={main}
            onChange={(value) => say({ main: value })}
            options={[
              { value: 'none', label: '合同写了没有宽限' },
              { value: 'days', label: '有几天' },
            ]}
          />
          {main === 'days' && (
            <TextField
              label="几天"
              inputMode="numeric"
              value={other}
              error={error}
              onInput={(text) => say({ other: text })}
            />
          )}
        </>
      );
    default:
      return (
        <TextField
          label={label}
          inputMode={name === 'cutoff' ? 'text' : 'numeric'}
          value={main}
          error={error}
          onInput={(text) => say({ main: text })}
        />
      );
  }
}

export interface TermEditorProps {
  readonly name: Editable;
  readonly loan: string;
  readonly row: TermRow | undefined;
  readonly app: string | undefined;
  readonly today: PlainDate;
  readonly onSave: (fact: Term) => void;
}

/** One setting with where it was seen; a setting that was only assumed becomes one that was said. */
export function TermEditor({ name, loan, row, app, today, onSave }: TermEditorProps): JSX.Element {
  const [texts, setTexts] = useState<Texts>(() => textsOf(row?.field));
  const [by, setBy] = useState<By>(row === undefined || row.by === 'assumed' ? 'said' : row.by);
  const [tried, setTried] = useState(false);
  const field = fieldOf(name, texts, row?.field);
  const save = (): void => {
    setTried(true);
    if (!field) return;
    const before = row?.entry.fact.from;
    const document = before?.by === by ? before.document : undefined;
    onSave({
      kind: 'term',
      loan,
      ...(app === undefined ? {} : { app }),
      field,
      from: { by, seenOn: today, ...(document === undefined ? {} : { document }) },
    });
  };
  return (
    <>
      <Fields
        name={name}
        texts={texts}
        onChange={setTexts}
        error={tried && !field ? WRONG[name] : undefined}
      />
      <Choice<By>
        label="从哪看到的"
        value={by}
        onChange={setBy}
        options={[
          { value: 'contract', label: '合同' },
          { value: 'page', label: '还款计划页' },
          { value: 'bill', label: '账单、短信' },
          { value: 'said', label: '自己记得' },
        ]}
      />
      <div class="actions">
        <Button kind="main" onPress={save}>
          改成这样
        </Button>
      </div>
    </>
  );
}

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { AmountField } from '../../kit/amount-field.tsx';
import { Choice, ManyChoice } from '../../kit/choice.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { TextField } from '../../kit/field.tsx';
import { FilePicker } from '../../kit/file-picker.tsx';
import { tell } from '../../kit/toast.tsx';

export function FieldStates(): JSX.Element {
  const [text, setText] = useState('工资卡');
  const [long, setLong] = useState('');
  const [amount, setAmount] = useState('357.05');
  const [wrong, setWrong] = useState('三百');
  const [empty, setEmpty] = useState('');
  const [noDate, setNoDate] = useState('');
  const [date, setDate] = useState('2025-06-10');
  const [at, setAt] = useState('2025-06-12T10:20');
  return (
    <div class="stack">
      <TextField label="一行字" hint="写个自己认得的名字就行。" value={text} onInput={setText} />
      <TextField label="有错" value="" onInput={setText} error="这里还空着，写“不知道”也行" />
      <TextField label="一段字" long placeholder="把短信贴在这里" value={long} onInput={setLong} />
      <AmountField label="金额" text={amount} onInput={setAmount} />
      <AmountField label="金额，还空着" hint="大约就行。" text={empty} onInput={setEmpty} />
      <AmountField label="金额写错了" text={wrong} onInput={setWrong} />
      <DateField label="日期" value={date} onInput={setDate} />
      <DateField label="日期，还空着" hint="看还款计划。" value={noDate} onInput={setNoDate} />
      <DateField label="日期和时间" time value={at} onInput={setAt} error="这个时间还没到" />
      <FilePicker
        label="附上截图或录音"
        note="原件留在手机里，别删。"
        onFiles={(files) => tell(`选了 ${files.length} 个`)}
      />
    </div>
  );
}

type Tie = 'a' | 'b' | 'c';

export function ChoicesStates(): JSX.Element {
  const [one, setOne] = useState<Tie | undefined>('b');
  const [none, setNone] = useState<Tie | undefined>(undefined);
  const [many, setMany] = useState<readonly Tie[]>(['a', 'c']);
  const options = [
    { value: 'a', label: '能' },
    { value: 'b', label: '不能' },
    { value: 'c', label: '字很多很多的一个选项，会折行' },
  ] as const;
  return (
    <div class="stack">
      <Choice label="选一个，已选" options={options} value={one} onChange={setOne} />
      <Choice label="选一个，还没选" hint="可以不答。" options={options} value={none} onChange={setNone} />
      <ManyChoice label="可以多选" options={options} values={many} onChange={setMany} />
    </div>
  );
}

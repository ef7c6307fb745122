import { moment } from '@huxin/calendar';
import type { Fact, FactOf } from '@huxin/fact';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { Choice, ManyChoice } from '../../kit/choice.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { TextField } from '../../kit/field.tsx';
import { FilePicker } from '../../kit/file-picker.tsx';
import { nowInChina } from '../../shell/clock.ts';
import {
  CHANNEL_WORDS,
  type Channel,
  CONDUCT_WORDS,
  type Conduct,
  GROUP_WORDS,
  type Group,
  nextAlias,
} from '../../words/conduct.ts';
import { fileToEvidence } from './evidence.ts';

type Contacted = FactOf<'contacted'>;

export interface ContactFormProps {
  /** `others`: the borrower notes who was reached. `self`: the bystander notes what reached him. */
  readonly who: 'others' | 'self';
  readonly taken: readonly string[];
  /** Loans of the record; with more than one it is asked which, with one it is that one. */
  readonly loans?: readonly string[];
  readonly onSave: (facts: readonly Fact[], contacted: Contacted) => Promise<void>;
}

const GROUPS: readonly Group[] = ['relative', 'friend', 'colleague', 'employer', 'other'];
const CHANNELS: readonly Channel[] = ['call', 'sms', 'im', 'visit', 'unknown'];
const TOLD: readonly Conduct[] = ['told-debt', 'told-amount', 'told-lender', 'threat'];
const MORE: readonly Conduct[] = ['asked-to-pay', 'asked-for-number', 'insult', 'impersonation', 'shaming'];
const options = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, label: words[value] }));

const UNSAID = '不知道';

/** One call or message as a `contacted` fact, with the files that show it. No names, no debt asked. */
export function ContactForm({ who, taken, loans = [], onSave }: ContactFormProps): JSX.Element {
  const [group, setGroup] = useState<Group>('relative');
  const [at, setAt] = useState<string>(nowInChina());
  const [channel, setChannel] = useState<Channel>(who === 'self' ? 'call' : 'sms');
  const [labels, setLabels] = useState<readonly Conduct[]>([]);
  const [by, setBy] = useState('');
  const [said, setSaid] = useState('');
  const [loan, setLoan] = useState<string | undefined>(loans.length === 1 ? loans[0] : undefined);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [tried, setTried] = useState(false);
  const when = moment(at);
  const late = when.ok && when.value > nowInChina();

  const save = async (): Promise<void> => {
    setTried(true);
    if (!when.ok || late) return;
    const evidence = await Promise.all(files.map((file) => fileToEvidence(file, nowInChina())));
    const contacted: Contacted = {
      kind: 'contacted',
      alias: who === 'self' ? 'self' : nextAlias(group, taken),
      group: who === 'self' ? 'self' : group,
      channel,
      at: when.value,
      labels: [...labels],
      evidence: evidence.map((fact) => fact.sha256),
      ...(by.trim() === '' ? {} : { by: by.trim() }),
      ...(said.trim() === '' ? {} : { said: said.trim() }),
      ...(loan === undefined || loan === UNSAID ? {} : { loan }),
    };
    await onSave([...evidence, contacted], contacted);
  };

  return (
    <div class="stack">
      {who === 'others' && (
        <Choice label="谁收到的" options={options(GROUPS, GROUP_WORDS)} value={group} onChange={setGroup} />
      )}
      <Choice
        label="怎么来的"
        options={options(CHANNELS, CHANNEL_WORDS)}
        value={channel}
        onChange={setChannel}
      />
      <DateField
        label="什么时候"
        time
        value={at}
        onInput={setAt}
        error={late ? '这个时间还没到' : tried && !when.ok ? '选一个日期和时间，大概也行' : undefined}
      />
      <ManyChoice
        label={who === 'self' ? '说了什么' : '告诉了对方什么'}
        hint="可以多选，也可以不选。"
        options={options(who === 'self' ? [...MORE, 'threat'] : [...TOLD, ...MORE], CONDUCT_WORDS)}
        values={labels}
        onChange={setLabels}
      />
      <TextField
        long
        label="原话，或者大意"
        hint="短信可以整条粘贴。记不全就写几个字。"
        value={said}
        onInput={setSaid}
      />
      {loans.length > 1 && (
        <Choice
          label="说的是哪一笔"
          options={[...loans, UNSAID].map((name) => ({ value: name, label: name }))}
          value={loan}
          onChange={setLoan}
        />
      )}
      <TextField
        label="号码，或者对方说自己是谁"
        hint="可以粘贴。不知道就空着。"
        value={by}
        onInput={setBy}
      />
      <FilePicker
        label={files.length === 0 ? '附上截图或录音' : `已选 ${files.length} 个`}
        note="这里只记文件的指纹，原件留在手机里，别删。"
        accept="image/*,audio/*,.pdf"
        many
        onFiles={setFiles}
      />
      <Button kind="main" wide onPress={() => void save()}>
        记下这一条
      </Button>
    </div>
  );
}

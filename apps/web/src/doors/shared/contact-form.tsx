import type { Sha256 } from '@huxin/basis';
import { moment } from '@huxin/calendar';
import type { Fact, FactOf } from '@huxin/fact';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { Choice, ManyChoice } from '../../kit/choice.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { TextField } from '../../kit/field.tsx';
import { goToFirstWrong } from '../../kit/first-wrong.ts';
import { Notice } from '../../kit/notice.tsx';
import { usePart } from '../../kit/use-part.ts';
import { freshEvidence } from '../../originals/evidence.ts';
import { AttachProgress, useAttaching } from '../../originals/use-attaching.tsx';
import { type Along, record, standing } from '../../record.ts';
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
import { type ContactDraft, drafts, dropDraft, sayDraft, type Who } from './contact-draft.ts';

type Contacted = FactOf<'contacted'>;

export interface ContactFormProps {
  /** `others`: the borrower notes who was reached. `self`: the bystander notes what reached him. */
  readonly who: Who;
  readonly taken: readonly string[];
  /** Loans of the record; with more than one it is asked which, with one it is that one. */
  readonly loans?: readonly string[];
  /** `along` carries the originals of the files: they are kept with the facts or not at all. */
  readonly onSave: (facts: readonly Fact[], contacted: Contacted, along: Along) => Promise<void>;
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
  const draft = drafts.value[who];
  const { group, channel, labels, by, said } = draft;
  const say = (part: Partial<ContactDraft>): void => sayDraft(who, part);
  const [opened] = useState(nowInChina);
  const at = draft.at || opened;
  const loan = draft.loan || (loans.length === 1 ? loans[0] : undefined);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [tried, setTried] = useState(false);
  const [waits, setWaits] = useState(false);
  const [printsOnly, setPrintsOnly] = useState(false);
  const Attach = usePart(() => import('../../originals/attach-files.tsx').then((m) => m.AttachFiles));
  const attaching = useAttaching();
  const busy = attaching.share !== undefined;
  const when = moment(at);
  const late = when.ok && when.value > nowInChina();

  const save = async (): Promise<void> => {
    setTried(true);
    if (!when.ok || late) return goToFirstWrong();
    setWaits(false);
    const attached = await attaching.run(files, keep);
    if (attached !== 'waits') return;
    // It is noted and waits to be stored; the form must not note it a second time.
    setFiles([]);
    dropDraft(who);
    setTried(false);
    setWaits(true);
  };
  const keep = async (along: Along): Promise<void> => {
    if (!when.ok) return;
    const originals = along.originals ?? [];
    const evidence = freshEvidence(originals, standing(record().entries()), nowInChina());
    const contacted: Contacted = {
      kind: 'contacted',
      alias: who === 'self' ? 'self' : nextAlias(group ?? 'other', taken),
      group: who === 'self' ? 'self' : (group ?? 'other'),
      channel: channel ?? 'unknown',
      at: when.value,
      labels: [...labels],
      evidence: originals.map((one) => one.sha256 as Sha256),
      ...(by.trim() === '' ? {} : { by: by.trim() }),
      ...(said.trim() === '' ? {} : { said: said.trim() }),
      ...(loan === undefined || loan === UNSAID ? {} : { loan }),
    };
    await onSave([...evidence, contacted], contacted, printsOnly ? { ...along, originals: [] } : along);
    dropDraft(who);
  };

  return (
    <div class="stack">
      {who === 'others' && (
        <Choice
          label="谁收到的"
          hint="不选就记成“别的人”。"
          options={options(GROUPS, GROUP_WORDS)}
          value={group}
          onChange={(group) => say({ group })}
        />
      )}
      <Choice
        label="怎么来的"
        hint="不选就记成“不知道”。"
        options={options(CHANNELS, CHANNEL_WORDS)}
        value={channel}
        onChange={(channel) => say({ channel })}
      />
      <DateField
        label="什么时候"
        time
        value={at}
        onInput={(at) => say({ at })}
        error={late ? '这个时间还没到' : tried && !when.ok ? '选一个日期和时间，大概也行' : undefined}
      />
      <ManyChoice
        label={who === 'self' ? '说了什么' : '告诉了对方什么'}
        hint="可以多选，也可以不选。"
        options={options(who === 'self' ? [...MORE, 'threat'] : [...TOLD, ...MORE], CONDUCT_WORDS)}
        values={labels}
        onChange={(labels) => say({ labels })}
      />
      <TextField
        long
        label="原话，或者大意"
        hint="短信可以整条粘贴。记不全就写几个字。"
        value={said}
        onInput={(said) => say({ said })}
      />
      {loans.length > 1 && (
        <Choice
          label="说的是哪一笔"
          options={[...loans, UNSAID].map((name) => ({ value: name, label: name }))}
          value={loan}
          onChange={(loan) => say({ loan })}
        />
      )}
      <TextField
        label="号码，或者对方说自己是谁"
        hint="可以粘贴。不知道就空着。"
        value={by}
        onInput={(by) => say({ by })}
      />
      {Attach && (
        <Attach files={files} onChange={setFiles} printsOnly={printsOnly} onPrintsOnly={setPrintsOnly} />
      )}
      <AttachProgress of={attaching} />
      {attaching.wrong && (
        <Notice live tone="care">
          <p>{attaching.wrong}</p>
        </Notice>
      )}
      {waits && (
        <Notice live tone="care" title="记下了，还没存到设备上。">
          <p>先留在这一页里，不用再记一遍。腾出地方，再点“再存一次”。</p>
        </Notice>
      )}
      <Button kind="main" wide disabled={busy} onPress={() => void save()}>
        {busy ? '正在收原件…' : '记下这一条'}
      </Button>
    </div>
  );
}

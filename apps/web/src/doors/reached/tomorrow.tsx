import { addDays, asDate, momentAt, type PlainDate, type TimeOfDay } from '@huxin/calendar';
import type { Fact } from '@huxin/fact';
import type { JSX } from 'preact';
import { Button } from '../../kit/button.tsx';
import { List, ListRow } from '../../kit/list.tsx';
import { Notice } from '../../kit/notice.tsx';
import { record } from '../../record.ts';
import { nowInChina, todayInChina } from '../../shell/clock.ts';
import { dayWords } from '../../shell/day-words.ts';
import { saveReminders } from '../../shell/reminders.ts';
import { useEntries } from '../../shell/watch-record.ts';
import { CARE } from '../../words/care.ts';
import { ReadyText } from '../shared/ready-text.tsx';

const STEPS = [
  { action: 'complain', title: '投诉', note: '先在平台自己的客服投诉，记下受理号' },
  { action: 'demand-deletion', title: '要求删除', note: '书面要求：停止使用、删除你亲友的号码' },
  { action: 'ask-what-they-hold', title: '说明号码从哪来', note: '请对方书面答复每个号码的来源' },
] as const;

/** Before this hour the night still counts to the day before: the morning that comes next is today's. */
const NIGHT_ENDS = '06:00';
const isNight = (): boolean => nowInChina().slice(11) < NIGHT_ENDS;
const nextMorning = (): PlainDate => (isNight() ? todayInChina() : addDays(todayInChina(), 1));

export const tomorrowTitle = (): string =>
  `${isNight() ? '天亮以后，9 点再做' : '明天 9 点后再做'}：投诉、要求删除、说明号码从哪来。`;

export function Tomorrow(): JSX.Element {
  const entries = useEntries();
  const day = nextMorning();
  const kept = STEPS.every(({ action }) =>
    entries.some(
      ({ fact }) =>
        fact.kind === 'action' && fact.action === action && fact.state === 'planned' && fact.due === day,
    ),
  );
  const keep = async (): Promise<void> => {
    const facts: Fact[] = STEPS.map(({ action }) => ({
      kind: 'action',
      action,
      state: 'planned',
      on: todayInChina(),
      due: day,
    }));
    await record().append(facts);
  };
  return (
    <>
      <List>
        {STEPS.map(({ action, title, note }) => (
          <ListRow
            key={action}
            icon="clock"
            title={title}
            note={note}
            end={<span class="small">{dayWords(day)}</span>}
          />
        ))}
      </List>
      <div class="row">
        <Button
          icon="calendar"
          onPress={() =>
            void saveReminders([
              { id: `tomorrow-${day}@reminder`, at: momentAt(asDate(day), '09:00' as TimeOfDay) },
            ])
          }
        >
          加到日历，写成“账单提醒”
        </Button>
        <Button icon="check" disabled={kept} onPress={() => void keep()}>
          {kept ? '已记下，带着日期' : '记下这三件'}
        </Button>
      </div>
      <details class="card">
        <summary>要发的话，先看一眼</summary>
        <ReadyText id="access-data" start="middle" />
        <ReadyText id="delete-contacts" start="middle" />
      </details>
      <Notice tone="plain">
        <p>{CARE.notAPause}</p>
      </Notice>
    </>
  );
}

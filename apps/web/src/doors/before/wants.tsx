import { addDays, momentAt, plainDate, type TimeOfDay } from '@huxin/calendar';
import type { JSX } from 'preact';
import { Button } from '../../kit/button.tsx';
import { Choice } from '../../kit/choice.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Switch } from '../../kit/switch.tsx';
import { todayInChina } from '../../shell/clock.ts';
import { saveReminders } from '../../shell/reminders.ts';
import { ReadyText } from '../shared/ready-text.tsx';
import { RuleLines } from '../shared/rule-lines.tsx';
import { appOf, before, type Contacts, say, type Typed } from './answers.ts';
import { keepBefore } from './kept.ts';

export function WhatItWants(): JSX.Element {
  const { contacts, insisted } = before.value;
  return (
    <>
      <Notice title="通讯录：不在网络借贷的必要信息里，可以点“不允许”。">
        <RuleLines ids={['NPI-03']} />
      </Notice>
      <Choice<Contacts>
        label="它要过通讯录吗？"
        value={contacts}
        onChange={(value) => {
          say({ contacts: value });
          keepBefore();
        }}
        options={[
          { value: 'not-asked', label: '还没要' },
          { value: 'refused', label: '要过，我没给' },
          { value: 'allowed', label: '给了' },
        ]}
      />
      {contacts === 'allowed' && (
        <Notice live tone="care" title="现在可以关掉。">
          <p>关了以后读不到了。以前读走的，关权限收不回来。</p>
        </Notice>
      )}
      <h2>被拒了怎么办</h2>
      <p>不给通讯录就不让借，先截图：要看到日期、它要的权限、它不让往下走的那句话。再换一家问。</p>
      <Switch label="它说过：不给就不让往下走" on={insisted} onChange={(on) => say({ insisted: on })} />
      <RuleLines ids={['NPI-02']} />
    </>
  );
}

export function EmergencyContact(): JSX.Element {
  const { typed } = before.value;
  return (
    <>
      <Notice tone="care" title="关掉权限挡不住手填的号码。">
        <p>填之前先问他愿不愿意；不要编。</p>
      </Notice>
      <Choice<Typed>
        label="你打算填谁？"
        value={typed}
        onChange={(value) => {
          say({ typed: value });
          keepBefore();
        }}
        options={[
          { value: 'none', label: '不用填' },
          { value: 'agreed', label: '填，问过他了' },
          { value: 'unasked', label: '要填，还没问' },
        ]}
      />
      {typed === 'unasked' && (
        <ReadyText
          id="ask-emergency-contact"
          title="可以这样问他"
          known={{ lender: appOf(before.value) }}
          skip={['name']}
          sms
        />
      )}
    </>
  );
}

export function Repayment(): JSX.Element {
  const { firstDebit } = before.value;
  const first = plainDate(firstDebit);
  const add = (): void => {
    if (!first.ok) return;
    const eve = addDays(first.value, -1);
    void saveReminders([
      { id: `before ${first.value}`, at: momentAt(eve, '20:00' as TimeOfDay) },
      { id: `after ${first.value}`, at: momentAt(first.value, '12:00' as TimeOfDay) },
    ]);
  };
  return (
    <>
      <ol class="count-list card">
        <li>
          <span>扣款前一天的余额</span>
        </li>
        <li>
          <span>扣款后有没有成功</span>
        </li>
      </ol>
      <DateField
        label="第一次扣款是哪天"
        hint="还不知道就空着，借到以后再来加。"
        value={firstDebit}
        min={todayInChina()}
        onInput={(value) => say({ firstDebit: value })}
      />
      <Button icon="calendar" disabled={!first.ok} onPress={add}>
        加两个提醒
      </Button>
      <p class="muted">前一天 20:00 看余额，当天 12:00 看扣没扣成。日历里只写“账单提醒”。</p>
    </>
  );
}

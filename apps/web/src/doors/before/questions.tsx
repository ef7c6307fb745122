import { addDays, momentAt, plainDate, type TimeOfDay } from '@huxin/calendar';
import type { JSX } from 'preact';
import { Button } from '../../kit/button.tsx';
import { Choice } from '../../kit/choice.tsx';
import { CitationLine } from '../../kit/citation-line.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { TextField } from '../../kit/field.tsx';
import { Notice } from '../../kit/notice.tsx';
import { todayInChina } from '../../shell/clock.ts';
import { saveReminders } from '../../shell/reminders.ts';
import { CONTACTS_NOT_NECESSARY, REFUSAL_KEEPS_BASICS } from '../../words/citations.ts';
import {
  type Contacts,
  contacts,
  firstDebit,
  type Lender,
  lender,
  lenderName,
  type Typed,
  typed,
} from './answers.ts';

export function WhoLends(): JSX.Element {
  return (
    <>
      <Choice<Lender>
        label="协议里找到出借人了吗？"
        value={lender.value}
        onChange={(value) => (lender.value = value)}
        options={[
          { value: 'found', label: '找到了' },
          { value: 'missing', label: '没找到' },
        ]}
      />
      {lender.value === 'found' && (
        <TextField
          label="它的全名"
          hint="抄协议上的公司全名，和你申请的 App 对一对。"
          value={lenderName.value}
          onInput={(value) => (lenderName.value = value)}
        />
      )}
      {lender.value === 'missing' && (
        <Notice live tone="care" title="协议里没找到出借人，先问清楚再点同意。">
          <p>问客服三件：谁放款、谁担保、逾期了谁来催。答不上来，就先不点。</p>
        </Notice>
      )}
    </>
  );
}

export function WhatItWants(): JSX.Element {
  return (
    <>
      <Notice title="通讯录：不在网络借贷的必要信息里，可以点“不允许”。">
        <CitationLine of={CONTACTS_NOT_NECESSARY} />
      </Notice>
      <Choice<Contacts>
        label="它要过通讯录吗？"
        value={contacts.value}
        onChange={(value) => (contacts.value = value)}
        options={[
          { value: 'not-asked', label: '还没要' },
          { value: 'refused', label: '要过，我没给' },
          { value: 'allowed', label: '给了' },
        ]}
      />
      {contacts.value === 'allowed' && (
        <Notice live tone="care" title="现在可以关掉。">
          <p>关了以后读不到了。以前读走的，关权限收不回来。</p>
        </Notice>
      )}
      <h2>被拒了怎么办</h2>
      <p>不给通讯录就不让借，先截图：要看到日期、它要的权限、它不让往下走的那句话。再换一家问。</p>
      <CitationLine of={REFUSAL_KEEPS_BASICS} />
    </>
  );
}

export function EmergencyContact(): JSX.Element {
  return (
    <>
      <Notice tone="care" title="关掉权限挡不住手填的号码。">
        <p>填之前先问他愿不愿意；不要编。</p>
      </Notice>
      <Choice<Typed>
        label="你打算填谁？"
        value={typed.value}
        onChange={(value) => (typed.value = value)}
        options={[
          { value: 'none', label: '不用填' },
          { value: 'agreed', label: '填，问过他了' },
          { value: 'unasked', label: '要填，还没问' },
        ]}
      />
      {typed.value === 'unasked' && (
        <p>可以这样问：“我要填一个紧急联系人，填你行吗？要是有人因为这个打给你，你不用付钱，告诉我就行。”</p>
      )}
    </>
  );
}

export function Repayment(): JSX.Element {
  const first = plainDate(firstDebit.value);
  const add = (): void => {
    if (!first.ok) return;
    const before = addDays(first.value, -1);
    void saveReminders([
      { id: `before-${before}@reminder`, at: momentAt(before, '20:00' as TimeOfDay) },
      { id: `after-${first.value}@reminder`, at: momentAt(first.value, '12:00' as TimeOfDay) },
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
        value={firstDebit.value}
        min={todayInChina()}
        onInput={(value) => (firstDebit.value = value)}
      />
      <Button icon="calendar" disabled={!first.ok} onPress={add}>
        加两个提醒
      </Button>
      <p class="muted">前一天 20:00 看余额，当天 12:00 看扣没扣成。日历里只写“账单提醒”。</p>
    </>
  );
}

import { addDays, dateOf, type Moment, momentAt, plainDate, type TimeOfDay } from '@huxin/calendar';
import type { ShortfallView } from '@huxin/exposure';
import { formatYuan } from '@huxin/money';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { Choice } from '../../kit/choice.tsx';
import { Notice } from '../../kit/notice.tsx';
import { dayWords } from '../../shell/day-words.ts';
import { NEUTRAL_TITLE, type Reminder, saveReminders } from '../../shell/reminders.ts';
import { shortfallReminders } from '../../today/calendar.ts';
import { NotYet } from './answer.tsx';
import { answers } from './answers.ts';
import { worked, workOut } from './worked.ts';

/** 「6 月 9 日 24:00」 */
const sayMoment = (at: Moment): string => `${dayWords(dateOf(at))} ${at.slice(11)}`;

export function fundTitle(): string {
  const now = worked.value;
  const day = plainDate(answers.value.day);
  if (now.kind !== 'ready' || !day.ok) return '最晚什么时候，存多少？';
  const { shortfall } = now;
  if (!shortfall) return `${dayWords(addDays(day.value, -1))}再看一次余额，当天看扣没扣成。`;
  const sum = formatYuan(shortfall.amountFen);
  return now.now <= shortfall.fundBy
    ? `最晚 ${sayMoment(shortfall.fundBy)} 前，往${shortfall.account}存 ${sum} 元。`
    : `现在就往${shortfall.account}存 ${sum} 元，再到 App 里自己点还款。`;
}

type Detail = 'neutral' | 'amount';

/** What goes into the phone's calendar: by when to fund, and the contract's own last moment; else two looks. */
function remindersOf(shortfall: ShortfallView | undefined, detail: Detail): readonly Reminder[] {
  if (shortfall) {
    const title = detail === 'amount' ? `存 ${formatYuan(shortfall.amountFen)} 元` : NEUTRAL_TITLE;
    return shortfallReminders([shortfall]).map((reminder, index) =>
      index === 0 ? { ...reminder, title, alarms: EVENING_ALARMS } : reminder,
    );
  }
  const day = plainDate(answers.value.day);
  if (!day.ok) return [];
  return [
    { id: `before ${day.value}`, at: momentAt(addDays(day.value, -1), '20:00' as TimeOfDay) },
    { id: `after ${day.value}`, at: momentAt(day.value, '12:00' as TimeOfDay) },
  ];
}

/** At 20:00 itself, at 09:00 that day and at 09:00 the day before, in minutes. */
const EVENING_ALARMS = [0, 660, 2100] as const;

function OtherWays(): JSX.Element {
  return (
    <Notice live title="别的办法，今天就能问">
      <ul class="plain-list">
        <li>换有余额的卡（先确认改绑生效日）</li>
        <li>现在申请延期</li>
      </ul>
      <p>不再借一笔来还这一笔。</p>
      <ButtonLink href="#/3/3">申请延期的话，已备好</ButtonLink>
    </Notice>
  );
}

export function FillTheGap(): JSX.Element | null {
  useEffect(() => void workOut(), []);
  const [other, setOther] = useState(false);
  const [detail, setDetail] = useState<Detail>('neutral');
  const now = worked.value;
  if (now.kind !== 'ready') return <NotYet />;
  const { shortfall, view } = now;
  const cutoff = view?.assumed.every((says) => !says.includes('截止时间')) ?? false;
  return (
    <>
      {shortfall && (
        <p>
          {shortfall.lastMoment > shortfall.fundBy && cutoff
            ? `这样最稳。合同写的最晚是 ${sayMoment(shortfall.lastMoment)}。`
            : '这样最稳：扣款多在早上。没读到合同写的截止时间和宽限，按没有算。'}
        </p>
      )}
      {shortfall && (
        <Choice<Detail>
          label="日历里写什么"
          hint="这台手机别人会看的话，就写前一种。"
          value={detail}
          onChange={setDetail}
          options={[
            { value: 'neutral', label: '账单提醒' },
            { value: 'amount', label: `存 ${formatYuan(shortfall.amountFen)} 元` },
          ]}
        />
      )}
      <div class="row">
        <Button
          icon="calendar"
          kind="main"
          onPress={() => void saveReminders(remindersOf(shortfall, detail))}
        >
          加到日历
        </Button>
        {shortfall && <Button onPress={() => setOther(true)}>存不进去，看别的办法</Button>}
      </div>
      {other && <OtherWays />}
      <p class="muted small">
        这些数已经记下，“今天”里会接着算。现在只在这台设备上。
        <a href="#/today">去看“今天”</a>
      </p>
    </>
  );
}

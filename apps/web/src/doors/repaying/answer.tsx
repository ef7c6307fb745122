import { dateOf, plainDate } from '@huxin/calendar';
import type { ShortfallView } from '@huxin/exposure';
import { formatYuan } from '@huxin/money';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { BalanceCurve } from '../../kit/balance-curve.tsx';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { Empty } from '../../kit/empty.tsx';
import { Notice } from '../../kit/notice.tsx';
import { dayWords } from '../../shell/day-words.ts';
import { answers } from './answers.ts';
import { LATE_DAYS, worked, workOut } from './worked.ts';

/** Everything that is not an answer yet. */
export function NotYet(): JSX.Element | null {
  const now = worked.value;
  if (now.kind === 'ready') return null;
  if (now.kind === 'waiting') return <p class="muted">正在算…</p>;
  if (now.kind === 'missing')
    return (
      <Empty icon="wait" title="还算不出来">
        <p class="muted">要三样：哪天扣、扣多少、卡里现在多少。大概的数也行。</p>
        <ButtonLink href="#/2/1">回去填</ButtonLink>
      </Empty>
    );
  return (
    <Empty icon="care" title={now.kind === 'lost' ? '算账的部分没取到。' : '填的数互相对不上。'}>
      <p class="muted">
        {now.kind === 'lost' ? '你填的都在。连上网再试一次。' : '看看总额、期数、每期多少有没有抄错。'}
      </p>
      <div class="row">
        <Button onPress={() => void workOut()}>再算一次</Button>
        <ButtonLink href="#/2/1">回去改</ButtonLink>
      </div>
    </Empty>
  );
}

export function answerTitle(): string {
  const now = worked.value;
  const day = plainDate(answers.value.day);
  if (now.kind !== 'ready' || !day.ok) return '这笔扣得成吗？';
  const when = `${dayWords(day.value)}这笔`;
  if (now.shortfall) return `${when}会扣不成，差 ${formatYuan(now.shortfall.amountFen)} 元。`;
  return now.leftFen === undefined
    ? `${when}，按现在记下的没有看到会差。`
    : `${when}够扣，扣完还剩 ${formatYuan(now.leftFen)} 元。`;
}

/** What comes after a debit that fails; the failing debit itself is already the heading. */
function Consequences({ of }: { of: ShortfallView }): JSX.Element {
  return (
    <Notice tone="care" title="没补上的话">
      <ul class="plain-list">
        {of.consequences.map((item) => (
          <li key={item.says}>{item.says}</li>
        ))}
      </ul>
    </Notice>
  );
}

function SalaryLate({ late, short }: { late: readonly ShortfallView[]; short: boolean }): JSX.Element {
  const first = late[0];
  return (
    <Notice tone="plain" title={`要是工资晚到 ${LATE_DAYS} 天`}>
      {first ? <p>{first.says}</p> : <p>{short ? '差的数一样。' : '这一笔照样够。'}</p>}
    </Notice>
  );
}

export function Answer(): JSX.Element | null {
  useEffect(() => void workOut(), []);
  const now = worked.value;
  if (now.kind !== 'ready') return <NotYet />;
  const { curve, shortfall, late, view } = now;
  return (
    <>
      {curve && (
        <div class="card">
          <BalanceCurve
            account={curve.account}
            points={curve.points}
            {...(shortfall ? { mark: { date: shortfall.date, short: shortfall.amountFen } } : {})}
          />
        </div>
      )}
      {shortfall && <Consequences of={shortfall} />}
      {late && <SalaryLate late={late} short={shortfall !== undefined} />}
      <details class="card">
        <summary>怎么算的</summary>
        <p>按你刚才填的数算，从 {dayWords(dateOf(now.now))}往后一天一天走。没填的支出没有算。</p>
        {view && view.assumed.length > 0 && (
          <ul class="plain-list">
            {view.assumed.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        )}
      </details>
    </>
  );
}

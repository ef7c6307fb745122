import { asDate, type Moment } from '@huxin/calendar';
import { asFen } from '@huxin/money';
import type { JSX } from 'preact';
import { BalanceCurve, type BalancePoint } from '../../kit/balance-curve.tsx';
import { Chain } from '../../kit/chain.tsx';
import { HourGrid } from '../../kit/hour-grid.tsx';
import { Timeline } from '../../kit/timeline.tsx';

export function ChainStates(): JSX.Element {
  return (
    <>
      <div class="card">
        <Chain
          label="断开的一条路"
          links={[
            { label: '手机里的通讯录', state: 'yes', note: '里面有 182 个号码' },
            { label: 'App 能读通讯录', state: 'no', note: '6 月 3 日关掉，6 月 4 日看过仍是关' },
            { label: '有人拿去打电话', state: 'unknown' },
            { label: '亲属甲接到电话', state: 'yes' },
          ]}
        />
      </div>
      <div class="card">
        <Chain
          label="连着的一条路"
          links={[
            { label: '手填的紧急联系人', state: 'yes' },
            { label: '这一期没还上', state: 'yes' },
            { label: '对方打给他', state: 'unknown', note: '没有人能告诉你第几天会打' },
          ]}
        />
      </div>
      <div class="card">
        <Chain
          label="用自己的话写状态，第一环就断"
          links={[
            { label: '手填的紧急联系人', state: 'no', note: '没有填过' },
            { label: '出借人', state: 'unknown', word: '协议里没写' },
          ]}
        />
      </div>
    </>
  );
}

const point = (date: string, yuan: number): BalancePoint => ({
  date: asDate(date),
  balance: asFen(Math.round(yuan * 100)),
});

export function CurveStates(): JSX.Element {
  const start = [point('2025-06-03', 1620), point('2025-06-08', 120), point('2025-06-09', 70)] as const;
  return (
    <>
      <div class="card">
        <BalanceCurve
          account="工资卡"
          points={[...start, { date: asDate('2025-06-10'), balance: asFen(-28705) }]}
          mark={{ date: asDate('2025-06-10'), short: asFen(28705) }}
        />
      </div>
      <div class="card">
        <BalanceCurve account="工资卡" points={[...start, point('2025-06-10', 20)]} />
      </div>
      <div class="card">
        <p>明天就不够</p>
        <BalanceCurve
          account="工资卡"
          points={[point('2025-06-09', 20), point('2025-06-10', -337.05)]}
          mark={{ date: asDate('2025-06-10'), short: asFen(33705) }}
        />
      </div>
      <div class="card">
        <p>只知道今天</p>
        <BalanceCurve account="工资卡" points={[point('2025-06-09', 12345.67)]} />
      </div>
      <div class="card">
        <p>进进出出一个多月</p>
        <BalanceCurve
          account="工资卡"
          points={[
            point('2025-06-03', 1620),
            point('2025-06-08', 120),
            point('2025-06-15', 8120),
            point('2025-06-20', 6120),
            point('2025-07-08', 4620),
          ]}
        />
      </div>
    </>
  );
}

const TIMES = [
  '2025-06-12T10:20',
  '2025-06-12T10:41',
  '2025-06-12T14:02',
  '2025-06-13T07:55',
  '2025-06-13T22:08',
  '2025-06-15T23:30',
] as readonly string[] as readonly Moment[];

export function GridStates(): JSX.Element {
  return (
    <>
      <div class="card">
        <HourGrid times={TIMES} />
      </div>
      <div class="card">
        <HourGrid times={TIMES.slice(0, 1)} />
      </div>
      <div class="card">
        <p>还没有一次</p>
        <HourGrid times={[]} />
      </div>
    </>
  );
}

export function TimelineStates(): JSX.Element {
  return (
    <Timeline
      items={[
        {
          key: 'a',
          when: '06-12 10:20',
          title: '亲属甲：短信',
          body: <span class="item-note">欠款、平台名</span>,
        },
        { key: 'b', when: '06-11 10:05', title: '接通 3 分钟' },
        { key: 'c', when: '06-10 09:00', title: '扣款没成功', body: <span class="item-note">余额不足</span> },
      ]}
    />
  );
}

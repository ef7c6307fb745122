import { formatYuan } from '@huxin/money';
import type { JSX } from 'preact';
import { useAnswer } from '../../doors/shared/use-answer.ts';
import type { CostAsks, CostSheet } from '../../engine/cost.ts';
import { Notice } from '../../kit/notice.tsx';
import { FindingCard } from '../../today/finding-card.tsx';

function Faults({ of }: { of: readonly string[] }): JSX.Element {
  return (
    <Notice live tone="care" title="有一处看不懂，改了就算">
      <ul class="plain-list">
        {of.map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
    </Notice>
  );
}

const WAYS = [
  ['irr12', '真实年化', 'IRR×12，比两笔借款用它'],
  ['effective', '复利年化', '利滚利滚一年'],
  ['flat', '广告算法', '没扣已还的本金'],
] as const;

/** A bar as long as the rate, with the lines of that lender across it. */
function Bar({ rate, most, lines }: { rate: number; most: number; lines: readonly number[] }): JSX.Element {
  const x = (value: number): number => (100 * Math.max(0, value)) / most;
  return (
    <svg class="rate-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="rate-room" width="100" height="8" />
      <rect class="rate-is" width={x(rate)} height="8" />
      {lines.map((line) => (
        <rect class="rate-line" key={line} x={Math.min(99.2, x(line))} width="0.8" height="8" />
      ))}
    </svg>
  );
}

/** The one number first, the others under it, drawn to one scale. */
function Figures({ of }: { of: CostSheet }): JSX.Element {
  const { lines } = of.drawn;
  const rates = WAYS.flatMap(([name]) => of.drawn[name] ?? []);
  const most = Math.max(1e-9, ...rates, ...lines);
  return (
    <>
      <dl class="figures rates">
        {WAYS.map(([name, label, note]) => {
          const [says, rate] = [of[name], of.drawn[name]];
          if (says === undefined || rate === undefined) return null;
          return (
            <div key={name}>
              <dt>
                <strong>{label}</strong> {note}
              </dt>
              <dd class="num">
                {says}
                <Bar rate={rate} most={most} lines={lines} />
              </dd>
            </div>
          );
        })}
      </dl>
      {lines.length > 0 && (
        <p class="muted small">竖线是这一类机构要对照的 {lines.map(percentOf).join('、')}。</p>
      )}
    </>
  );
}

const percentOf = (rate: number): string => `${(100 * rate).toFixed(2)}%`;

function Quoted({ methods }: { methods: readonly string[] }): JSX.Element {
  return methods.length > 0 ? (
    <Notice title="对方报的数，是这样算的">
      <ul class="plain-list">
        {methods.map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
    </Notice>
  ) : (
    <Notice tone="care" title="对方报的数，哪种算法都算不出来。">
      <p>可能漏了费用，或者期数、金额不对。请对方把每一笔写成文字。</p>
    </Notice>
  );
}

/** The yearly cost by every way of counting, beside the numbers that apply to that lender on that day. */
export function CostResult({ asks }: { asks: CostAsks }): JSX.Element {
  const asked = useAnswer('cost', asks, JSON.stringify(asks));
  if (asked.kind === 'waiting') return <p class="muted">正在算…</p>;
  if (asked.kind === 'lost') return <p>算账的部分没取到。连上网再试一次，填的都在。</p>;
  const sheet = asked.got;
  if (sheet.faults.length > 0) return <Faults of={sheet.faults} />;
  return (
    <>
      <p class="lead-sum">
        到手 {formatYuan(sheet.receivedFen)} 元，一共付 {formatYuan(sheet.paidFen)} 元，
        <strong>多付 {formatYuan(sheet.costFen)} 元。</strong>
      </p>
      <Figures of={sheet} />
      <details class="card">
        <summary>这几个数差在哪</summary>
        <p>真实年化（IRR×12）：每个月真正占用的本金算出的月息，乘 12。比较两笔借款，用这个。</p>
        <p>复利年化：同一个月息，利滚利滚一年。</p>
        <p>广告算法：息费除以最初的本金。还掉的本金没有扣，看着最小。</p>
        {sheet.roots.length > 0 && <p>有几个数都说得通：{sheet.roots.join('、')}。</p>}
      </details>
      {sheet.methods && <Quoted methods={sheet.methods} />}
      {sheet.notes.map(({ says, fix }) => (
        <Notice tone="plain" key={says}>
          <p>{says}</p>
          {fix && <p>怎么办：{fix}</p>}
        </Notice>
      ))}
      {sheet.findings.map((finding) => (
        <FindingCard key={finding.says} finding={finding} />
      ))}
    </>
  );
}

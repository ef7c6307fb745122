import { formatYuan } from '@huxin/money';
import type { JSX } from 'preact';
import type { LoanSheet } from '../engine/loan-sheet.ts';
import { BalanceCurve } from '../kit/balance-curve.tsx';
import { Button } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import { Says } from '../kit/says.tsx';
import { Section } from '../kit/section.tsx';
import { FindingCard } from '../today/finding-card.tsx';
import { BillActions } from './bill-actions.tsx';
import { complete } from './complete.ts';
import { saveDebits } from './debit-reminders.ts';
import { DropBill } from './drop-bill.tsx';
import { FixLink } from './fix/fix-link.tsx';
import { lineWord } from './stand.ts';

function Schedule({ sheet }: { sheet: LoanSheet }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="wide-table" aria-label="还款计划" tabIndex={0}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">期</th>
            <th scope="col">哪天</th>
            <th scope="col" class="num">
              多少
            </th>
            <th scope="col">怎么样</th>
          </tr>
        </thead>
        <tbody>
          {sheet.lines.map((line) => (
            <tr key={line.n}>
              <th scope="row" class="num">
                {line.n}
              </th>
              <td class="num day">{line.due}</td>
              <td class="num">{formatYuan(line.amountFen)}</td>
              <td class="state">{lineWord(line.state, sheet.view.untold === true)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cost({ cost }: { cost: NonNullable<LoanSheet['cost']> }): JSX.Element {
  return (
    <Section title="一年真正的成本">
      <div class="card">
        <p>
          到手 {formatYuan(cost.receivedFen)} 元，一共还 {formatYuan(cost.paidFen)} 元，多付{' '}
          {formatYuan(cost.costFen)} 元。
        </p>
        {cost.yearly && <p>折成一年是 {cost.yearly}（内部收益率乘以 12）。</p>}
        {cost.memberships.map((says) => (
          <p key={says}>{says}</p>
        ))}
        <p class="muted small">没记的会员费、担保费、砍头息不在里面；有的话，会更高。</p>
      </div>
      {cost.findings.map((finding) => (
        <FindingCard key={`${finding.rule}${finding.says}`} finding={finding} />
      ))}
    </Section>
  );
}

/** One loan: where it stands, what to tell it, how it goes on, what was only assumed. */
export function Bill({ sheet }: { sheet: LoanSheet }): JSX.Element {
  const { view, lines, cost, curve } = sheet;
  return (
    <>
      <Says text={view.says} />
      {view.gaps.length > 0 ? (
        <Notice tone="plain" title="还缺几样，算不出哪天扣多少。">
          <Button kind="main" onPress={() => complete(view.loan)}>
            补全这一笔
          </Button>
        </Notice>
      ) : (
        <BillActions sheet={sheet} />
      )}
      {curve && (
        <Section title="扣款的卡">
          <div class="card">
            <BalanceCurve
              account={curve.account}
              points={curve.points}
              {...(curve.mark ? { mark: curve.mark } : {})}
            />
          </div>
        </Section>
      )}
      {lines.length > 0 && (
        <Section title="还款计划">
          <div class="card">
            <Schedule sheet={sheet} />
          </div>
          <div class="row no-print">
            <Button icon="calendar" onPress={() => saveDebits(view.loan, lines)}>
              把还没还的加到日历
            </Button>
          </div>
        </Section>
      )}
      {view.assumed.length > 0 && (
        <Section title="没读到、先这么算的">
          <ul class="card plain-list">
            {view.assumed.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      )}
      {cost && <Cost cost={cost} />}
      <FixLink loan={view.loan} />
      <DropBill loan={view.loan} />
    </>
  );
}

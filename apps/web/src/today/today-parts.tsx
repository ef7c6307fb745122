import { formatYuan } from '@huxin/money';
import type { JSX } from 'preact';
import type { Standing } from '../engine/questions.ts';
import { shortKey } from '../engine/short-key.ts';
import { viewedEntries } from '../engine/viewing.ts';
import { BalanceCurve } from '../kit/balance-curve.tsx';
import { Button, ButtonLink } from '../kit/button.tsx';
import { Fold } from '../kit/fold.tsx';
import { List, ListRow } from '../kit/list.tsx';
import { Says } from '../kit/says.tsx';
import { Section } from '../kit/section.tsx';
import { Tag } from '../kit/tag.tsx';
import { dayWords } from '../shell/day-words.ts';
import { hrefOf } from '../shell/route.ts';
import { saveShortfalls } from './calendar.ts';
import { Step } from './step.tsx';

interface Shows {
  readonly standing: Standing;
}

/** The sentences on top, each on its own line. */
export function Headline({ standing }: Shows): JSX.Element {
  const { paths, shortfalls } = standing.assessment;
  const isCalm = shortfalls.length === 0 && paths.every((path) => path.state !== 'happened');
  return <Says text={standing.assessment.says} care={!isCalm} />;
}

/** Whether the record knows what lies on any account; without it no shortfall can be seen. */
const hasBalance = (): boolean => viewedEntries().some(({ fact }) => fact.kind === 'balance');

export function NextSteps({ standing }: Shows): JSX.Element {
  const { actions, plan } = standing.assessment;
  const steps = plan.next.flatMap((id) => actions.find((action) => action.id === id) ?? []);
  const waiting = actions.filter((action) => action.standing === 'done');
  const blind = hasBalance() ? undefined : standing.debits[0];
  return (
    <Section title={steps.length > 0 ? '先做这几步' : blind ? '先补一样' : '没有要马上做的'}>
      {steps.length > 0 && (
        <ol class="step-list">
          {steps.map((action, index) => (
            <li class="card" key={action.id}>
              <Step action={action} number={index + 1} shortfalls={standing.assessment.shortfalls} />
            </li>
          ))}
        </ol>
      )}
      {steps.length > 0 && <p class="muted small">{plan.says}</p>}
      {blind && (
        <div class="card">
          <p>还不知道卡里有多少。记下来，才看得出哪天会差钱。</p>
          <div class="row no-print">
            <ButtonLink
              kind={steps.length > 0 ? 'plain' : 'main'}
              href={hrefOf('bills', shortKey(blind.loan))}
            >
              去记余额
            </ButtonLink>
          </div>
        </div>
      )}
      {waiting.length > 0 && (
        <details class="card">
          <summary>做了，还没有凭据的：{waiting.length} 步</summary>
          <ul class="stack-s">
            {waiting.map((action) => (
              <li key={action.id}>
                <Step action={action} shortfalls={standing.assessment.shortfalls} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

export function Shortfalls({ standing }: Shows): JSX.Element | null {
  const { shortfalls } = standing.assessment;
  if (shortfalls.length === 0) return null;
  return (
    <Section title="会扣不成的">
      {shortfalls.slice(0, 3).map((shortfall) => {
        const curve = standing.curves.find(
          (item) => item.account === shortfall.account && item.mark?.date === shortfall.date,
        );
        return (
          <div class="card" key={`${shortfall.account}/${shortfall.date}`}>
            <p>{shortfall.says}</p>
            {curve && (
              <BalanceCurve
                account={curve.account}
                points={curve.points}
                {...(curve.mark ? { mark: curve.mark } : {})}
              />
            )}
            {shortfall.consequences.length > 0 && (
              <ul class="plain-list small">
                {shortfall.consequences.map((item) => (
                  <li key={item.says}>{item.says}</li>
                ))}
              </ul>
            )}
            {shortfall.choices.length > 0 && <p class="small">能做的：{shortfall.choices.join('；')}。</p>}
          </div>
        );
      })}
      {shortfalls.length > 3 && <p class="muted small">后面还有 {shortfalls.length - 3} 次，先顾眼前的。</p>}
      <div class="row no-print">
        <Button icon="calendar" onPress={() => saveShortfalls(shortfalls)}>
          加到日历
        </Button>
      </div>
      <p class="muted small">日历里只写“账单提醒”。按记下的余额和要付的算，没记的算不到。</p>
    </Section>
  );
}

/** As many as one reads at a glance; the rest is a tap away and costs nothing until then. */
const DEBITS_AT_ONCE = 6;

function DebitRows({ debits }: { debits: Standing['debits'] }): JSX.Element {
  return (
    <List>
      {debits.map((debit) => (
        <ListRow
          key={debit.loan}
          title={`${dayWords(debit.due)}${debit.time ? ` ${debit.time}` : ''}，${formatYuan(debit.amountFen)} 元`}
          note={`${debit.loan}第 ${debit.n} 期${debit.accounts.length > 0 ? `，从${debit.accounts.join('、')}扣` : ''}`}
          href={hrefOf('bills', shortKey(debit.loan))}
          end={
            debit.shortFen === undefined ? undefined : (
              <Tag tone="stop">{`差 ${formatYuan(debit.shortFen)}`}</Tag>
            )
          }
        />
      ))}
    </List>
  );
}

export function Debits({ standing }: Shows): JSX.Element | null {
  const { debits } = standing;
  if (debits.length === 0) return null;
  const later = debits.slice(DEBITS_AT_ONCE);
  return (
    <Section title="接下来扣款">
      <DebitRows debits={debits.slice(0, DEBITS_AT_ONCE)} />
      {later.length > 0 && (
        <Fold summary={`后面还有 ${later.length} 笔`}>{() => <DebitRows debits={later} />}</Fold>
      )}
    </Section>
  );
}

export function QuestionLine({ standing }: Shows): JSX.Element | null {
  const { questions } = standing.assessment;
  const first = questions[0];
  if (!first) return null;
  return (
    <Section title="想问你的" note="一次一个，不知道就跳过">
      <div class="card">
        <p>{first.asks}</p>
        <p class="muted small">{first.why}</p>
        <div class="row">
          <ButtonLink kind="main" href="#/ask">
            回答
          </ButtonLink>
        </div>
      </div>
    </Section>
  );
}

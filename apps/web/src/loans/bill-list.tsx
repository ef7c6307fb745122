import { formatYuan } from '@huxin/money';
import type { JSX } from 'preact';
import type { Standing } from '../engine/questions.ts';
import { shortKey } from '../engine/short-key.ts';
import { BalanceCurve } from '../kit/balance-curve.tsx';
import { Actions, ButtonLink } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { List, ListRow } from '../kit/list.tsx';
import { Section } from '../kit/section.tsx';
import { Tag } from '../kit/tag.tsx';
import { hrefOf } from '../shell/route.ts';
import { Frame } from '../today/frame.tsx';
import { standOf } from './stand.ts';

function Adding(): JSX.Element {
  return (
    <Actions>
      <ButtonLink kind="main" icon="plus" href="#/bills/new">
        记一笔借款
      </ButtonLink>
      <ButtonLink icon="file" href="#/bills/paste">
        贴合同页，帮我认数
      </ButtonLink>
    </Actions>
  );
}

function None(): JSX.Element {
  return (
    <>
      <Empty icon="record" title="还没有记过借款。">
        <p class="muted">看着还款计划填五样就行。不用写真名，不用写卡号。</p>
      </Empty>
      <Adding />
    </>
  );
}

function Ledger({ standing }: { standing: Standing }): JSX.Element {
  const { loans } = standing.assessment;
  if (loans.length === 0) return <None />;
  const owed = loans.reduce((sum, view) => sum + view.owedNowFen, 0);
  return (
    <>
      <List label="每一笔">
        {loans.map((view) => {
          const { says, tone } = standOf(view);
          return (
            <ListRow
              key={view.loan}
              title={view.app && view.app !== view.loan ? `${view.loan} · ${view.app}` : view.loan}
              note={view.says}
              href={hrefOf('bills', shortKey(view.loan))}
              end={<Tag tone={tone}>{says}</Tag>}
            />
          );
        })}
      </List>
      {owed > 0 && <p>今天已经到期、还没还上的，一共 {formatYuan(owed as never)} 元。</p>}
      <Adding />
      {standing.curves.length > 0 && (
        <Section title="卡里的钱，往后怎么走">
          {standing.curves.map((curve) => (
            <div class="card" key={curve.account}>
              <p class="item-title">{curve.account}</p>
              <BalanceCurve
                account={curve.account}
                points={curve.points}
                {...(curve.mark ? { mark: curve.mark } : {})}
              />
            </div>
          ))}
          <p class="muted small">按记下的余额、要付的和要扣的算。没记的算不到。</p>
        </Section>
      )}
    </>
  );
}

export function BillList(): JSX.Element {
  return (
    <Frame title="借款" back={false} empty={<None />}>
      {(standing) => <Ledger standing={standing} />}
    </Frame>
  );
}

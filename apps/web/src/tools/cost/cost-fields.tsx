import type { LenderKind } from '@huxin/fact';
import type { JSX } from 'preact';
import { AmountField } from '../../kit/amount-field.tsx';
import { Choice } from '../../kit/choice.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { TextField } from '../../kit/field.tsx';
import { type CostDraft, type FeeWhen, isNoCount, type Shape } from './draft.ts';

export const KIND_WORDS: readonly { readonly value: LenderKind; readonly label: string }[] = [
  { value: 'bank', label: '银行' },
  { value: 'consumer-finance', label: '消费金融公司' },
  { value: 'microloan', label: '小额贷款公司' },
  { value: 'trust', label: '信托' },
  { value: 'person', label: '个人' },
  { value: 'unlicensed', label: '没有牌照' },
  { value: 'unknown', label: '不知道' },
];

export interface CostFieldsProps {
  readonly draft: CostDraft;
  readonly change: (part: Partial<CostDraft>) => void;
  /** Asked elsewhere on the way. */
  readonly withoutLender?: boolean;
}

function HowPaid({ draft, change }: CostFieldsProps): JSX.Element {
  if (draft.shape === 'even')
    return (
      <div class="pair">
        <AmountField label="每期还多少" text={draft.each} onInput={(each) => change({ each })} />
        <TextField
          label="一共几期"
          inputMode="numeric"
          value={draft.count}
          onInput={(count) => change({ count })}
          error={isNoCount(draft.count) ? '写几期，例如 6' : undefined}
        />
      </div>
    );
  if (draft.shape === 'once')
    return (
      <div class="pair">
        <AmountField label="到期一共还多少" text={draft.total} onInput={(total) => change({ total })} />
        <TextField
          label="借多少天"
          inputMode="numeric"
          value={draft.days}
          onInput={(days) => change({ days })}
          error={isNoCount(draft.days) ? '写几天，例如 7' : undefined}
        />
      </div>
    );
  return (
    <TextField
      long
      label="每一笔还款"
      hint="一行一笔：日期、金额。例如 2025-03-10 357.05"
      value={draft.lines}
      onInput={(lines) => change({ lines })}
    />
  );
}

/** What was received, what is paid back, what else is charged; the rest only if it is at hand. */
export function CostFields(props: CostFieldsProps): JSX.Element {
  const { draft, change, withoutLender = false } = props;
  return (
    <>
      <AmountField
        label="到手多少"
        hint="真正打到你卡上的数，不是合同写的数。"
        text={draft.received}
        onInput={(received) => change({ received })}
      />
      <Choice<Shape>
        label="怎么还"
        value={draft.shape}
        onChange={(shape) => change({ shape })}
        options={[
          { value: 'even', label: '每月还一样多' },
          { value: 'once', label: '到期一次还清' },
          { value: 'lines', label: '每笔不一样' },
        ]}
      />
      <HowPaid {...props} />
      <AmountField
        label="另外收的费"
        hint="会员费、担保费、服务费、保险费。没有就空着。"
        text={draft.fee}
        onInput={(fee) => change({ fee })}
      />
      {draft.fee.trim() !== '' && draft.shape !== 'lines' && (
        <Choice<FeeWhen>
          label="这个费什么时候收"
          value={draft.feeWhen}
          onChange={(feeWhen) => change({ feeWhen })}
          options={[
            { value: 'at-payout', label: '放款时一次' },
            { value: 'each', label: draft.shape === 'even' ? '每期都收' : '到期时收' },
          ]}
        />
      )}
      <details class="card">
        <summary>再写几样，说得更多</summary>
        <AmountField
          label="合同写借了多少"
          hint="比到手多，就是先扣掉了一块。"
          text={draft.principal}
          onInput={(principal) => change({ principal })}
        />
        <TextField
          label="对方说年化是多少"
          hint="例如 7.2%。会告诉你这个数是哪种算法。"
          value={draft.quoted}
          onInput={(quoted) => change({ quoted })}
        />
        <DateField label="签合同那天" value={draft.on} onInput={(on) => change({ on })} />
        {!withoutLender && (
          <Choice<LenderKind>
            label="合同里的出借人是"
            value={draft.kind}
            onChange={(kind) => change({ kind })}
            options={KIND_WORDS}
          />
        )}
      </details>
    </>
  );
}

import { readFileSync } from 'node:fs';
import { asDate } from '@huxin/calendar';
import { expect, test } from 'vitest';
import { ruleById } from './ask.ts';
import { capFor } from './cap/cap-for.ts';
import { MICROLOAN_TARGET_BY } from './cap/microloan.ts';
import { LPR_MULTIPLE } from './cap/private.ts';
import type { CapQuery, CapRole } from './cap/types.ts';
import { LIMIT_TABLE } from './limits/table.ts';
import { FIGURES, type FigureId } from './overdue/figures.ts';

interface Constant {
  readonly value?: number;
  readonly rules: readonly string[];
  readonly [key: string]: unknown;
}

const { snapshot, ...known }: Record<string, Constant> & { snapshot: string } = JSON.parse(
  readFileSync(new URL('../data/constants.json', import.meta.url), 'utf8'),
);

const figure = (id: FigureId) => FIGURES[id].value;
const percent = (role: CapRole, lenderKind: CapQuery['lenderKind'], on: string, termDays?: number) =>
  (capFor({ lenderKind, on: asDate(on), ...(termDays && { termDays }) }).caps.find((cap) => cap.role === role)
    ?.rateNano ?? 0) / 10_000_000;

/** Every constant of the research, held against what this room answers. */
const OURS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  quiet_hours: { start: '22:00', end: '08:00', tz: 'Asia/Shanghai' },
  interactive_voice_effective_calls_per_day_max: { value: maxOf('effective-calls') },
  notice_voice_connected_calls_per_day_max: { value: maxOf('notice-calls') },
  unanswered_attempts_per_number_per_day_max: { value: maxOf('unanswered-tries') },
  third_party_contact: { stop_on_refusal: true, forbidden_content: ['欠款金额', '欠款时间', '其他债务信息'] },
  record_retention_years_min: {
    gbt_2025: yearsOf('GBT-09'),
    credit_card_2011: yearsOf('CCB-68'),
    nifa_2018: yearsOf('NIFA18-03'),
    consumer_finance_2024: yearsOf('CFC-02'),
  },
  vendor_evaluation_per_year_min: {
    value: LIMIT_TABLE.flatMap((row) => (row.id === 'agency-review' ? [row.perYear] : []))[0],
  },
  credit_card_hardship_instalment_max_years: { value: figure('card-instalment-longest') },
  private_lending_cap_multiplier_lpr1y: {
    value: LPR_MULTIPLE,
    from: capFor({ lenderKind: 'person', on: asDate('2025-06-12') }).caps[0]?.from,
  },
  licensed_practice_cap_apr_pct: { value: percent('line', 'bank', '2025-10-01') },
  microloan_new_loan_stop_apr_pct: {
    value: percent('line', 'microloan', '2025-12-19'),
    from: capFor({ lenderKind: 'microloan', on: asDate('2025-12-19') }).caps[0]?.from,
  },
  microloan_target: { multiplier_lpr1y: LPR_MULTIPLE, deadline: MICROLOAN_TARGET_BY },
  ultra_short_loan_le_1_month_apr_pct_max: { value: percent('line', 'microloan', '2026-02-01', 14) },
  consumer_finance_window_guidance_apr_pct: { value: percent('advisory', 'consumer-finance', '2026-02-01') },
  criminal_illegal_lending_apr_pct: { value: percent('criminal-element', 'unlicensed', '2026-02-01') },
  overdue_penalty_uplift_pct: { min: figure('penalty-uplift-least'), max: figure('penalty-uplift-most') },
  consumer_loan_single_borrower_cap_cny: { value: figure('consumer-loan-most') },
  bad_credit_retention_years: { value: figure('bad-record-kept') },
  free_credit_reports_per_year: { value: figure('free-credit-reports') },
  credit_objection_reply_days: { value: figure('credit-objection-reply') },
  credit_complaint_reply_days: { value: figure('credit-complaint-reply') },
  institution_complaint_days: {
    simple: figure('institution-simple'),
    complex: figure('institution-complex'),
    extended: figure('institution-extended'),
  },
  consumer_agency: { act_working_days: figure('consumer-act'), mediate_days: figure('consumer-mediate') },
  police_case_days: {
    base: figure('police-base'),
    each: (figure('police-longest') - figure('police-base')) / 2,
  },
  payment_order_objection_days: { value: figure('payment-order-objection') },
  limitation_years: { general: figure('limitation'), max: figure('limitation-longest') },
  enforcement_apply_years: { value: figure('enforcement-apply') },
  judgment_default_interest_daily: { value: 0.000175 },
  credit_card_fraud_threshold: { principal_cny: figure('card-fraud-principal') },
  credit_fix_policy: { repay_by: ruleById('FIX-01')?.until },
};

function maxOf(id: 'effective-calls' | 'notice-calls' | 'unanswered-tries'): number | undefined {
  return LIMIT_TABLE.flatMap((row) => (row.id === id ? [row.max] : []))[0];
}

function yearsOf(rule: string): number | undefined {
  return LIMIT_TABLE.flatMap((row) =>
    row.id === 'record-retention' && row.rules[0] === rule ? [row.years] : [],
  )[0];
}

test('[常数-1] 研究给的每个常数都对得上，没有多也没有少', () => {
  expect(Object.keys(OURS).toSorted()).toEqual(Object.keys(known).toSorted());
  for (const [name, ours] of Object.entries(OURS)) expect(known[name], name).toMatchObject(ours);
});

test('[常数-2] 常数引用的规则都存在', () => {
  const missing = Object.values(known).flatMap(({ rules }) => rules.filter((id) => !ruleById(id)));
  expect([snapshot, missing]).toEqual(['2026-11-23', []]);
});

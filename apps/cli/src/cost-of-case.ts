import type { Fault, Finding, Result } from '@huxin/basis';
import { err, ok } from '@huxin/basis';
import { dateOf, endOf } from '@huxin/calendar';
import { type Case, checkCase, foldCase, parseCase } from '@huxin/case';
import { type LoanStanding, priceOf, type Subject, subjectsOf } from '@huxin/exposure';
import { assumptions, compareWithLender, contractFrom, percentWords, type TrueCost } from '@huxin/loan';
import { formatYuan } from '@huxin/money';
import type { Paper } from './text/layout.ts';

interface LoanCost {
  readonly loan: string;
  readonly lender: string;
  readonly cost: TrueCost;
  readonly findings: readonly Finding[];
  /** What was taken about the rate and the days without being read; it moves the figures above. */
  readonly assumed: readonly string[];
}

/** A loan whose terms are not all there; named, so that nobody takes the list for whole. */
interface LoanWithout {
  readonly loan: string;
  readonly lender: string;
  readonly says: string;
}

interface CaseCost {
  readonly loans: readonly LoanCost[];
  readonly incomplete: readonly LoanWithout[];
  readonly findings: boolean;
  readonly print: (page: Paper) => void;
}

/** The true cost of every loan of a record by its contract, beside the lines of its lender on the day of the payout. */
export function costOfCase(json: unknown): Result<CaseCost, readonly Fault[]> {
  const parsed = parseCase(json);
  const file = parsed.ok ? checkCase(parsed.value) : parsed;
  if (!file.ok) return file;
  const record = foldCase(file.value.entries, endOf(file.value.asOf));
  const subjects = subjectsOf(record);
  const standings = subjects.flatMap((subject) => subject.loans.map((loan) => ({ subject, loan })));
  const broken = standings.flatMap(({ loan }) => (loan.fault ? [loan.fault] : []));
  if (broken.length > 0) return err(broken);
  const loans = standings.flatMap(({ subject, loan }) => costOfLoan(record, subject, loan));
  const incomplete = standings.flatMap(({ subject, loan }) => withoutTerms(subject, loan));
  return ok({
    loans,
    incomplete,
    findings:
      incomplete.length > 0 ||
      loans.some((loan) => loan.findings.some((finding) => finding.verdict === 'against')),
    print: (page) => printCosts(loans, incomplete, page),
  });
}

function costOfLoan(record: Case, subject: Subject, loan: LoanStanding): LoanCost[] {
  const price = priceOf(record, subject, loan);
  if (!price || !loan.contract) return [];
  const { cost, termDays, memberships, lender, lenderKind } = price;
  const findings = compareWithLender(cost, {
    lenderKind,
    on: dateOf(loan.contract.payout.value.on),
    termDays,
  });
  const assumed = assumptions(loan.contract)
    .filter(({ name }) => name === 'rate' || name === 'day-count')
    .map(({ says }) => says);
  return [{ loan: loan.record.loan, lender, cost, findings, assumed: [...assumed, ...memberships] }];
}

function withoutTerms(subject: Subject, { record, contract, schedule }: LoanStanding): LoanWithout[] {
  if (contract && schedule.length > 0) return [];
  const made = contractFrom(record.loan, record.terms);
  const says = made.ok ? '还没记全，算不了。' : `还没记全，算不了。${made.error.hint}`;
  return [{ loan: record.loan, lender: subject.lender, says }];
}

function printCosts(loans: readonly LoanCost[], incomplete: readonly LoanWithout[], page: Paper): void {
  if (loans.length === 0 && incomplete.length === 0)
    page.line('记录里还没有能算的借款：要有本金、放款日、方式、利率、期数和第一期还款日。');
  for (const { loan, lender, cost, findings, assumed } of loans) {
    page.heading(`${loan} · ${lender}`);
    page.item(
      '  ',
      `到手 ${formatYuan(cost.received)} 元，一共还 ${formatYuan(cost.paid)} 元，多付 ${formatYuan(cost.cost)} 元。`,
    );
    const rates = [
      ...(cost.irr12 === null ? [] : [`按 IRR×12 是 ${percentWords(cost.irr12)}`]),
      ...(cost.effective === null ? [] : [`按复利年化是 ${percentWords(cost.effective)}`]),
    ];
    if (rates.length > 0) page.item('  ', `一年的真实成本：${rates.join('，')}。`);
    for (const says of assumed) page.item('  ', page.style.dim(says));
    for (const finding of findings) {
      page.item('  · ', finding.says);
      if (finding.missing && finding.missing.length > 0)
        page.item('    ', page.style.dim(`还缺：${finding.missing.join('、')}。`));
    }
  }
  for (const { loan, lender, says } of incomplete) {
    page.heading(`${loan} · ${lender}`);
    page.item('  ', says);
  }
}

import type { Finding } from '@huxin/basis';
import type { PlainDate } from '@huxin/calendar';
import type { LenderKind } from '@huxin/fact';
import { type CapQuery, capFor } from '@huxin/law';
import {
  type CostCaseReport,
  type CostNote,
  compareWithLender,
  costReport,
  faultWords,
  nameMethod,
  type PlacedFlow,
  percentWords,
  type Quote,
  rateBy,
  readQuote,
} from '@huxin/loan';
import { asFen, type Fen, parseYuan } from '@huxin/money';

/** One line of money: a day, or years from the first; yuan as text, + received, − paid. */
export type CostRow = { readonly amount: string } & ({ readonly date: string } | { readonly t: number });

export interface CostAsks {
  readonly rows: readonly CostRow[];
  /** Place of the first row the person wrote himself; faults count from there. */
  readonly typedFrom?: number;
  /** On paper, where it is more than what arrived. */
  readonly principalFen?: Fen;
  /** A yearly rate somebody printed. */
  readonly quoted?: string;
  /** With it the cost is put beside the numbers of that lender on that day. */
  readonly lender?: { readonly kind: LenderKind; readonly on: PlainDate; readonly termDays: number };
}

/** Rates in words already rounded; an absent one cannot be computed. */
export interface CostSheet {
  readonly receivedFen: Fen;
  readonly paidFen: Fen;
  readonly costFen: Fen;
  readonly irr12?: string;
  readonly effective?: string;
  /** Monthly cost × 12 on the first principal: the figure advertisements like. */
  readonly flat?: string;
  /** Every yearly rate that fits, where there are several. */
  readonly roots: readonly string[];
  /** Ways of counting that give the quoted rate; empty when none does, absent when nothing was quoted. */
  readonly methods?: readonly string[];
  readonly notes: readonly Pick<CostNote, 'says' | 'fix'>[];
  /** What cannot be read, each with what to write instead. */
  readonly faults: readonly string[];
  readonly findings: readonly Finding[];
  /** The rates as numbers, for a picture: each way of counting, and the lines that can be exceeded. */
  readonly drawn: {
    readonly irr12?: number;
    readonly effective?: number;
    readonly flat?: number;
    readonly lines: readonly number[];
  };
}

export function costSheet({ rows, typedFrom = 0, principalFen, quoted, lender }: CostAsks): CostSheet {
  const read = costReport({ cases: [{ id: 'one', flows: rows, ...(quoted ? { quoted } : {}) }] });
  const report = read.ok ? read.value.cases[0] : undefined;
  if (!report || report.faults.length > 0)
    return { ...NOTHING, faults: (report?.faults ?? []).map((fault) => sayFault(fault, typedFrom)) };
  const flows = rows.flatMap(placedFlow);
  const sum = (sign: 1 | -1): Fen =>
    asFen(flows.reduce((total, { amount }) => total + Math.max(0, sign * amount), 0));
  const [received, paid] = [sum(1), sum(-1)];
  const compound = report.monthlyEffective ?? report.effective;
  const terms = { principal: principalFen ?? received };
  const flat = rateBy('flat', flows, terms);
  const query = lender && { lenderKind: lender.kind, on: lender.on, termDays: lender.termDays };
  const quote = quoted ? readQuote(quoted) : undefined;
  return {
    receivedFen: received,
    paidFen: paid,
    costFen: asFen(paid - received),
    ...words('irr12', report.irr12),
    ...words('effective', compound),
    ...words('flat', flat),
    roots: report.roots.length > 1 ? report.roots.map(percentWords) : [],
    ...(quote?.ok ? { methods: methodsOf(flows, quote.value, terms) } : {}),
    notes: report.notes,
    faults: [],
    findings: query ? compareWithLender({ irr12: report.irr12, effective: compound }, query) : [],
    drawn: {
      ...(report.irr12 === null ? {} : { irr12: report.irr12 }),
      ...(compound === null ? {} : { effective: compound }),
      ...(flat === null ? {} : { flat }),
      lines: query ? linesOf(query) : [],
    },
  };
}

/**
 * Ways of counting that give the quoted rate. Where none does and something was taken off before the payout, the
 * same on the sum of the contract: a quote that leaves the withheld part out.
 */
function methodsOf(flows: readonly PlacedFlow[], quote: Quote, terms: { principal: Fen }): readonly string[] {
  const found = nameMethod(flows, quote, terms).map(({ says }) => says);
  const [first, ...rest] = flows;
  if (found.length > 0 || !first || terms.principal <= first.amount) return found;
  const whole = [{ ...first, amount: terms.principal }, ...rest];
  return nameMethod(whole, quote, terms).map(({ says }) => `${says}；没有把先扣掉的那一块算进去`);
}

const NOTHING = {
  receivedFen: asFen(0),
  paidFen: asFen(0),
  costFen: asFen(0),
  roots: [],
  notes: [],
  findings: [],
  drawn: { lines: [] },
} as const;

const linesOf = (query: CapQuery): readonly number[] =>
  capFor(query).caps.flatMap((cap) => (cap.role === 'line' ? [cap.rateNano / 1e9] : []));

const words = <K extends string>(key: K, rate: number | null): { readonly [P in K]?: string } =>
  (rate === null ? {} : { [key]: percentWords(rate) }) as { readonly [P in K]?: string };

/** The rows again as numbers; the report has already refused what cannot be read. */
function placedFlow(row: CostRow): PlacedFlow[] {
  const amount = parseYuan(row.amount);
  if (!amount.ok) return [];
  return [{ when: 'date' in row ? (row.date as PlainDate) : row.t, amount: amount.value }];
}

/** 「第 3 行」 instead of a place in a file. */
function sayFault(fault: CostCaseReport['faults'][number], typedFrom: number): string {
  const line = /\/flows\/(\d+)/.exec(fault.at)?.[1];
  const place =
    line !== undefined
      ? `第 ${Number(line) + 1 - typedFrom} 行`
      : fault.at.startsWith('/quoted')
        ? '对方报的利率'
        : '这里';
  return faultWords({ ...fault, at: place });
}

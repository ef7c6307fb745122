import { type PlainDate, plainDate } from '@huxin/calendar';
import type { Fact, LenderKind } from '@huxin/fact';
import { signal } from '@preact/signals';
import { onSwap } from '../../record.ts';
import { type CostDraft, EMPTY_COST } from '../../tools/cost/draft.ts';

export type AtHand = 'name' | 'agreement' | 'plan' | 'package';
export type Contacts = 'refused' | 'allowed' | 'not-asked';
export type Typed = 'agreed' | 'unasked' | 'none';

/** What was answered on the way; the last page prints it. */
export interface Before {
  readonly atHand: readonly AtHand[];
  readonly app: string;
  readonly lender: string;
  readonly kind: LenderKind | undefined;
  readonly guarantor: string;
  readonly agency: string;
  readonly contacts: Contacts | undefined;
  /** It would not go on without the phone book. */
  readonly insisted: boolean;
  readonly typed: Typed | undefined;
  readonly firstDebit: string;
  readonly cost: CostDraft;
}

export const EMPTY_BEFORE: Before = {
  atHand: [],
  app: '',
  lender: '',
  kind: undefined,
  guarantor: '',
  agency: '',
  contacts: undefined,
  insisted: false,
  typed: undefined,
  firstDebit: '',
  cost: EMPTY_COST,
};

export const before = signal<Before>(EMPTY_BEFORE);
onSwap(() => {
  before.value = EMPTY_BEFORE;
});
export const say = (part: Partial<Before>): void => {
  before.value = { ...before.value, ...part };
};

/** The app as the record calls it. */
export const appOf = ({ app }: Before): string => app.trim() || '要借的 App';

const STATE = { refused: 'denied', allowed: 'granted' } as const;

/** What was said, as facts: who stands behind the app, what the phone was asked, who was or will be typed in. */
export function beforeToFacts(said: Before, today: PlainDate): readonly Fact[] {
  const app = appOf(said);
  const parties = [
    ['lender', said.lender],
    ['guarantor', said.guarantor],
    ['agency', said.agency],
  ] as const;
  return [
    ...parties.flatMap(([role, name]): Fact[] =>
      name.trim() === ''
        ? []
        : [
            {
              kind: 'party',
              app,
              party: name.trim(),
              role,
              ...(role === 'lender' && said.kind ? { lenderKind: said.kind } : {}),
            },
          ],
    ),
    ...(said.contacts === 'refused' || said.contacts === 'allowed'
      ? [
          {
            kind: 'grant',
            app,
            asset: 'contacts',
            from: today,
            state: STATE[said.contacts],
            verified: 'no',
          } as const,
        ]
      : []),
    ...(said.typed === undefined
      ? []
      : [
          {
            kind: 'held',
            app,
            source: 'typed-contact',
            state: said.typed === 'none' ? 'no' : said.typed === 'agreed' ? 'yes' : 'unknown',
            on: today,
          } as const,
        ]),
  ];
}

/** The day the rules are asked on: of the contract, else today. */
export function contractDay({ cost }: Before, today: PlainDate): PlainDate {
  const day = plainDate(cost.on);
  return day.ok ? day.value : today;
}

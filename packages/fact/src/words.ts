/** The closed vocabularies of facts. A new word is added here and nowhere else. */

/** What an app can reach on a phone; contacts, call log and SMS first because they hold other people. */
export const ASSETS = [
  'contacts',
  'call-log',
  'sms',
  'installed-apps',
  'own-number',
  'location',
  'photos',
  'microphone',
  'accessibility',
  'notifications',
  'overlay',
] as const;
export type Asset = (typeof ASSETS)[number];

/**
 * How a number of someone else can be held; the ten sources of a path (users reading §2).
 * `contacts` is the permission as it stands now, `contacts-copy` what was read before.
 */
export const SOURCES = [
  'contacts',
  'contacts-copy',
  'typed-contact',
  'call-log-sms',
  'carrier-records',
  'passed-on',
  'employer-address',
  'referral',
  'tracing',
  'leak',
] as const;
export type Source = (typeof SOURCES)[number];

export const LENDER_KINDS = [
  'bank',
  'consumer-finance',
  'microloan',
  'trust',
  'auto-finance',
  'guarantor',
  'platform',
  'unlicensed',
  'person',
  'unknown',
] as const;
export type LenderKind = (typeof LENDER_KINDS)[number];

export const ROLES = ['operator', 'lender', 'guarantor', 'agency', 'assignee'] as const;

/** Every kind of step a plan can hold (exposure design, actions). */
export const ACTIONS = [
  'revoke-permission',
  'thin-phone-book',
  'agree-with-contact',
  'demand-deletion',
  'ask-what-they-hold',
  'fund-account',
  'move-autopay',
  'pay-debt',
  'ask-extension',
  'stay-reachable',
  'tell-relatives',
  'object',
  'complain',
  'keep-evidence',
  'stop-membership',
  'close-account',
  'change-service-password',
  'stop-request',
] as const;
export type ActionKind = (typeof ACTIONS)[number];

/** What a message or call did (collection taxonomy; law reading §2.7). */
export const CONDUCT = [
  'told-debt',
  'told-amount',
  'told-lender',
  'asked-to-pay',
  'asked-for-number',
  'asked-to-pass-on',
  'threat',
  'insult',
  'impersonation',
  'shaming',
  'night',
  'after-refusal',
  'visit',
] as const;

export const CHANNELS = ['call', 'sms', 'im', 'mail', 'letter', 'visit', 'post', 'unknown'] as const;

/** What an `about` answers; from `court-paper` on, what a helper asks first because it may not wait. */
export const ABOUT_TOPICS = [
  'borrowed',
  'age',
  'guarantee',
  'spouse',
  'phone-shared',
  'safety',
  'has-loan',
  'court-paper',
  'payment-order',
  'debit-tomorrow',
  'loans',
  'others-contacted',
] as const;

/** Papers and files a case is made of. */
export const PAPERS = [
  'court-paper',
  'contract',
  'repayment-plan',
  'receipts',
  'messages',
  'call-log',
  'recordings',
  'credit-report',
] as const;
export type PaperKind = (typeof PAPERS)[number];

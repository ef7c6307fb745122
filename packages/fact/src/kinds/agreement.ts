import * as v from 'valibot';
import { DateField, NameField, Sha256Field, TextField, WholeField } from '../fields.ts';

/** A document that was read, so that "no clause found" means something. */
export const Document = v.object({
  kind: v.literal('document'),
  document: Sha256Field,
  title: TextField,
  app: v.optional(NameField),
  loan: v.optional(NameField),
  readOn: DateField,
  /** How many agreements one tap accepted, where counted. */
  bundled: v.optional(WholeField),
});

/** One clause: who may (allows), must not (forbids) or must (requires) do what, to whom. */
export const Clause = v.object({
  kind: v.literal('clause'),
  document: Sha256Field,
  actor: v.picklist(
    ['lender', 'platform', 'agency', 'guarantor', 'borrower', 'any-third-party', 'unknown'],
    'actor',
  ),
  label: NameField,
  polarity: v.picklist(['allows', 'forbids', 'requires', 'unclear'], 'polarity'),
  recipients: v.array(
    v.picklist(
      ['borrower', 'contacts', 'typed-contacts', 'employer', 'agency', 'partners', 'public', 'unknown'],
      'recipient',
    ),
  ),
});

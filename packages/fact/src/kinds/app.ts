import * as v from 'valibot';
import { DateField, NameField, TextField, TriField } from '../fields.ts';
import { ASSETS, LENDER_KINDS, ROLES, SOURCES } from '../words.ts';

/**
 * What a package can take, as read from its bytes (app-scan). Level A: cannot be read at system level in this
 * version; B: only picked one by one; C: asked for, no reader seen; D: only general libraries; E: can read, and who
 * does; F: can read, but the code is hidden (as risky as E).
 */
export const AppAccess = v.object({
  kind: v.literal('app.access'),
  app: NameField,
  version: TextField,
  asset: v.picklist(ASSETS, 'asset'),
  level: v.picklist(['A', 'B', 'C', 'D', 'E', 'F'], 'level'),
  visibility: v.picklist(['clear', 'partial', 'blind'], 'visibility'),
});

/** Whether the app is on the phone. Removing it stops new reads, not copies. */
export const AppState = v.object({
  kind: v.literal('app.state'),
  app: NameField,
  state: v.picklist(['installed', 'removed'], 'app-state'),
  on: DateField,
  verified: TriField,
});

/** The phone's answer to a permission, over a stretch of days. `empty` is an empty list given by the system. */
export const Grant = v.object({
  kind: v.literal('grant'),
  app: NameField,
  asset: v.picklist(ASSETS, 'asset'),
  from: DateField,
  to: v.optional(DateField),
  state: v.picklist(['granted', 'denied', 'ask', 'empty', 'unknown'], 'grant-state'),
  /** yes: seen on the phone itself; no: only said. */
  verified: TriField,
  /** Last read shown by the phone's permission history. */
  lastRead: v.optional(DateField),
});

/** Whether a lender's app holds numbers by some source: the person's answer, or the lender's own. */
export const Held = v.object({
  kind: v.literal('held'),
  app: NameField,
  source: v.picklist(SOURCES, 'source'),
  state: TriField,
  on: v.optional(DateField),
  /** People reached by this source, as aliases; for typed contacts. */
  aliases: v.optional(v.array(NameField)),
  note: v.optional(TextField),
});

/** Who stands behind an app or a loan. */
export const Party = v.object({
  kind: v.literal('party'),
  app: v.optional(NameField),
  loan: v.optional(NameField),
  party: NameField,
  role: v.picklist(ROLES, 'role'),
  lenderKind: v.optional(v.picklist(LENDER_KINDS, 'lender-kind')),
});

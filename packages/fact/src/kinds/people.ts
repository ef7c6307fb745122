import * as v from 'valibot';
import {
  BytesField,
  DateField,
  MomentField,
  NameField,
  Sha256Field,
  TextField,
  TriField,
  WholeField,
} from '../fields.ts';
import { ABOUT_TOPICS, ACTIONS, CHANNELS, CONDUCT, PAPERS, SOURCES } from '../words.ts';

/** Somebody was called or written to. `self` is the person who keeps the record. */
export const Contacted = v.object({
  kind: v.literal('contacted'),
  /** Group and letter, such as 亲属甲; `self` for oneself. */
  alias: NameField,
  group: v.picklist(['relative', 'friend', 'colleague', 'employer', 'self', 'other'], 'group'),
  app: v.optional(NameField),
  loan: v.optional(NameField),
  /** Who called, as far as they said. */
  by: v.optional(TextField),
  channel: v.picklist(CHANNELS, 'channel'),
  at: MomentField,
  labels: v.array(v.picklist(CONDUCT, 'conduct')),
  /** What was said or written, as the person noted it; the original stays in the evidence. */
  said: v.optional(TextField),
  /** Where the caller said the number came from. */
  cameFrom: v.optional(v.picklist(SOURCES, 'source')),
  evidence: v.array(Sha256Field),
});

/** The lender tried to reach the borrower, or the borrower answered. */
export const Reachable = v.object({
  kind: v.literal('reachable'),
  by: NameField,
  at: MomentField,
  answered: TriField,
  minutes: v.optional(WholeField),
});

/**
 * A step of the plan and how far it got. `done` means it was carried out; only `proved` changes a
 * link, and only where the step can be proved (a deletion demand never closes the second clock).
 */
export const Action = v.object({
  kind: v.literal('action'),
  action: v.picklist(ACTIONS, 'action'),
  /** The app, loan, account or alias it is about. */
  target: v.optional(NameField),
  state: v.picklist(['planned', 'done', 'proved', 'refused'], 'action-state'),
  on: DateField,
  due: v.optional(DateField),
  evidence: v.optional(v.array(Sha256Field)),
});

/** An original that was kept: its bytes live in the vault, never in the case. */
export const Evidence = v.object({
  kind: v.literal('evidence'),
  sha256: Sha256Field,
  mediaType: TextField,
  bytes: BytesField,
  capturedOn: DateField,
  about: v.optional(TextField),
});

/** A date the law or the other side set: a payment order (15 days), a hearing, a promised answer. */
export const Deadline = v.object({
  kind: v.literal('deadline'),
  what: v.picklist(['payment-order', 'hearing', 'answer-promised', 'objection', 'other'], 'deadline-kind'),
  due: DateField,
  /** The day a period is counted from, such as the day a payment order was received; `due` is worked out from it. */
  from: v.optional(DateField),
  loan: v.optional(NameField),
  note: v.optional(TextField),
});

/**
 * The two quiet questions, what decides which door applies, and what a helper asks in the order of danger. Always
 * optional; 不想说 is `unsaid`, and `unknown` says that it was asked and nobody knows.
 */
export const About = v.object({
  kind: v.literal('about'),
  topic: v.picklist(ABOUT_TOPICS, 'topic'),
  answer: v.picklist(
    ['self', 'pressed', 'impersonated', 'minor', 'student', 'neither', 'yes', 'no', 'unknown', 'unsaid'],
    'answer',
  ),
  loan: v.optional(NameField),
  /** The lender's app, for `has-loan`: whether anything is borrowed there at all. */
  app: v.optional(NameField),
});

/** Whether somebody else may keep notes for the person, said on a day. `listed`: papers are listed, originals are not kept. */
export const Consent = v.object({
  kind: v.literal('consent'),
  /** Whether the person was there. */
  present: TriField,
  agreed: TriField,
  on: DateField,
  originals: v.picklist(['kept', 'listed', 'unknown'], 'originals'),
});

/** Whether a paper or file is at hand; a list of exhibits can be made of these where no original is kept. */
export const Paper = v.object({
  kind: v.literal('paper'),
  paper: v.picklist(PAPERS, 'paper'),
  state: TriField,
  loan: v.optional(NameField),
  /** Sheets, pictures or recordings, where counted. */
  count: v.optional(WholeField),
  note: v.optional(TextField),
});

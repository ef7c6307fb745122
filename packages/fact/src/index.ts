export { type Entry, type EntryId, EntrySchema, type Origin } from './entry.ts';
export {
  FACT_KINDS,
  type Fact,
  type FactKind,
  type FactOf,
  FactSchema,
  type TermFieldValue,
  type TermName,
  type TermOf,
} from './fact.ts';
export { parseEntry } from './parse.ts';
export {
  ABOUT_TOPICS,
  ACTIONS,
  type ActionKind,
  ASSETS,
  type Asset,
  CHANNELS,
  CONDUCT,
  LENDER_KINDS,
  type LenderKind,
  PAPERS,
  type PaperKind,
  ROLES,
  SOURCES,
  type Source,
} from './words.ts';

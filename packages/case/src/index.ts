export {
  appendEntries,
  type CaseFile,
  FORMAT,
  newCase,
  parseCase,
  parseCaseText,
  printCase,
} from './case-file.ts';
export { checkCase } from './check-case.ts';
export {
  type AccountRecord,
  type AppRecord,
  type Case,
  foldCase,
  type Known,
  type LoanRecord,
} from './fold.ts';
export { CURRENT_VERSION, type Json, migrate } from './migrations.ts';
export { entriesAt, isKnown, knownFrom, takenBack } from './visible.ts';

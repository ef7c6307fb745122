export type { Brand } from './brand.ts';
export type { Citation, Level, Mark } from './citation.ts';
export type { Fault, FaultKind } from './fault.ts';
export { type Finding, type Verdict, verdictWords } from './finding.ts';
export { invariant, unreachable } from './invariant.ts';
export { all, err, ok, type Result, unwrap } from './result.ts';
export { isSha256, type Sha256, type Span, type SpanAt } from './span.ts';
export { allOf, anyOf, type Tri } from './tri.ts';

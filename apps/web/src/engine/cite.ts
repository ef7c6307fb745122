import type { Citation } from '@huxin/basis';
import type { PlainDate } from '@huxin/calendar';
import { type AskError, ask, cite } from '@huxin/law';

/** A rule asked on a day: how it is cited, or why it does not apply there. */
export type Cited = { readonly id: string } & ({ readonly citation: Citation } | { readonly says: string });

export const citeOn = (ids: readonly string[], on: PlainDate): readonly Cited[] =>
  ids.map((id) => {
    const rule = ask(id, on);
    return rule.ok ? { id, citation: cite(rule.value, on) } : { id, says: sayWhy(rule.error) };
  });

function sayWhy(error: AskError): string {
  switch (error.kind) {
    case 'not-yet-in-force':
      return error.from ? `${error.rule}：${error.from} 才施行。` : `${error.rule}：还没有施行。`;
    case 'no-longer-in-force':
      return `${error.rule}：到 ${error.until} 为止，之后不用。`;
    case 'draft':
      return `${error.rule}：还是草案。`;
    case 'unknown-rule':
      return `${error.rule}：这一份里没有收。`;
  }
}

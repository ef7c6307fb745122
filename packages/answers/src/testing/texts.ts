import { answers, falseClaims, guides, readyWords } from '../index.ts';

export interface Said {
  readonly at: string;
  readonly text: string;
}

/** Every string anywhere in a value, keys left out. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const said = (id: string, value: unknown): readonly Said[] =>
  stringsIn(value).map((text) => ({ at: id, text }));

/** What the room says in its own voice. Left out: addresses of pages, and the false claims it quotes. */
export const ownWords: readonly Said[] = [
  ...answers().flatMap(({ id, sources, contradictions = [], also: _, ...rest }) => [
    ...said(id, rest),
    ...said(
      id,
      sources.map(({ title }) => title),
    ),
    ...contradictions.flatMap(({ about, ours }) => said(id, [about, ours])),
  ]),
  ...guides().flatMap(({ id, sources, steps, contradictions = [], also: _, ...rest }) => [
    ...said(id, rest),
    ...said(
      id,
      sources.map(({ title }) => title),
    ),
    ...steps.flatMap(({ says, check, source }) => said(id, [says, check, source?.title])),
    ...contradictions.flatMap(({ about, ours }) => said(id, [about, ours])),
  ]),
  ...readyWords().flatMap(({ id, ...rest }) => said(id, rest)),
  ...falseClaims().flatMap(({ id, why }) => said(id, why)),
];

/** What others say, printed as theirs. */
export const quotedWords: readonly Said[] = [...answers(), ...guides()].flatMap(
  ({ id, contradictions = [] }) =>
    contradictions.flatMap(({ claims }) =>
      said(
        id,
        claims.map((c) => c.says),
      ),
    ),
);

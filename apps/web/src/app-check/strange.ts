import { describePermissionList } from '@huxin/app-scan';

/** Looked at one by one; a longer paste is a text and not a list. */
const MOST_PIECES = 200;

/** Pieces of a pasted list in which nothing was recognised, so that silence is not taken for "harmless". */
export function strangeIn(text: string): readonly string[] {
  const pieces = new Set(text.split(/[\n\r、，,；;]+/u).map((piece) => piece.trim()));
  pieces.delete('');
  if (pieces.size > MOST_PIECES) return [];
  return [...pieces].filter((piece) =>
    describePermissionList(piece).lines.every((line) => line.state !== 'open'),
  );
}

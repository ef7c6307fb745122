/** Han pairs, single Han where a run is one long, and whole words of letters or digits; all lower case. */
export function tokensOf(text: string): readonly string[] {
  const runs =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{Script=Han}]+|[a-z]+|\d+(?:\.\d+)?%?/gu) ?? [];
  return runs.flatMap((run) => (/^[\p{Script=Han}]/u.test(run) ? pairsOf(run) : [run]));
}

function pairsOf(run: string): readonly string[] {
  const signs = [...run];
  return signs.length === 1 ? signs : signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}

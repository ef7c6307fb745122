import type { Assessment, Path, PathState } from '@huxin/exposure';
import { type Paper, padTo } from './layout.ts';

/** What needs a look first. */
const ORDER: readonly PathState[] = ['happened', 'open', 'possible', 'dormant', 'blocked'];
const SIGN: Readonly<Record<PathState, string>> = {
  happened: '■',
  open: '●',
  possible: '？',
  dormant: '○',
  blocked: '×',
};

/** Above this many lenders, rows that say the same for all of them are printed once. */
const MOST_APART = 3;

export const lenderOf = (path: Path): string => path.id.slice(0, path.id.lastIndexOf('/'));

/** The ways by lender; with many lenders, what is the same for each comes first, once. */
export function printPaths(view: Assessment, page: Paper): void {
  const lenders = [...new Set(view.paths.map(lenderOf))];
  const rows = lenders.map((lender) => ({
    lender,
    paths: view.paths
      .filter((path) => lenderOf(path) === lender)
      .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)),
  }));
  const shared = lenders.length > MOST_APART ? sharedRows(rows.map(({ paths }) => paths)) : new Set<string>();
  const [first] = rows;
  if (first && shared.size > 0) {
    page.heading(`路 · ${lenders.length} 家都一样的`);
    for (const path of first.paths) if (shared.has(saidOf(path))) printPath(path, page);
  }
  for (const { lender, paths } of rows) {
    page.heading(`路 · ${lender}`);
    for (const path of paths) if (!shared.has(saidOf(path))) printPath(path, page);
    const clock = view.clocks.find((item) => item.subject === lender);
    // A copy that is ruled out has said the same already.
    const said = paths.some((path) => path.source === 'contacts-copy' && path.state === 'blocked');
    if (clock && !said) page.item('  ', page.style.dim(clock.says));
  }
}

/** Everything a row prints, as one key. */
const saidOf = (path: Path): string => JSON.stringify([path.source, path.state, linesOf(path)]);

function sharedRows(lists: readonly (readonly Path[])[]): ReadonlySet<string> {
  const [first = [], ...others] = lists.map((paths) => paths.map(saidOf));
  return new Set(first.filter((said) => others.every((list) => list.includes(said))));
}

/** The first line names the path; the others say why it stands so. */
function linesOf(path: Path): readonly string[] {
  const [source, trigger] = path.links;
  const why =
    path.state === 'open' || path.state === 'happened' ? `${source.says}${trigger.says}` : source.says;
  return [
    `${path.name}${unanswerable(path) ? '（问不出来）' : ''}`,
    why,
    ...(path.state === 'happened' ? source.evidence.map((item) => item.says) : []),
    ...path.annotations.map((note) => note.says),
  ];
}

/** Nobody the person could ask knows it (spec 问题-1). */
const unanswerable = (path: Path): boolean =>
  path.state === 'possible' && (path.source === 'leak' || path.source === 'passed-on');

function printPath(path: Path, page: Paper): void {
  const [name = '', why = '', ...notes] = linesOf(path);
  page.item(`  ${SIGN[path.state]} `, `${padTo(path.stateSays, 14)}${name}`);
  if (why !== '') page.item('      ', why);
  for (const note of notes) page.item('      · ', note);
}

import type { Assessment, Path, PathState } from '@huxin/exposure';
import { SOURCE_NAME } from '@huxin/exposure';
import { type Paper, padTo } from './layout.ts';
import { printSteps } from './print-plan.ts';

/** What needs a look first. */
const ORDER: readonly PathState[] = ['happened', 'open', 'possible', 'dormant', 'blocked'];
const SIGN: Readonly<Record<PathState, string>> = {
  happened: '■',
  open: '●',
  possible: '？',
  dormant: '○',
  blocked: '×',
};

/** A case as a page one can read at night: what will fail, which ways are open, what to do. */
export function printAssessment(code: string, view: Assessment, page: Paper): void {
  page.line(page.style.bold(`护信 · ${code} · ${view.now.replace('T', ' ')}`));
  page.item('', view.says);
  printShortfalls(view, page);
  printLoans(view, page);
  if (view.plan.next.length > 0) {
    page.heading('先做这几步');
    printSteps(view, view.plan.next, page, false);
  }
  printPaths(view, page);
  printQuestions(view, page);
  printUnclosable(view, page);
}

function printShortfalls(view: Assessment, page: Paper): void {
  if (view.shortfalls.length === 0) return;
  page.heading('会扣不成的');
  for (const shortfall of view.shortfalls) {
    page.item('  ', shortfall.says);
    for (const item of shortfall.consequences) page.item('    · ', item.says);
    if (shortfall.choices.length > 1) page.item('    ', `可以：${shortfall.choices.join(' ／ ')}`);
  }
}

function printLoans(view: Assessment, page: Paper): void {
  if (view.loans.length === 0) return;
  page.heading('借款');
  for (const loan of view.loans) {
    page.item('  ', `${loan.loan}：${loan.says}`);
    for (const assumed of loan.assumed) page.item('    · ', assumed);
  }
}

function printPaths(view: Assessment, page: Paper): void {
  const lenders = [...new Set(view.paths.map((path) => path.id.slice(0, path.id.lastIndexOf('/'))))];
  for (const lender of lenders) {
    page.heading(`路 · ${lender}`);
    const paths = view.paths.filter((path) => path.id.slice(0, path.id.lastIndexOf('/')) === lender);
    for (const path of [...paths].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)))
      printPath(path, page);
    const clock = view.clocks.find((item) => item.subject === lender);
    if (clock) page.item('  ', page.style.dim(clock.says));
  }
}

function printPath(path: Path, page: Paper): void {
  page.item(`  ${SIGN[path.state]} `, `${padTo(path.stateSays, 14)}${path.name}`);
  if (path.state === 'blocked' && path.annotations.length === 0) return;
  const [source, trigger] = path.links;
  page.item(
    '      ',
    path.state === 'open' || path.state === 'happened' ? `${source.says}${trigger.says}` : source.says,
  );
  if (path.state === 'happened') for (const item of source.evidence) page.item('      · ', item.says);
  for (const note of path.annotations) page.item('      · ', note.says);
}

function printQuestions(view: Assessment, page: Paper): void {
  if (view.questions.length === 0) return;
  page.heading('想问你的');
  for (const question of view.questions.slice(0, 3)) page.item('  ？ ', `${question.asks}${question.why}`);
  if (view.questions.length > 3) page.item('  ', `还有 ${view.questions.length - 3} 个，一个一个来。`);
}

function printUnclosable(view: Assessment, page: Paper): void {
  if (view.unclosable.length === 0) return;
  page.heading('关不上的，先有个准备');
  for (const item of view.unclosable) {
    const source = item.path.slice(item.path.lastIndexOf('/') + 1) as Path['source'];
    page.item('  · ', `${SOURCE_NAME[source]}：${item.says}`);
  }
}

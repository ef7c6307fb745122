import type { Assessment } from '@huxin/exposure';
import type { Paper } from './layout.ts';
import { printPaths } from './print-paths.ts';
import { printSteps } from './print-plan.ts';
import { printLoans, printUnclosable } from './print-shared.ts';

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

function printQuestions(view: Assessment, page: Paper): void {
  if (view.questions.length === 0) return;
  page.heading('想问你的');
  for (const question of view.questions.slice(0, 3)) {
    const which = question.about.length > 1 ? `（${question.about.join('、')}）` : '';
    page.item('  ？ ', `${question.asks}${which}${question.why}`);
  }
  if (view.questions.length > 3) page.item('  ', `还有 ${view.questions.length - 3} 个，一个一个来。`);
}

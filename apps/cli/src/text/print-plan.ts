import type { ActionView, Assessment } from '@huxin/exposure';
import { formatYuan } from '@huxin/money';
import type { Paper } from './layout.ts';

/** Steps with all they must say; the short form keeps to the step and its limit. */
export function printSteps(view: Assessment, ids: readonly string[], page: Paper, whole: boolean): void {
  const byId = new Map(view.actions.map((action) => [action.id, action]));
  for (const [index, id] of ids.entries()) {
    const action = byId.get(id);
    if (!action) continue;
    page.item(`  ${index + 1}. `, action.says);
    if (whole) printDetails(action, page);
    else page.item('     ', page.style.dim(`关不上的：${action.cannot}`));
  }
}

function printDetails(action: ActionView, page: Paper): void {
  const cost = [
    `约 ${action.cost.minutes} 分钟`,
    ...(action.cost.fen > 0 ? [`${formatYuan(action.cost.fen)} 元`] : []),
  ];
  page.item(
    '     ',
    `要花：${cost.join('，')}。${action.by ? `最晚：${action.by.replace('T', ' ')}。` : ''}`,
  );
  if (action.closes.length > 0) page.item('     ', `做到以后：${action.closes.length} 条路关上或不再触发。`);
  const unclear = action.keepsOff.filter((id) => !action.closes.includes(id)).length;
  if (unclear > 0) page.item('     ', `另外 ${unclear} 条说不准的路，也少了逾期这个由头。`);
  if (action.asks.length > 0) page.item('     ', `只能要求，不算关上：${action.asks.length} 条路。`);
  page.item('     ', `关不上的：${action.cannot}`);
  page.item('     ', `要准备：${action.needs}`);
  page.item('     ', `会带来：${action.sideEffect}`);
  page.item('     ', `怎样算做到：${action.proof}`);
  page.item('     ', `被拒怎么办：${action.ifRefused}`);
}

export function printPlan(code: string, view: Assessment, page: Paper, all: boolean): void {
  page.line(page.style.bold(`护信 · ${code} · ${view.now.replace('T', ' ')} · 下一步`));
  page.item('', view.plan.says);
  if (view.plan.next.length > 0) {
    page.heading('先做这几步');
    printSteps(view, view.plan.next, page, true);
  }
  const shown = new Set(view.plan.next);
  const rest = view.actions
    .filter((action) => !shown.has(action.id) && action.standing !== 'done')
    .map((action) => action.id);
  if (rest.length > 0 && all) {
    page.heading('以后可以做的');
    printSteps(view, rest, page, true);
  } else if (rest.length > 0) page.item('', `还有 ${rest.length} 件可以做（--all 列出来）。`);
  const done = view.actions.filter((action) => action.standing === 'done');
  if (done.length > 0) {
    page.heading('做了，还没有结果的');
    for (const action of done) page.item('  · ', `${action.says}怎样算做到：${action.proof}`);
  }
}

import { type ReplayDay, sayDate } from '@huxin/exposure';
import type { Paper } from './layout.ts';

const MARK = { entry: '  · ', warning: '  ！ ', overdue: '  ！ ', path: '  → ' } as const;

/** The story day by day. */
export function printReplay(code: string, days: readonly ReplayDay[], page: Paper): void {
  page.line(page.style.bold(`护信 · ${code} · 回放`));
  for (const day of days) {
    page.heading(`${sayDate(day.date)}（${day.date}）`);
    if (day.events.length === 0) page.item('  ', '这天没有新的事。');
    for (const event of day.events) page.item(MARK[event.kind], event.says);
  }
}

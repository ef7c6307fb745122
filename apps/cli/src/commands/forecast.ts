import { ok } from '@huxin/basis';
import { addDays, dateOf } from '@huxin/calendar';
import { forecast as predict } from '@huxin/cashflow';
import { assess, forecastInput, subjectsOf } from '@huxin/exposure';
import type { Command } from '../command.ts';
import { caseAt } from '../load-case.ts';
import { paper } from '../text/layout.ts';
import { printForecast } from '../text/print-forecast.ts';
import { daysFlag, eachCase } from './each-case.ts';

const DEFAULT_DAYS = 62;

export const forecast: Command = {
  name: 'forecast',
  title: '余额一天一天往前算：哪天、哪张卡、差多少、最晚什么时候补',
  help: `huxin forecast 文件… [--as-of 日期或时间] [--days 天数] [--salary-late 天数] [--json]

  从记下的余额、收入、支出和自动扣款往前算。表里的余额是“什么都不补”的样子；
  缺口的金额假定前面的缺口都补上了。

  例：huxin forecast examples/xiao-li.json --as-of 2025-06-03 --days 14`,
  options: { 'as-of': { type: 'string' }, days: { type: 'string' }, 'salary-late': { type: 'string' } },
  run: (args, terminal) =>
    eachCase(args, terminal, (file) => {
      const late = daysFlag(args, 'salary-late', 60);
      const days = daysFlag(args, 'days', 730);
      if (typeof late === 'object') return { ok: false, error: late };
      if (typeof days === 'object') return { ok: false, error: days };
      const record = caseAt(file, args.flags['as-of'] as string | undefined);
      if (!record.ok) return record;
      const loans = subjectsOf(record.value).flatMap((subject) => subject.loans);
      const input = forecastInput(record.value, loans, days ?? DEFAULT_DAYS);
      const asOf = dateOf(record.value.now);
      if (!input) {
        return ok({
          json: {
            asOf,
            accounts: [],
            days: [],
            events: [],
            shortfalls: [],
            says: '还没有记下任何账户的余额。',
          },
          text: () => terminal.out('还没有记下任何账户的余额，算不了。先记：「哪张卡，里面大约多少？」\n'),
          findings: false,
        });
      }
      const view = predict({ ...input, ...(late === undefined ? {} : { salaryLateDays: late }) });
      if (!view.ok) return view;
      const assessed = assess(record.value, late === undefined ? {} : { salaryLateDays: late });
      if (!assessed.ok) return assessed;
      const until = addDays(asOf, days ?? DEFAULT_DAYS);
      const shortfalls = assessed.value.shortfalls.filter((shortfall) => shortfall.date <= until);
      const shown = view.value.days.filter((day) => day.date >= asOf);
      const events = view.value.events.filter((event) => event.date >= asOf);
      return ok({
        json: { asOf, accounts: view.value.accounts, days: shown, events, shortfalls },
        text: () =>
          printForecast(file.code, { ...view.value, days: shown, events }, shortfalls, paper(terminal)),
        findings: shortfalls.length > 0,
      });
    }),
};

import { err, type Fault, ok, type Result } from '@huxin/basis';
import { addDays, dateOf, type PlainDate } from '@huxin/calendar';
import { toCalendar } from '@huxin/calendar-file';
import type { CaseFile } from '@huxin/case';
import { forecast as predict, type ReminderDetail, shortfallReminders } from '@huxin/cashflow';
import { assess, assumedWords, forecastInput, subjectsOf } from '@huxin/exposure';
import type { Arguments, Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import type { Trouble } from '../faults.ts';
import { troubleParts, writeProblem } from '../file-trouble.ts';
import type { Terminal } from '../io.ts';
import { caseAt } from '../load-case.ts';
import { clean } from '../text/clean.ts';
import { paper } from '../text/layout.ts';
import { printForecast } from '../text/print-forecast.ts';
import { type Answer, daysFlag, eachCase } from './each-case.ts';

const DETAILS: readonly ReminderDetail[] = ['neutral', 'amount', 'all'];

const DEFAULT_DAYS = 62;

export const forecast: Command = {
  name: 'forecast',
  title: '余额一天一天往前算：哪天、哪张卡、差多少、最晚什么时候补',
  help: `huxin forecast 文件… [--as-of 日期或时间] [--days 天数] [--salary-late 天数] [--ics 文件] [--json]

  从记下的余额、收入、支出和自动扣款往前算。表里的余额是“什么都不补”的样子；
  缺口的金额假定前面的缺口都补上了。

  --ics 文件       把提醒写成日历文件，手机日历能导入；写 - 就打印出来。
                   先写文件再打印；写不进去就退出码 2，什么都不留下
  --detail 哪种    neutral 只写「账单提醒」（默认）；amount 加金额；all 再加账户和借款名

  例：huxin forecast examples/xiao-li.json --as-of 2025-06-03 --days 14`,
  options: {
    'as-of': { type: 'string' },
    days: { type: 'string' },
    ics: { type: 'string' },
    detail: { type: 'string' },
    'salary-late': { type: 'string' },
  },
  run: (args, terminal) => {
    const target = args.flags['ics'];
    const clash = typeof target === 'string' ? clashOf(target, args) : undefined;
    if (clash !== undefined) {
      terminal.err(`${clash}\n`);
      return EXIT.unusable;
    }
    return eachCase('forecast', args, terminal, (file) => predictCase(file, args, terminal));
  },
};

/** Two answers that would end up in one place. */
function clashOf(target: string, args: Arguments): string | undefined {
  if (args.files.length > 1) return '--ics：一次只能给一份记录写提醒，后一份会盖掉前一份。一份一份来。';
  if (target === '-' && args.flags['json'] === true)
    return '--ics - 和 --json 都写到标准输出，混在一起谁也读不了。去掉一个，或者 --ics 写一个文件名。';
  return undefined;
}

function predictCase(file: CaseFile, args: Arguments, terminal: Terminal): Result<Answer, Trouble> {
  const asked = readFlags(args);
  if (!asked.ok) return asked;
  const { late, days, detail } = asked.value;
  const record = caseAt(file, args.flags['as-of'] as string | undefined);
  if (!record.ok) return record;
  const assessed = assess(record.value, late === undefined ? {} : { salaryLateDays: late });
  if (!assessed.ok) return assessed;
  const loans = subjectsOf(record.value).flatMap((subject) => subject.loans);
  const input = forecastInput(record.value, loans, days);
  const asOf = dateOf(record.value.now);
  if (!input) return ok(nothingKnown(asOf, terminal));
  const view = predict({ ...input, ...(late === undefined ? {} : { salaryLateDays: late }) });
  if (!view.ok) return view;
  const until = addDays(asOf, days);
  const shortfalls = assessed.value.shortfalls.filter((shortfall) => shortfall.date <= until);
  const target = args.flags['ics'];
  const calendar = (): string =>
    toCalendar(
      shortfallReminders(
        view.value.shortfalls.filter((shortfall) => shortfall.date >= asOf),
        input.orders,
        detail,
      ),
      record.value.now,
    );
  if (typeof target === 'string' && target !== '-') {
    const written = writeCalendar(target, calendar(), terminal);
    if (!written.ok) return written;
  }
  return ok({
    json: {
      asOf,
      accounts: view.value.accounts,
      days: view.value.days,
      events: view.value.events,
      shortfalls,
    },
    text: () => {
      if (target === '-') terminal.out(calendar());
      else
        printForecast(
          file.code,
          view.value,
          shortfalls,
          assumedWords(input, record.value.now),
          paper(terminal),
        );
    },
    findings: shortfalls.length > 0,
  });
}

function nothingKnown(asOf: PlainDate, terminal: Terminal): Answer {
  const says = '还没有记下任何账户的余额，算不了。先记：哪张卡，里面大约多少。';
  return {
    json: { asOf, accounts: [], days: [], events: [], shortfalls: [], says },
    text: () => terminal.out(`${says}\n`),
    findings: false,
  };
}

/** Written before anything is reported, so that a place that cannot be written leaves nothing half done. */
function writeCalendar(path: string, text: string, terminal: Terminal): Result<void, Fault> {
  try {
    terminal.write(path, text);
  } catch (error) {
    const { what, fix } = troubleParts(writeProblem(error));
    return err({ kind: 'malformed', at: '--ics', value: path, expected: what, hint: `${what}。${fix}。` });
  }
  terminal.err(`写好了：${clean(path)}。用手机打开它，日历会问要不要加。\n`);
  return ok(undefined);
}

interface Flags {
  readonly late: number | undefined;
  readonly days: number;
  readonly detail: ReminderDetail;
}

function readFlags(args: Arguments): Result<Flags, Fault> {
  const late = daysFlag(args, 'salary-late', 60);
  const days = daysFlag(args, 'days', 730);
  if (typeof late === 'object') return err(late);
  if (typeof days === 'object') return err(days);
  const asked = args.flags['detail'] ?? 'neutral';
  const detail = DETAILS.find((item) => item === asked);
  if (!detail)
    return err({
      kind: 'malformed',
      at: '--detail',
      value: asked,
      expected: DETAILS.map((item) => `"${item}"`).join(' | '),
    });
  return ok({ late, days: days ?? DEFAULT_DAYS, detail });
}

import { err, type Fault, ok } from '@huxin/basis';
import { dateOf, type PlainDate, plainDate } from '@huxin/calendar';
import { replay as walk } from '@huxin/exposure';
import type { Command } from '../command.ts';
import { momentAsked, spanOf } from '../load-case.ts';
import { paper } from '../text/layout.ts';
import { printReplay } from '../text/print-replay.ts';
import { eachCase } from './each-case.ts';

export const replay: Command = {
  name: 'replay',
  title: '一天一天回放：那天知道什么，路怎么变，哪天会有提醒',
  help: `huxin replay 文件… [--from 日期] [--to 日期] [--json]

  每一天只用那天已经知道的事。扣款、到账、逾期、路的变化、当天会出现的提醒都在里面。
  不写日期就从第一条记录走到文件的日期。

  例：huxin replay examples/xiao-li.json --from 2025-06-01`,
  options: { from: { type: 'string' }, to: { type: 'string' } },
  run: (args, terminal) =>
    eachCase('replay', args, terminal, (file) => {
      const from = dateFlag(args.flags['from'], '--from') ?? ok(spanOf(file).first);
      if (!from.ok) return err(from.error);
      const end = momentAsked(file, args.flags['to'] as string | undefined, '--to');
      if (!end.ok) return end;
      const days = walk(file.entries, from.value, dateOf(end.value));
      if (!days.ok) return err(asOption(days.error, from.value, dateOf(end.value)));
      const last = days.value.at(-1);
      const found = Object.values(last?.states ?? {}).some(
        (state) => state === 'open' || state === 'happened',
      );
      return ok({
        json: { from: from.value, to: dateOf(end.value), days: days.value },
        text: () => printReplay(file.code, days.value, paper(terminal)),
        findings: found,
      });
    }),
};

const dateFlag = (
  value: string | boolean | undefined,
  at: string,
): ReturnType<typeof plainDate> | undefined => (typeof value === 'string' ? plainDate(value, at) : undefined);

/** The fault of a stretch of days, by the options it was asked with. */
const asOption = (fault: Fault, from: PlainDate, to: PlainDate): Fault =>
  fault.kind === 'outside-data'
    ? { ...fault, at: '--from --to', value: `${from} 到 ${to}` }
    : { ...fault, at: `--${fault.at}` };

import { ok } from '@huxin/basis';
import { assess } from '@huxin/exposure';
import type { Command } from '../command.ts';
import { caseAt } from '../load-case.ts';
import { paper } from '../text/layout.ts';
import { printPlan } from '../text/print-plan.ts';
import { eachCase } from './each-case.ts';

export const plan: Command = {
  name: 'plan',
  title: '下一步：先做哪三件，为什么，做到了怎么算数，被拒怎么办',
  help: `huxin plan 文件… [--as-of 日期或时间] [--all] [--json]

  最多先给三步。每一步写明：最晚什么时候、要几分钟多少钱、关上什么、关不上什么、
  怎样算做到、被拒怎么办。--all 把可选的也列出来。

  例：huxin plan examples/xiao-li.json --as-of 2025-06-03`,
  options: { 'as-of': { type: 'string' }, all: { type: 'boolean' } },
  run: (args, terminal) =>
    eachCase('plan', args, terminal, (file) => {
      const record = caseAt(file, args.flags['as-of'] as string | undefined);
      if (!record.ok) return record;
      const view = assess(record.value);
      if (!view.ok) return view;
      const { asOf, plan, actions, unclosable } = view.value;
      return ok({
        json: { asOf, plan, actions, unclosable },
        text: () => printPlan(file.code, view.value, paper(terminal), args.flags['all'] === true),
        findings: plan.next.length > 0,
      });
    }),
};

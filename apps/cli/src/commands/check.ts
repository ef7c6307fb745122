import { ok } from '@huxin/basis';
import { assess, hasFindings } from '@huxin/exposure';
import type { Command } from '../command.ts';
import { caseAt } from '../load-case.ts';
import { paper } from '../text/layout.ts';
import { printAssessment } from '../text/print-assessment.ts';
import { daysFlag, eachCase } from './each-case.ts';

export const check: Command = {
  name: 'check',
  title: '看一份记录：哪些路通到我认识的人、接下来哪笔会扣不成、先做什么',
  help: `huxin check 文件… [--as-of 日期或时间] [--salary-late 天数] [--json]

  哪些路通向你认识的人，接下来哪笔会扣不成，先做哪三步。
  文件写 - 就从标准输入读。给多个文件时一份一份读，--json 每份一行。

  --as-of 2025-06-10 或 2025-06-10T12:00   看那一天（那一刻）知道些什么
  --salary-late 3                          假如工资晚到三天
  --json                                   给程序读（格式：apps/cli/schemas/check.schema.json）

  退出码：0 没有要处理的，1 有，2 文件用不了。

  例：huxin check examples/xiao-li.json --as-of 2025-06-03`,
  options: { 'as-of': { type: 'string' }, 'salary-late': { type: 'string' } },
  run: (args, terminal) =>
    eachCase('check', args, terminal, (file) => {
      const late = daysFlag(args, 'salary-late', 60);
      if (typeof late === 'object') return { ok: false, error: late };
      const record = caseAt(file, args.flags['as-of'] as string | undefined);
      if (!record.ok) return record;
      const view = assess(record.value, late === undefined ? {} : { salaryLateDays: late });
      if (!view.ok) return view;
      return ok({
        json: view.value,
        text: () => printAssessment(file.code, view.value, paper(terminal)),
        findings: hasFindings(view.value),
      });
    }),
};

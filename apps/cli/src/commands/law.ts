import { plainDate } from '@huxin/calendar';
import {
  allRules,
  ask,
  cite,
  levelWords,
  type Rule,
  ruleById,
  searchRules,
  staleness,
  whyNot,
} from '@huxin/law';
import type { Arguments, Command } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { faultWords } from '../faults.ts';
import type { Terminal } from '../io.ts';
import { printJson } from '../text/clean.ts';
import { type Paper, paper } from '../text/layout.ts';

const MARK_SAYS = {
  text: '读过原文',
  secondary: '二手转述，没读到原文',
  memory: '只凭记忆，没有核对',
} as const;
const MOST = 12;

export const law: Command = {
  name: 'law',
  title: '查规则：哪一条、什么级别、那天有没有施行、读没读过原文',
  help: `huxin law 编号或词… [--on 日期] [--json]

  按编号（GBT-02）看一条，按词（联系人 逾期）找几条。--on 问那一天能不能用：
  还没施行的、已经不用的、草案，都会直说不能用。不写日期就按今天。
  日常的说法也行（砍头息、爆通讯录、老赖）。
  不下“违不违法”的结论：只说哪一条、什么级别、还缺什么事实。

  --json   给程序读（格式：apps/cli/schemas/law.schema.json）

  退出码：0 查过了，找没找到都是（没找到会说），2 日期或写法用不了。

  例：huxin law GBT-02 --on 2025-06-12
  例：huxin law 紧急联系人`,
  options: { on: { type: 'string' } },
  run,
};

function run(args: Arguments, terminal: Terminal): ExitCode {
  const asked = args.flags['on'];
  const on = plainDate(typeof asked === 'string' ? asked : terminal.today, '--on');
  if (!on.ok) {
    terminal.err(`${faultWords('huxin law', on.error)}\n`);
    return EXIT.unusable;
  }
  const words = args.files.join(' ').trim();
  if (words === '') {
    terminal.err(`写一个编号或几个词。一共 ${allRules().length} 条。例：huxin law GBT-02\n`);
    return EXIT.unusable;
  }
  const exact = ruleById(words.toUpperCase());
  const rules = exact ? [exact] : searchRules(words);
  const views = rules.map((rule) => viewOf(rule, on.value, terminal.today as typeof on.value));
  if (args.flags['json'] === true) terminal.out(`${printJson({ on: on.value, rules: views }, 2)}\n`);
  else print(words, views, paper(terminal), exact !== undefined);
  return EXIT.fine;
}

type View = ReturnType<typeof viewOf>;

function viewOf(rule: Rule, on: Parameters<typeof ask>[1], today: Parameters<typeof staleness>[1]) {
  const answer = ask(rule.id, on);
  return {
    ...rule,
    on,
    applies: answer.ok,
    citation: answer.ok ? cite(answer.value) : null,
    why: answer.ok ? null : whyNot(answer.error),
    staleness: staleness(rule, today),
  };
}

function print(words: string, views: readonly View[], page: Paper, whole: boolean): void {
  if (views.length === 0) {
    page.item('', `没有找到「${words}」。换一个词，或者写编号。没找到不等于没有这样的规定。`);
    return;
  }
  for (const view of views.slice(0, MOST)) {
    page.heading(`${view.id}　${view.title}`);
    page.item(
      '  ',
      `${levelWords[view.level]} · ${view.article} · ${view.from ? `${view.from} 起` : '没有施行日'}${view.until ? `，到 ${view.until}` : ''}`,
    );
    page.item('  ', view.applies ? `${view.on} 用得上。` : `${view.on} 不能用：${view.why}`);
    page.item('  ', `大意：${view.gist}`);
    page.item(
      '  ',
      page.style.dim(
        `${MARK_SAYS[view.mark]}；核对到 ${view.checkedOn}${view.staleness === 'fresh' ? '' : '，时间久了，用前再查'}`,
      ),
    );
    if (whole) {
      page.item('  ', page.style.dim(`依据：${view.evidence}`));
      page.item('  ', page.style.dim(`出处：${view.source}`));
      if (view.note) page.item('  ', page.style.dim(`备注：${view.note}`));
    }
  }
  if (views.length > MOST) page.item('', `还有 ${views.length - MOST} 条，词写得再具体些。`);
}

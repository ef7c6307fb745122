import { FORMAT } from '@huxin/case';
import { answerQuestion, type CostCaseReport, costReport, costWords } from '@huxin/loan';
import type { Arguments, Command } from '../command.ts';
import { costOfCase } from '../cost-of-case.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { faultWords, type Trouble } from '../faults.ts';
import type { Terminal } from '../io.ts';
import { readJson } from '../read-json.ts';
import { paper } from '../text/layout.ts';

export const cost: Command = {
  name: 'cost',
  title: '一年的真实成本：把到手的钱和还的每一笔放在一起算',
  help: `huxin cost 文件 [--json]
huxin cost --ask "一句话"

  文件是现金流（到手为正，付出为负），每一例给出全部年化解、IRR×12、复利年化和
  美国单位期间法；没有解就说没有。也可以给一份记录（check 读的那种），
  那就逐笔借款算真实成本，并和出借人在那一天的线放在一起。
  有几例用不了的，别的照样算出来。
  --ask 用一句话问：日息多少、每月还多少、到手多少、砍了多少头息，写了几样就算几样。
  哪个数没看懂会说出来，不拿剩下的凑答案。

  --json   给程序读（格式：packages/loan/schemas/cost-in、cost-out）；
           几个文件时一行一个，带文件名

  退出码：0 算好了；1 有超过的线，或者还要补一样才算得出；
          2 用不了：--ask 是空的，或者文件里有一例用不了（哪一例、哪里、怎么改）。

  例：huxin cost --ask "4万元日息0.05%"
  例：huxin cost --ask "借款3000元，每月还535.58元，6期"
  例：huxin cost --ask "借1000到手700，7天还1000"
  例：huxin cost examples/xiao-li.json
  例：huxin cost examples/cost/flat-fee.json --json`,
  options: { ask: { type: 'string' } },
  run: (args, terminal) => {
    const question = args.flags['ask'];
    return typeof question === 'string' ? answer(question, args, terminal) : costOfFiles(args, terminal);
  },
};

function answer(question: string, args: Arguments, terminal: Terminal): ExitCode {
  if (question.trim() === '') {
    terminal.err('--ask 后面没有写话。例：huxin cost --ask "4万元日息0.05%"\n');
    return EXIT.unusable;
  }
  const { says, missing } = answerQuestion(question);
  if (args.flags['json'] === true) terminal.out(`${JSON.stringify({ question, says, missing }, null, 2)}\n`);
  else paper(terminal).item('', says);
  return missing.length > 0 ? EXIT.findings : EXIT.fine;
}

function costOfFiles(args: Arguments, terminal: Terminal): ExitCode {
  if (args.files.length === 0) {
    terminal.err('没有给文件。例：huxin cost --ask "4万元日息0.05%"\n');
    return EXIT.unusable;
  }
  return args.files
    .map((path) => costOfFile(path, args, terminal))
    .reduce<ExitCode>((worst, code) => Math.max(worst, code) as ExitCode, EXIT.fine);
}

function costOfFile(path: string, args: Arguments, terminal: Terminal): ExitCode {
  const json = readJson(path, terminal);
  if (!json.ok) return refuse(path, [json.error], terminal);
  const asJson = args.flags['json'] === true;
  const many = args.files.length > 1;
  const print = (answer: object): void =>
    terminal.out(
      many ? `${JSON.stringify({ file: path, ...answer })}\n` : `${JSON.stringify(answer, null, 2)}\n`,
    );
  const head = (): void => {
    if (many && !asJson) terminal.out(`\n── ${path}\n`);
  };
  if ((json.value as { format?: unknown } | null)?.format === FORMAT) {
    const view = costOfCase(json.value);
    if (!view.ok) return refuse(path, view.error, terminal);
    head();
    if (asJson) print({ loans: view.value.loans, incomplete: view.value.incomplete });
    else view.value.print(paper(terminal));
    return view.value.findings ? EXIT.findings : EXIT.fine;
  }
  const report = costReport(json.value);
  if (!report.ok) return refuse(path, report.error, terminal);
  const { cases } = report.value;
  const [good, bad] = [cases.filter(isGood), cases.filter((item) => !isGood(item))];
  if (asJson) print({ cases });
  else if (good.length > 0) {
    head();
    terminal.out(`${costWords({ cases: good })}\n`);
  }
  for (const item of asJson ? good : []) sayUnread(`${path}（${item.id}）`, item, terminal);
  for (const item of bad) refuse(`${path}（${item.id}）`, item.faults, terminal);
  return bad.length > 0 ? EXIT.unusable : EXIT.fine;
}

const isGood = (item: CostCaseReport): boolean => item.faults.length === 0;

/** With --json the notes are in the answer; one that says a field was not used is also for the person who ran it. */
function sayUnread(place: string, { notes }: CostCaseReport, terminal: Terminal): void {
  for (const { kind, says, fix } of notes)
    if (kind === 'unit-period-unread') terminal.err(`${place}：${says}${fix ?? ''}\n`);
}

function refuse(path: string, faults: readonly Trouble[], terminal: Terminal): ExitCode {
  for (const fault of faults) terminal.err(`${faultWords(path, fault)}\n`);
  return EXIT.unusable;
}

import type { Citation } from '@huxin/basis';
import { formatYuan } from '@huxin/money';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { CostSheet } from '../../engine/cost.ts';
import { Button } from '../../kit/button.tsx';
import { CitationLine } from '../../kit/citation-line.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Paper, PrintButton } from '../../kit/paper.tsx';
import { todayInChina } from '../../shell/clock.ts';
import { neutralName, saveFile } from '../../shell/save-file.ts';
import { KIND_WORDS } from '../../tools/cost/cost-fields.tsx';
import { draftToAsks } from '../../tools/cost/draft.ts';
import { useAnswer } from '../shared/use-answer.ts';
import { type Before, before, contractDay } from './answers.ts';
import { keepBefore } from './kept.ts';
import { costOf } from './real-cost.tsx';
import { redLinesOf, toFindings } from './red-lines.ts';

const UNSAID = '还没答';
const CONTACTS = {
  'not-asked': '还没要。要的时候可以点“不允许”',
  refused: '要过，没给。重装或更新后再看一次',
  allowed: '给了。关掉以后读不到，以前读走的收不回来',
} as const;
const TYPED = {
  none: '不用填',
  agreed: '填了，问过本人。这一条和权限无关，权限关了它还在',
  unasked: '要填，还没问本人',
} as const;

function lenderRow({ lender, kind }: Before): string {
  const name = lender.trim();
  const sort = KIND_WORDS.find(({ value }) => value === kind)?.label;
  if (name === '') return '协议里没找到，先问清楚再点同意';
  return sort && kind !== 'unknown' ? `${name}（${sort}）` : `${name}（哪一类还不知道）`;
}

const costRow = (sheet: CostSheet | undefined): string =>
  sheet?.irr12
    ? `到手 ${formatYuan(sheet.receivedFen)} 元，一共付 ${formatYuan(sheet.paidFen)} 元；一年 ${sheet.irr12}（IRR×12）`
    : '到手 ________ 元，每期 ________ 元，共 ____ 期，另外收的费 ________ 元';

/** What stays blank is said so or left to write by hand. */
const rowsOf = (said: Before, sheet: CostSheet | undefined): readonly (readonly [string, string])[] => [
  ['谁放款', lenderRow(said)],
  ['谁担保', said.guarantor.trim() || '没写，问清楚'],
  ['逾期了谁来催', said.agency.trim() || '没写，问清楚'],
  ['通讯录', said.contacts ? CONTACTS[said.contacts] : UNSAID],
  ['紧急联系人', said.typed ? TYPED[said.typed] : UNSAID],
  ['一年真正的成本', costRow(sheet)],
  ['第一次扣款', said.firstDebit || UNSAID],
  ['还不上的时候', '到期前就问：能不能延期、分期。宽限写没写：没找到，按没有算'],
];

/** 「借之前看这一页」: the answers, with source and date, to keep or print. May be shared. */
export function OnePage(): JSX.Element {
  useEffect(keepBefore, []);
  const said = before.value;
  const today = todayInChina();
  const lines = redLinesOf(said);
  const ids = ['NPI-03', ...lines.map(({ rule }) => rule)];
  const on = contractDay(said, today);
  const cited = useAnswer('cite', { ids, on }, `page ${ids.join()} ${on}`);
  const asks = draftToAsks(costOf(said), today);
  const cost = useAnswer('cost', asks ?? { rows: [] }, `page ${JSON.stringify(asks)}`);
  const sheet = asks && cost.kind === 'got' ? cost.got : undefined;
  const basis = new Map<string, Citation>(
    cited.kind === 'got'
      ? cited.got.flatMap((item) => ('citation' in item ? [[item.id, item.citation] as const] : []))
      : [],
  );
  const findings = [...toFindings(lines, basis), ...(sheet?.findings ?? [])];
  const citations = new Map(
    [...basis.values(), ...findings.flatMap((finding) => finding.basis)].map((item) => [item.ruleId, item]),
  );
  const save = (): void => {
    const lines = [
      '借之前看这一页',
      ...rowsOf(said, sheet).map(([name, says]) => `${name}：${says}`),
      ...findings.map(({ says }) => `先停一下：${says}`),
      ...[...citations.values()].map(({ title, article, source }) => `出处：${title} ${article}，${source}`),
      `写于 ${today}。规定按 ${on} 那天算。`,
    ];
    saveFile(neutralName(today, 'txt'), new Blob([`${lines.join('\n')}\n`], { type: 'text/plain' }));
  };
  return (
    <>
      <Paper title="借之前看这一页">
        <table>
          <tbody>
            {rowsOf(said, sheet).map(([name, says]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{says}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {findings.length > 0 && <h3>先停一下，看这几条</h3>}
        {findings.length > 0 && (
          <ul class="paper-findings">
            {findings.map(({ says }) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        )}
        {[...citations.values()].map((citation) => (
          <CitationLine key={citation.ruleId} of={citation} />
        ))}
        <p class="small">
          写于 {today}。规定按 {on} 那天算。
        </p>
      </Paper>
      <div class="row">
        <PrintButton label="打印" />
        <Button icon="save" onPress={save}>
          保存
        </Button>
      </div>
      {findings.length === 0 && (
        <Notice tone="plain">
          <p>按你答的，没有碰到要先停下的地方。没答的不算在里面。</p>
        </Notice>
      )}
    </>
  );
}

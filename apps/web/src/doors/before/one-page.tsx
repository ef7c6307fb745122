import type { JSX } from 'preact';
import { CitationLine } from '../../kit/citation-line.tsx';
import { Paper, PrintButton } from '../../kit/paper.tsx';
import { todayInChina } from '../../shell/clock.ts';
import { CONTACTS_NOT_NECESSARY } from '../../words/citations.ts';
import { contacts, firstDebit, lender, lenderName, typed } from './answers.ts';

const UNSAID = '还没答';

const LENDER = { found: '协议里有', missing: '协议里没找到，先问清楚再点同意' } as const;
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

/** 「借之前看这一页」: the answers, with source and date, to keep or print. May be shared. */
export function OnePage(): JSX.Element {
  const rows: readonly (readonly [string, string])[] = [
    [
      '谁放款',
      lender.value
        ? `${LENDER[lender.value]}${lenderName.value.trim() ? `：${lenderName.value.trim()}` : ''}`
        : UNSAID,
    ],
    ['通讯录', contacts.value ? CONTACTS[contacts.value] : UNSAID],
    ['紧急联系人', typed.value ? TYPED[typed.value] : UNSAID],
    ['第一次扣款', firstDebit.value || UNSAID],
    ['收到的钱', '到手多少 ________ 元，合同写 ________ 元'],
    ['一共要还', '每期 ________ 元，共 ____ 期；另收的费 ________ 元'],
    ['还不上的时候', '到期前就问：能不能延期、分期。宽限写没写：没找到，按没有算'],
  ];
  return (
    <>
      <Paper title="借之前看这一页">
        <table>
          <tbody>
            {rows.map(([name, says]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{says}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <CitationLine of={CONTACTS_NOT_NECESSARY} />
        <p class="small">写于 {todayInChina()}</p>
      </Paper>
      <PrintButton label="打印，或存成 PDF" />
    </>
  );
}

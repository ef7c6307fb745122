import { formatYuan } from '@huxin/money';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Standing } from '../../engine/questions.ts';
import { viewed } from '../../engine/viewing.ts';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { ManyChoice } from '../../kit/choice.tsx';
import { Empty } from '../../kit/empty.tsx';
import { Paper, PrintButton } from '../../kit/paper.tsx';
import { Switch } from '../../kit/switch.tsx';
import { tell } from '../../kit/toast.tsx';
import { standing as standingEntries } from '../../record.ts';
import { dayWords } from '../../shell/day-words.ts';
import { saveFile } from '../../shell/save-file.ts';
import { Frame } from '../../today/frame.tsx';
import { wordsToPicture } from '../picture.ts';
import { type AccountRow, accountRows, type PictureLine, pictureLines, totalLeft } from './account-lines.ts';

/** A picture is made only of lines that were chosen, and only after they were seen. */
function AsPicture({ rows }: { rows: readonly AccountRow[] }): JSX.Element {
  const [chosen, setChosen] = useState<readonly PictureLine[]>([]);
  const lines = pictureLines(rows, new Set(chosen));
  const save = async (): Promise<void> => {
    const picture = await wordsToPicture(lines);
    if (picture) saveFile('记录.png', picture);
    else tell('这个浏览器存不了图片，可以截屏');
  };
  return (
    <details class="card">
      <summary>存成图片，自己挑写哪几样</summary>
      <ManyChoice<PictureLine>
        label="图片里写什么"
        hint="没点的不会出现。图片发出去收不回。"
        options={[
          { value: 'count', label: '一共几笔' },
          { value: 'days', label: '下一次哪天' },
          { value: 'amounts', label: '下一次多少' },
          { value: 'total', label: '合计还剩本金' },
          { value: 'names', label: '平台名字' },
        ]}
        values={chosen}
        onChange={setChosen}
      />
      {lines.length > 0 && (
        <>
          <p class="words-text">{lines.join('\n')}</p>
          <Button icon="save" onPress={() => void save()}>
            就存这些
          </Button>
        </>
      )}
    </details>
  );
}

function Sheet({ of }: { of: Standing }): JSX.Element {
  const [names, setNames] = useState(false);
  const entries = standingEntries(viewed().entries());
  const rows = accountRows(of.assessment.loans, entries, names);
  const named = accountRows(of.assessment.loans, entries, true);
  if (rows.length === 0) return <NoLoans />;
  return (
    <>
      <div class="list">
        <Switch label="写出平台的名字" note="不写，就叫第 1 笔、第 2 笔" on={names} onChange={setNames} />
      </div>
      <Paper title="我的账">
        <table>
          <thead>
            <tr>
              <th scope="col">哪一笔</th>
              <th scope="col">借了</th>
              <th scope="col">还剩本金</th>
              <th scope="col">下一次</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                <td class="num">{row.principal === undefined ? '没写' : formatYuan(row.principal)}</td>
                <td class="num">{formatYuan(row.leftFen)}</td>
                <td>
                  {row.next
                    ? `${dayWords(row.next.due as never)}，${formatYuan(row.next.amountFen)}`
                    : '没有'}
                  {row.late && '（有一期过了日子）'}
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">合计</th>
              <td />
              <td class="num">{formatYuan(totalLeft(rows))}</td>
              <td />
            </tr>
          </tbody>
        </table>
        <p class="small">单位：元。按 {of.assessment.asOf} 记下的算，以合同和对方的账单为准。</p>
      </Paper>
      <PrintButton label="打印一张" />
      <AsPicture rows={named} />
    </>
  );
}

function NoLoans(): JSX.Element {
  return (
    <Empty icon="file" title="还没有记过借款。">
      <p class="muted">记一笔，就能打印一张给家里人看。</p>
      <ButtonLink kind="main" href="#/bills/new">
        记一笔借款
      </ButtonLink>
    </Empty>
  );
}

/** 我的账，给家人看的一页: every loan, what is left, the next day. Whether to show it to anybody is his to decide. */
export function Account(): JSX.Element {
  return (
    <Frame title="我的账，给家人看的一页" lead="要不要给人看，由你定。" empty={<NoLoans />} paper>
      {(standing) => <Sheet of={standing} />}
    </Frame>
  );
}

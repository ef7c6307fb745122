import type { JSX } from 'preact';
import { BlankLine, Paper, PrintButton } from '../../kit/paper.tsx';

const LINES = [
  '请说你的姓名、公司、工号，代表哪一家。',
  '我在记录这次通话。',
  '我是本人，这个号码找得到我，白天 9 点到 20 点。',
  '请不要联系别人。我会在约好的那天前书面答复。',
  '我重复一遍你刚才说的……请把方案写成文字发给我。再见。',
];

/** 协商电话稿: five lines to read, five blanks to fill. A5 when printed. */
export function PhoneScript(): JSX.Element {
  return (
    <>
      <Paper title="打电话时照着说">
        <ol class="count-list">
          {LINES.map((line) => (
            <li key={line}>
              <span>{line}</span>
            </li>
          ))}
        </ol>
        <ul class="paper-lines">
          <BlankLine label="几点几分" />
          <BlankLine label="对方姓名" />
          <BlankLine label="工号" />
          <BlankLine label="答应了什么" />
          <BlankLine label="哪天之前答复" />
        </ul>
      </Paper>
      <PrintButton label="打印一张" />
    </>
  );
}

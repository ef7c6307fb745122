import type { JSX } from 'preact';
import { List, ListRow } from '../../kit/list.tsx';
import { Notice } from '../../kit/notice.tsx';

export function Complain(): JSX.Element {
  return (
    <>
      <List>
        <ListRow
          icon="message"
          title="先找放贷的平台"
          note="客服投诉：请它停止联系你，并说出受托的催收公司。记下受理号。"
        />
        <ListRow
          icon="phone"
          title="12321：骚扰电话、垃圾短信"
          note="给号码、时间、原文截图，短信原文不要改。据其投诉指南的存档，2026-11-23 核对。"
        />
        <ListRow
          icon="phone"
          title="12378：对方是银行、消费金融公司"
          note="说清哪家、哪天、什么事、要什么。据协会网页转载，2026-11-23 核对。"
        />
        <ListRow
          icon="hand"
          title="110：威胁、上门、冒充公检法"
          note="先去人多的地方，再报警，留好录音和截图。"
        />
      </List>
      <Notice tone="plain">
        <p>投诉交上去，电话不一定马上停。再来的接着记。</p>
      </Notice>
    </>
  );
}

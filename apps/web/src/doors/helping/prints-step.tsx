import type { JSX } from 'preact';
import { List, ListRow } from '../../kit/list.tsx';
import { Section } from '../../kit/section.tsx';

export function PrintsStep(): JSX.Element {
  return (
    <>
      <List>
        <ListRow icon="print" title="带回去的一张" note="大字，接下来的三个日子" href="#/6/home" />
        <ListRow icon="file" title="一份文书" note="按记下的填好，缺的留空" href="#/6/letter" />
        <ListRow icon="clock" title="时间线" note="哪天、谁、发生了什么，只有代号" href="#/6/time" />
        <ListRow icon="record" title="证据目录" note="有什么、几份、指纹" href="#/6/list" />
      </List>
      <Section title="空白的，给他自己填">
        <List>
          <ListRow icon="print" title="来电来信记录表" note="来一次写一行" href="#/sheets/calls" />
          <ListRow icon="print" title="协商电话稿" note="五句话，五个空" href="#/sheets/phone" />
          <ListRow icon="print" title="接电话只说这一句" note="很大的字，给他家里人" href="#/say" />
          <ListRow icon="print" title="接案表" note="没有电脑、没有网的时候" href="#/sheets/intake" />
        </List>
      </Section>
    </>
  );
}

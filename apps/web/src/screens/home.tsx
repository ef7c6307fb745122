import type { JSX } from 'preact';
import { ButtonLink } from '../kit/button.tsx';
import { List, ListRow } from '../kit/list.tsx';
import { Columns, Page } from '../kit/page.tsx';
import { Section } from '../kit/section.tsx';
import { hrefOf } from '../shell/route.ts';
import { TOOLS } from './registry.ts';

/** The five doors, one tap each, no sign-up; under them the helper's door and tools that need no record. */
export function Home(): JSX.Element {
  return (
    <Page
      title="你现在是哪一种？"
      lead="让一笔欠款，少牵连你认识的人。点一个就开始，不用注册，不上传。"
      back={false}
      wide
    >
      <Columns first={<Doors />} beside={<Tools />} />
    </Page>
  );
}

function Doors(): JSX.Element {
  return (
    <>
      <List label="五扇门">
        <ListRow icon="magnifier" title="借钱之前" note="谁放款，要什么，还多少" href="#/1" />
        <ListRow icon="calendar" title="正在还款" note="下一笔扣得成吗，差多少" href="#/2" />
        <ListRow icon="hand" title="快还不上了" note="今晚先说哪一句" href="#/3" />
        <ListRow icon="people" title="他们联系了我的亲友" note="先做三件事，十分钟" href="#/4" />
        <ListRow icon="phone" title="我没借钱，却被催" note="接电话，只说一句话" href="#/5" />
      </List>
      <List label="帮别人">
        <ListRow icon="help" title="我在帮别人" note="一人一份案卷，还有空白表" href="#/6" />
      </List>
    </>
  );
}

function Tools(): JSX.Element {
  return (
    <>
      <Section title="马上能用">
        <ul class="tiles">
          {TOOLS.map(({ label, note, icon, path }) => (
            <ListRow key={path} icon={icon} title={label} note={note} href={hrefOf(path)} />
          ))}
        </ul>
      </Section>
      <footer class="foot">
        <p class="muted small">写下的东西不离开这台设备。没有账号，没有广告，不给平台排名。</p>
        <ButtonLink kind="bare" href="#/limits">
          它做不到什么
        </ButtonLink>
      </footer>
    </>
  );
}

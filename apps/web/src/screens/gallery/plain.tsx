import type { JSX } from 'preact';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { CitationLine } from '../../kit/citation-line.tsx';
import { Empty } from '../../kit/empty.tsx';
import { ICON_NAMES, Icon } from '../../kit/icon.tsx';
import { List, ListRow } from '../../kit/list.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Steps } from '../../kit/steps.tsx';
import { Switch } from '../../kit/switch.tsx';
import { Tag } from '../../kit/tag.tsx';
import { MINORS } from '../../words/citations.ts';

const nothing = (): void => undefined;

export function ButtonStates(): JSX.Element {
  return (
    <>
      <div class="row">
        <Button kind="main" onPress={nothing}>
          下一步
        </Button>
        <Button kind="soft" onPress={nothing}>
          加到日历
        </Button>
        <Button onPress={nothing}>先不</Button>
        <Button kind="stop" onPress={nothing}>
          撤回这一条
        </Button>
        <Button kind="bare" onPress={nothing}>
          不记得，先跳过
        </Button>
        <Button disabled onPress={nothing}>
          还不能按
        </Button>
        <Button icon="copy" onPress={nothing}>
          复制
        </Button>
        <ButtonLink icon="phone" href="tel:12356">
          打 12356
        </ButtonLink>
      </div>
      <Button kind="main" wide onPress={nothing}>
        整行的按钮，字多的时候会折成两行，不会被截掉
      </Button>
      <Steps now={2} of={6} />
    </>
  );
}

export function TagStates(): JSX.Element {
  return (
    <>
      <div class="row">
        <Tag>说不准</Tag>
        <Tag tone="accent">已关上</Tag>
        <Tag tone="care">开着</Tag>
        <Tag tone="stop">已经发生</Tag>
      </div>
      <CitationLine of={MINORS} />
    </>
  );
}

export function ListStates(): JSX.Element {
  return (
    <>
      <List>
        <ListRow icon="calendar" title="去一个地方" note="带图标和说明" href="#/gallery" />
        <ListRow title="没有图标" href="#/gallery" end={<span class="num">357.05</span>} />
        <ListRow icon="clock" title="做一件事" note="是按钮，不是链接" onPress={nothing} />
        <ListRow icon="info" title="只是告诉" note="点了没有反应，也不像能点" />
        <ListRow
          icon="people"
          title="很长的标题会折行，不会把右边的东西挤出去，也不会被省略号吃掉"
          note="很长的说明同样折行。一二三四五六七八九十一二三四五六七八九十"
          end={<Tag tone="care">开着</Tag>}
        />
        <li>
          <Switch label="开关" note="现在是关" on={false} onChange={nothing} />
        </li>
        <li>
          <Switch label="开关" note="现在是开" on onChange={nothing} />
        </li>
      </List>
      <Empty icon="record" title="还没有记过">
        <p class="muted">接到一个电话、收到一条消息，就从下面开始。</p>
      </Empty>
    </>
  );
}

export function NoticeStates(): JSX.Element {
  return (
    <>
      <Notice title="一般的提示">
        <p>说一件有用的事。</p>
      </Notice>
      <Notice tone="plain">
        <p>补一句，不抢眼。</p>
      </Notice>
      <Notice tone="care" title="要当心的">
        <p>先截图，再拉黑。</p>
      </Notice>
      <Notice tone="stop" title="出了差错">
        <p>这个文件读不了。换一个，或者跳过。</p>
      </Notice>
    </>
  );
}

export function IconStates(): JSX.Element {
  return (
    <ul class="row">
      {ICON_NAMES.map((name) => (
        <li class="icon-sample" key={name}>
          <Icon name={name} />
          <span class="small muted">{name}</span>
        </li>
      ))}
    </ul>
  );
}

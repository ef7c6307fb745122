import type { JSX } from 'preact';
import { Actions, Button, ButtonLink } from '../../kit/button.tsx';
import { CitationLine } from '../../kit/citation-line.tsx';
import { Empty } from '../../kit/empty.tsx';
import { Fold } from '../../kit/fold.tsx';
import { ICON_NAMES, Icon } from '../../kit/icon.tsx';
import { List, ListRow } from '../../kit/list.tsx';
import { Notice } from '../../kit/notice.tsx';
import { PrintButton } from '../../kit/paper.tsx';
import { Says } from '../../kit/says.tsx';
import { Card, Section } from '../../kit/section.tsx';
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
        <Button kind="main" disabled onPress={nothing}>
          先点“对”或“不是”
        </Button>
        <ButtonLink kind="main" icon="plus" href="#/gallery">
          去一个地方
        </ButtonLink>
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
      <Actions>
        <Button kind="main" onPress={nothing}>
          记下
        </Button>
        <Button onPress={nothing}>先不</Button>
      </Actions>
      <PrintButton />
      <Steps now={1} of={6} />
      <Steps now={2} of={6} />
      <Steps now={6} of={6} />
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
      <Empty icon="care" title="这个文件没读出来">
        <p class="muted">你写下的东西还在。</p>
        <div class="row">
          <Button kind="main" onPress={nothing}>
            再试一次
          </Button>
          <ButtonLink href="#/gallery">回首页</ButtonLink>
        </div>
      </Empty>
      <Fold summary="折着的">{() => <p>打开才画。</p>}</Fold>
      <Fold summary="一开始就打开的" open>
        {() => <p>里面的话。</p>}
      </Fold>
      <div class="folds">
        <Fold summary="连成一列的第一个（3）">{() => <p>第一个里面。</p>}</Fold>
        <Fold summary="连成一列的第二个，名字长的时候折行，箭头留在最右边不动">
          {() => <p>第二个里面。</p>}
        </Fold>
      </div>
      <Section title="带小字的一段" note="6 个，一个一个来">
        <Card>
          <p>卡片里的一句话。</p>
          <details>
            <summary>卡片里折着的</summary>
            <p>里面的话。</p>
          </details>
        </Card>
      </Section>
    </>
  );
}

export function NoticeStates(): JSX.Element {
  return (
    <>
      <Says text="已还 2 期，都按时。下一期 12 月 5 日，900.00 元。" />
      <Says care text="6 月 10 日这笔会扣不成，差 287.05 元。还有 4 条路说不准，答 4 个问题就清楚。" />
      <Notice title="一般的提示">
        <p>说一件有用的事。</p>
      </Notice>
      <Notice tone="plain">
        <p>补一句，不抢眼。</p>
      </Notice>
      <Notice tone="care" title="要当心的">
        <p>先截图，再拉黑。</p>
      </Notice>
      <Notice tone="care" title="只有一行的" live />
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

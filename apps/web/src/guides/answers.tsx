import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ButtonLink } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { TextField } from '../kit/field.tsx';
import { List, ListRow } from '../kit/list.tsx';
import { Page } from '../kit/page.tsx';
import { Section } from '../kit/section.tsx';
import { hrefOf } from '../shell/route.ts';
import { route } from '../shell/router.ts';
import { Waits } from '../today/waits.tsx';
import { ItemPage } from './item-page.tsx';
import { useShelf } from './shelf.ts';
import type { Title } from './shelf-questions.ts';

function Titles({ titles }: { titles: readonly Title[] }): JSX.Element {
  return (
    <List>
      {titles.map((item) => (
        <ListRow
          key={item.id}
          icon={item.kind === 'guide' ? 'check' : 'info'}
          title={item.title}
          href={hrefOf('answers', item.id)}
        />
      ))}
    </List>
  );
}

function Lost(): JSX.Element {
  return (
    <Empty icon="care" title="答案没取到。">
      <p class="muted">可能是没有网，它还没存到这台设备上。连上网再打开一次。</p>
    </Empty>
  );
}

function Found({ query }: { query: string }): JSX.Element {
  const state = useShelf('search', query);
  if (state.kind === 'waiting') return <Waits />;
  if (state.kind === 'lost') return <Lost />;
  if (state.value.length > 0) return <Titles titles={state.value} />;
  return (
    <Empty icon="magnifier" title="没找到。">
      <p class="muted">换个说法，短一点。比如“通讯录”“延期”“会员费”。拿不准的事，可以打 12348 问。</p>
      <ButtonLink href="#/numbers">可以打给谁</ButtonLink>
    </Empty>
  );
}

/** What is looked for in a hurry. */
const FIRST: readonly string[] = ['看和关通讯录权限', '还款前', '刚逾期', '被爆通讯录后', '协商'];

function All(): JSX.Element {
  const state = useShelf('titles', null);
  if (state.kind === 'waiting') return <Waits />;
  if (state.kind === 'lost') return <Lost />;
  const found = [...new Set(state.value.map((item) => item.group))];
  const groups = [
    ...FIRST.filter((group) => found.includes(group)),
    ...found.filter((group) => !FIRST.includes(group)),
  ];
  return (
    <div class="folds">
      {groups.map((group) => {
        const titles = state.value.filter((item) => item.group === group);
        return (
          <details class="card" key={group}>
            <summary>
              {group}（{titles.length}）
            </summary>
            <Titles titles={titles} />
          </details>
        );
      })}
    </div>
  );
}

/** 怎么做、怎么看: search in everyday words, or by what is going on. */
export function Answers(): JSX.Element {
  const [query, setQuery] = useState('');
  const shown = route.value.path[1];
  if (shown !== undefined) return <ItemPage key={shown} id={shown} />;
  return (
    <Page title="怎么办、怎么关" lead="四十个常问的，和一步一步的做法。每条写明从哪来、哪天看的。">
      <TextField label="用自己的话搜" placeholder="余额不够，几点前要存" value={query} onInput={setQuery} />
      <Section>{query.trim() === '' ? <All /> : <Found query={query.trim()} />}</Section>
    </Page>
  );
}

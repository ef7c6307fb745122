import type { JSX } from 'preact';
import { List, ListRow } from '../kit/list.tsx';
import { Page } from '../kit/page.tsx';
import { hrefOf } from '../shell/route.ts';
import { route } from '../shell/router.ts';
import { LIVES, lifeOf } from './lives.ts';
import { Player } from './player.tsx';

/** Lives to walk through without typing anything. */
export function Story(): JSX.Element {
  const life = lifeOf(route.value.path[1]);
  if (life) return <Player key={life.id} life={life} />;
  return (
    <Page title="别人是怎么走过来的" lead="一天一天往下点，什么都不用填。人和数都是编的。">
      <List>
        {LIVES.map((item) => (
          <ListRow
            key={item.id}
            icon="people"
            title={item.name}
            note={item.says}
            href={hrefOf('story', item.id)}
          />
        ))}
      </List>
    </Page>
  );
}

import { dateOf } from '@huxin/calendar';
import type { Fact } from '@huxin/fact';
import type { JSX } from 'preact';
import type { Standing } from '../engine/questions.ts';
import { shortKey } from '../engine/short-key.ts';
import { viewed, viewedEntries, viewedNow } from '../engine/viewing.ts';
import { Button, ButtonLink } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { List, ListRow } from '../kit/list.tsx';
import { Notice } from '../kit/notice.tsx';
import { Section } from '../kit/section.tsx';
import { Tag } from '../kit/tag.tsx';
import { tell } from '../kit/toast.tsx';
import { dayWords } from '../shell/day-words.ts';
import { hrefOf } from '../shell/route.ts';
import { Frame } from '../today/frame.tsx';
import { byUrgency, STATE_TONE } from '../today/state-words.ts';
import {
  type AppPermissions,
  ASSET_WORDS,
  type Permission,
  permissionsOf,
  permissionWords,
} from './permissions.ts';

async function keep(fact: Fact, says: string): Promise<void> {
  await viewed().append([fact]);
  tell(says);
}

function OnePermission({ app, of }: { app: string; of: Permission }): JSX.Element {
  const say = (state: 'granted' | 'denied', says: string): void =>
    void keep(
      { kind: 'grant', app, asset: of.asset, from: dateOf(viewedNow()), state, verified: 'yes' },
      says,
    );
  return (
    <div class="card">
      <div class="section-head">
        <h3>{ASSET_WORDS[of.asset]}</h3>
        <Tag tone={of.state === 'granted' ? 'care' : of.state === 'denied' ? 'accent' : 'plain'}>
          {permissionWords(of)}
        </Tag>
      </div>
      {of.since && <p class="muted small">从 {dayWords(of.since)}起。</p>}
      <div class="row no-print">
        <Button onPress={() => say('denied', '记下了：看过，是关着的')}>看过，是关的</Button>
        <Button onPress={() => say('granted', '记下了：现在开着')}>看过，还开着</Button>
      </div>
    </div>
  );
}

function App({ of, standing }: { of: AppPermissions; standing: Standing }): JSX.Element {
  const paths = byUrgency(standing.assessment.paths.filter((path) => path.id.startsWith(`${of.app}/`)));
  return (
    <>
      <Section title="手机让它看什么">
        {of.permissions.map((item) => (
          <OnePermission key={item.asset} app={of.app} of={item} />
        ))}
        <Notice tone="plain">
          <p>看的时候打开手机的“设置”，找到这个 App 的“权限”。隔天、更新后再各看一次。</p>
        </Notice>
        <div class="row no-print">
          <ButtonLink href="#/answers/contacts-any-phone">怎么看、怎么关</ButtonLink>
          {!of.removed && (
            <Button
              onPress={() =>
                void keep(
                  {
                    kind: 'app.state',
                    app: of.app,
                    state: 'removed',
                    on: dateOf(viewedNow()),
                    verified: 'yes',
                  },
                  '记下了。以前读走的，删了也收不回来',
                )
              }
            >
              App 已经删了
            </Button>
          )}
        </div>
      </Section>
      {paths.length > 0 && (
        <Section title="从它通出去的路">
          <List>
            {paths.map((path) => (
              <ListRow
                key={path.id}
                title={path.name}
                href={hrefOf('today', shortKey(path.id))}
                end={<Tag tone={STATE_TONE[path.state]}>{path.stateSays}</Tag>}
              />
            ))}
          </List>
        </Section>
      )}
    </>
  );
}

const Gone = (): JSX.Element => (
  <Empty icon="magnifier" title="这个 App 不在现在的记录里。">
    <ButtonLink href="#/apps">回到授权</ButtonLink>
  </Empty>
);

export function AppPage({ shown }: { shown: string }): JSX.Element {
  const found = permissionsOf(viewedEntries()).find((item) => shortKey(item.app) === shown);
  return (
    <Frame title={found?.app ?? '这个 App'} empty={<Gone />}>
      {(standing) => (found ? <App of={found} standing={standing} /> : <Gone />)}
    </Frame>
  );
}

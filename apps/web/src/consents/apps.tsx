import { dateOf } from '@huxin/calendar';
import type { Fact } from '@huxin/fact';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Standing } from '../engine/questions.ts';
import { shortKey } from '../engine/short-key.ts';
import { viewed, viewedEntries, viewedNow } from '../engine/viewing.ts';
import { Button, ButtonLink } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { TextField } from '../kit/field.tsx';
import { List, ListRow } from '../kit/list.tsx';
import { Section } from '../kit/section.tsx';
import { Tag } from '../kit/tag.tsx';
import { tell } from '../kit/toast.tsx';
import { hrefOf } from '../shell/route.ts';
import { route } from '../shell/router.ts';
import { Frame } from '../today/frame.tsx';
import { AppPage } from './app-page.tsx';
import { type AppPermissions, ASSET_WORDS, permissionsOf, permissionWords } from './permissions.ts';

function AddApp(): JSX.Element {
  const [name, setName] = useState('');
  const add = async (): Promise<void> => {
    const app = name.trim();
    if (app === '') return;
    const fact: Fact = {
      kind: 'app.state',
      app,
      state: 'installed',
      on: dateOf(viewedNow()),
      verified: 'no',
    };
    await viewed().append([fact]);
    setName('');
    tell('加上了');
  };
  return (
    <div class="card">
      <TextField
        label="手机里还有哪个借款 App"
        hint="写个自己认得的名字就行。"
        value={name}
        onInput={setName}
      />
      <div class="row">
        <Button icon="plus" disabled={name.trim() === ''} onPress={() => void add()}>
          加上
        </Button>
      </div>
    </div>
  );
}

function AppRow({ of }: { of: AppPermissions }): JSX.Element {
  const contacts = of.permissions[0];
  return (
    <ListRow
      title={of.app}
      note={
        of.removed
          ? '已经从手机上删掉'
          : of.permissions.map((item) => `${ASSET_WORDS[item.asset]}：${permissionWords(item)}`).join('；')
      }
      href={hrefOf('apps', shortKey(of.app))}
      end={
        contacts && !of.removed && contacts.state === 'granted' ? (
          <Tag tone="care">读得到通讯录</Tag>
        ) : undefined
      }
    />
  );
}

function Apps({ standing }: { standing: Standing }): JSX.Element {
  const apps = permissionsOf(viewedEntries());
  const questions = standing.assessment.questions.length;
  return (
    <>
      {questions > 0 && (
        <div class="card">
          <p>还有 {questions} 件事没说清，答了才知道哪条路开着。</p>
          <div class="row">
            <ButtonLink kind="main" href="#/ask">
              一次答一个
            </ButtonLink>
          </div>
        </div>
      )}
      {apps.length > 0 && (
        <List label="借款 App">
          {apps.map((item) => (
            <AppRow key={item.app} of={item} />
          ))}
        </List>
      )}
      <AddApp />
      {standing.assessment.clocks.length > 0 && (
        <Section title="读得到的日子，和收不回的">
          <ul class="card plain-list">
            {standing.assessment.clocks.map((clock) => (
              <li key={clock.subject}>
                {clock.subject}：{clock.says}
              </li>
            ))}
          </ul>
          <p class="muted small">关权限只挡以后。以前读走的，关了也收不回来。</p>
        </Section>
      )}
    </>
  );
}

/** 授权: which app reaches what on the phone, and what was only said. */
export function Consents(): JSX.Element {
  const key = route.value.path[1];
  if (key !== undefined) return <AppPage shown={key} />;
  return (
    <Frame
      title="授权"
      back={false}
      lead="哪个 App 读得到你认识的人。"
      empty={
        <>
          <Empty icon="phone" title="还没有记过 App。">
            <p class="muted">先写一个手机里的借款 App，再去看它的权限。</p>
          </Empty>
          <AddApp />
        </>
      }
    >
      {(standing) => <Apps standing={standing} />}
    </Frame>
  );
}

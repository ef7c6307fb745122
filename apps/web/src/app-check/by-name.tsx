import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Actions, Button, ButtonLink } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { List, ListRow } from '../kit/list.tsx';
import { Page } from '../kit/page.tsx';
import { useAnswer } from './use-answer.ts';
import { Waits } from './waits.tsx';

/** Only a name: what the directory has, and that this is little. */
export function ByName(): JSX.Element {
  const [text, setText] = useState('');
  const { answer, waiting, ask, forget } = useAnswer();
  const found = answer?.kind === 'name' ? answer.name : undefined;
  return (
    <Page title="只知道名字" lead="名录很短，查不到是常事。">
      <TextField
        label="App 的名字，或者包名"
        hint="包名像 com.example.loan，应用商店的网址里有。"
        value={text}
        onInput={(value) => {
          setText(value);
          forget();
        }}
      />
      <Actions>
        <Button
          kind="main"
          icon="magnifier"
          disabled={text.trim() === ''}
          onPress={() => ask({ kind: 'name', text })}
        >
          查名录
        </Button>
      </Actions>
      <Waits of={waiting} />
      {found && (
        <>
          <p role="status">{found.says}</p>
          {found.rows.length > 0 && (
            <List label="名录里的">
              {found.rows.map((row) => (
                <ListRow
                  key={row.package}
                  title={row.app}
                  note={`${row.package}${row.operator ? ` · ${row.operator}` : ''}（${row.checkedOn} 核对）`}
                />
              ))}
            </List>
          )}
          <ButtonLink kind="main" href="#/app/settings">
            看手机设置，更准
          </ButtonLink>
        </>
      )}
    </Page>
  );
}

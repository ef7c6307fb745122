import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button, ButtonLink } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Page } from '../kit/page.tsx';
import { Section } from '../kit/section.tsx';
import { ImportCopy } from './import-copy.tsx';
import { caseChanges, keeping } from './keeping-state.ts';
import { NewCase } from './new-case.tsx';
import { OpenCasePanel } from './open-case-panel.tsx';
import { Unlock } from './unlock.tsx';
import { WipeList } from './wipe-list.tsx';

const look = (): Promise<void> => import('./keeper.ts').then((keeper) => keeper.look());

function Looking(): JSX.Element {
  return (
    <p class="muted" role="status" aria-busy="true">
      正在看存下的记录…
    </p>
  );
}

function Body(): JSX.Element {
  const state = keeping.value;
  void caseChanges.value;
  switch (state.kind) {
    case 'looking':
      return <Looking />;
    case 'unavailable':
      return (
        <Empty icon="save" title="这个浏览器不让存。">
          <p class="muted">可能是无痕模式，或者关了网站存储。写下的只在这一页里；导出一份备份，就丢不了。</p>
          <ButtonLink icon="save" kind="main" href="#/copy">
            存一份备份
          </ButtonLink>
          <Button onPress={() => void look()}>再看一次</Button>
        </Empty>
      );
    case 'none':
      return (
        <>
          <NewCase first />
          <ImportCopy />
        </>
      );
    case 'closed':
      return (
        <>
          <Section title="存下的">
            <Unlock cases={state.cases} />
          </Section>
          <NewCase />
          <ImportCopy />
          <WipeList cases={state.cases} />
        </>
      );
    case 'open':
      return (
        <>
          <OpenCasePanel open={state.open} />
          <NewCase />
          <ImportCopy />
          <WipeList cases={state.cases} />
        </>
      );
  }
}

/** 保存和密码: where the record lies, and every way in, out and away. */
export function Keep(): JSX.Element {
  // Until the storage was looked at, nothing is shown that would be taken away again under a finger.
  const [looked, setLooked] = useState(keeping.value.kind !== 'none');
  useEffect(() => {
    if (!looked)
      void look()
        .catch(() => undefined)
        .finally(() => setLooked(true));
  }, []);
  return (
    <Page title="保存和密码" lead="不存，关掉就没有了。存，只存在这台设备的这个浏览器里。">
      {looked ? <Body /> : <Looking />}
    </Page>
  );
}

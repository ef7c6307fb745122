import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button, ButtonLink } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Page, TopBar } from '../kit/page.tsx';

/** Most screens are there before a word about waiting could be read. */
export function ScreenWaits(): JSX.Element {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <TopBar />
      <main class="page" id="content" aria-busy="true">
        <h1 class={slow ? 'muted' : 'unseen'}>正在打开…</h1>
      </main>
    </>
  );
}

export function ScreenLost(): JSX.Element {
  return (
    <Page title="这一页没打开">
      <Empty icon="care" title="可能是没有网，这一页还没存到这台设备上。">
        <p class="muted">你写下的东西还在。连上网再试一次就行。</p>
        <div class="row">
          <Button kind="main" onPress={() => location.reload()}>
            再试一次
          </Button>
          <ButtonLink href="#/">回首页</ButtonLink>
        </div>
      </Empty>
    </Page>
  );
}

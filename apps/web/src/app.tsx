import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Cover } from './care/cover.tsx';
import { ScreenLost, ScreenWaits } from './care/screen-states.tsx';
import { CaseBar } from './keeping/case-bar.tsx';
import { Notice } from './kit/notice.tsx';
import { Tabs } from './kit/tabs.tsx';
import { Toasts } from './kit/toast.tsx';
import { Home } from './screens/home.tsx';
import { loaderOf, TABS } from './screens/registry.ts';
import { covered } from './shell/idle.ts';
import { hrefOf, type Route } from './shell/route.ts';
import { route } from './shell/router.ts';
import { isWeChat } from './shell/surroundings.ts';
import { CARE } from './words/care.ts';

type Shown =
  | { readonly name: string; readonly Screen: ComponentType }
  | { readonly name: 'failed' }
  | undefined;

/** The screen of a route; the old one stays up until the new one is there. */
function useScreen(now: Route): Shown {
  const name = now.path[0] ?? '';
  const [shown, setShown] = useState<Shown>(undefined);
  useEffect(() => {
    let current = true;
    const load = loaderOf(now);
    if (load) {
      load().then(
        (Screen) => current && setShown({ name, Screen }),
        () => current && setShown({ name: 'failed' }),
      );
    }
    return () => {
      current = false;
    };
  }, [name]);
  if (!loaderOf(now)) return { name, Screen: Home };
  return shown && (shown.name === name || shown.name === 'failed') ? shown : undefined;
}

function useFreshScroll(now: Route): void {
  const address = now.path.join('/');
  useEffect(() => scrollTo(0, 0), [address]);
}

export function App(): JSX.Element {
  const now = route.value;
  const shown = useScreen(now);
  useFreshScroll(now);
  // A cover hides the screen and keeps what was typed; a lock takes the data away (shell/idle.ts).
  // Inside a door a phone shows one way on and one way back; the tab bar would be a third.
  const inDoor = /^[1-5]$/.test(now.path[0] ?? '');
  return (
    <>
      {covered.value && <Cover />}
      <div hidden={covered.value} class={inDoor ? 'with-tabs in-door' : 'with-tabs'}>
        <button type="button" class="skip" onClick={skipToContent}>
          跳到正文
        </button>
        <CaseBar />
        {isWeChat(navigator.userAgent) && (
          <div class="page-note no-print">
            <Notice tone="care">
              <p>{CARE.weChat}</p>
            </Notice>
          </div>
        )}
        {shown === undefined ? <ScreenWaits /> : 'Screen' in shown ? <shown.Screen /> : <ScreenLost />}
        <Tabs
          tabs={TABS.map(({ label, icon, path }) => ({
            label,
            icon,
            href: path === '' ? '#/' : hrefOf(path),
            current: (now.path[0] ?? '') === path,
          }))}
        />
        <Toasts />
      </div>
    </>
  );
}

/** A button, because a `#content` link would be taken for an address of the app. */
function skipToContent(): void {
  const heading = document.querySelector<HTMLElement>('#content h1');
  heading?.focus();
  heading?.scrollIntoView();
}

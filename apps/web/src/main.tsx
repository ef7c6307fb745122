import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/list.css';
import './styles/form.css';
import './styles/layer.css';
import './styles/picture.css';
import './styles/parts.css';
import './styles/print.css';
import './keeping/keeping.css';
import './originals/originals.css';
import { effect } from '@preact/signals';
import { hydrate, render } from 'preact';
import { App } from './app.tsx';
import { startKeeping } from './keeping/start.ts';
import { tell } from './kit/toast.tsx';
import { startIdleLock } from './shell/idle.ts';
import { collectShared, listenForOpenedFiles } from './shell/inbox.ts';
import { listenForInstaller } from './shell/install.ts';
import { guardRestoredPage } from './shell/leave.ts';
import { startOffline, takeUpdate, updateWaits } from './shell/offline.ts';
import { whenQuiet } from './shell/quiet.ts';
import { route, startRouter } from './shell/router.ts';
import { startSettings } from './shell/settings.ts';

/** Long enough to read a letter through, short enough for a phone left on a table. */
const IDLE_MS = 5 * 60_000;

startSettings();
startRouter();
guardRestoredPage();
startIdleLock(IDLE_MS);
startKeeping();
listenForOpenedFiles();
listenForInstaller();
const place = document.getElementById('app');
if (place) {
  // The page came with its doors drawn (prerender.mjs): taken over where they are what was asked for.
  if (route.value.path.length === 0) hydrate(<App />, place);
  else {
    place.replaceChildren();
    render(<App />, place);
  }
}
// From here on the app answers taps itself (early.js).
dispatchEvent(new Event('app'));
delete document.documentElement.dataset['at'];
document.documentElement.dataset['up'] = '';
whenQuiet(() => void startOffline());
void collectShared();
effect(() => {
  if (updateWaits.value) tell('有新版本。', { label: '现在换上', run: takeUpdate });
});

import type { JSX } from 'preact';
import { Button } from '../kit/button.tsx';
import { covered, isLockedBehind } from '../shell/idle.ts';
import { leave } from '../shell/leave.ts';

/** Over everything after a while without a touch. What it can do depends on whether a passphrase is set. */
export function Cover(): JSX.Element {
  return (
    <main class="cover">
      <h1>画面遮住了</h1>
      <p class="muted">
        {isLockedBehind.value
          ? '有一会儿没动了，记录也锁上了。回来以后要输密码。'
          : '有一会儿没动了。现在没有设密码，点一下就能回来。'}
      </p>
      <div class="row">
        <Button kind="main" onPress={() => (covered.value = false)}>
          回来
        </Button>
        <Button icon="leave" onPress={leave}>
          马上离开
        </Button>
      </div>
    </main>
  );
}

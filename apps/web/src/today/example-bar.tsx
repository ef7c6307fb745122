import type { JSX } from 'preact';
import { example } from '../engine/viewing.ts';
import { Button, ButtonLink } from '../kit/button.tsx';
import { hrefOf } from '../shell/route.ts';

/** On every screen that shows an invented life: that it is one, and the way out. */
export function ExampleBar(): JSX.Element | null {
  const shown = example.value;
  if (!shown) return null;
  return (
    <div class="example-bar">
      <p>
        <strong>例子：{shown.code}，不是你的记录</strong>
        <span class="small">停在 {shown.at.replace('T', ' ')}。人和数都是编的，点什么都不进你的记录。</span>
      </p>
      <div class="row no-print">
        <Button kind="bare" onPress={() => (example.value = undefined)}>
          关掉例子
        </Button>
        <ButtonLink kind="bare" href={hrefOf('story', shown.id)}>
          看他的每一天
        </ButtonLink>
      </div>
    </div>
  );
}

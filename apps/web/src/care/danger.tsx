import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Actions, Button, ButtonLink } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { sayCalm } from '../shell/care.ts';
import { CARE } from '../words/care.ts';
import { QuietLine } from './quiet-line.tsx';

/** The first screen of a trouble door. 有 shows one sentence and one number, and nothing else. */
export function Danger({ door }: { door: string }): JSX.Element {
  const [danger, setDanger] = useState(false);
  if (danger) {
    return (
      <Page title={CARE.dangerYes}>
        <Actions>
          <ButtonLink kind="main" icon="phone" href="tel:110">
            打 110
          </ButtonLink>
        </Actions>
      </Page>
    );
  }
  return (
    <Page title={CARE.dangerAsk}>
      <div class="actions">
        <Button wide onPress={() => setDanger(true)}>
          有
        </Button>
        <Button wide onPress={() => sayCalm(door)}>
          没有
        </Button>
      </div>
      <QuietLine />
    </Page>
  );
}

import type { JSX } from 'preact';
import { Actions, ButtonLink } from '../kit/button.tsx';

/** The next step after an answer that something can be read: the settings of the phone. */
export function HowToClose(): JSX.Element {
  return (
    <Actions>
      <ButtonLink kind="main" icon="hand" href="#/answers/contacts-any-phone">
        去手机里关掉：一步一步
      </ButtonLink>
    </Actions>
  );
}

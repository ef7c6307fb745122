import type { JSX } from 'preact';
import { Actions, ButtonLink } from '../../kit/button.tsx';
import { CARE } from '../../words/care.ts';

/** One sentence and one number; nothing else is shown or noted. */
export function DangerOnly({ titled = true }: { titled?: boolean }): JSX.Element {
  return (
    <>
      {titled && <h2>{CARE.dangerYes}</h2>}
      <Actions>
        <ButtonLink kind="main" icon="phone" href="tel:110">
          打 110
        </ButtonLink>
      </Actions>
    </>
  );
}

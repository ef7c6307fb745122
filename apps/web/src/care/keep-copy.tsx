import type { JSX } from 'preact';
import { ButtonLink } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import { record } from '../record.ts';
import { CARE } from '../words/care.ts';

/** Saved here is not a backup: said after every item, where the way to a copy is one tap. */
export function KeepCopy(): JSX.Element {
  return (
    <Notice tone="care">
      <p>
        {record().keeps === 'memory'
          ? '现在记的只在这一页里，关掉就没有了。原件留在手机里，再存一份备份。'
          : CARE.notABackup}
      </p>
      <div>
        <ButtonLink icon="save" href="#/copy">
          存一份
        </ButtonLink>
      </div>
    </Notice>
  );
}

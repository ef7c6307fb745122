import type { FactOf } from '@huxin/fact';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { KeepCopy } from '../../care/keep-copy.tsx';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { CitationLine } from '../../kit/citation-line.tsx';
import { Notice } from '../../kit/notice.tsx';
import { record } from '../../record.ts';
import { useEntries } from '../../shell/watch-record.ts';
import { ONLY_THE_DEBTOR } from '../../words/citations.ts';
import { ContactForm } from '../shared/contact-form.tsx';

/** The standard is asked on the day of the event; before it was in force it says nothing. */
const standardApplies = (fact: FactOf<'contacted'>): boolean =>
  fact.at.slice(0, 10) >= ONLY_THE_DEBTOR.inForceOn;

export function Write(): JSX.Element {
  const entries = useEntries();
  const [saved, setSaved] = useState<FactOf<'contacted'> | undefined>(undefined);
  const taken = entries.flatMap(({ fact }) => (fact.kind === 'contacted' ? [fact.alias] : []));
  if (saved) {
    return (
      <>
        <Notice live title={`${saved.alias}，记下了。`}>
          {standardApplies(saved) && (
            <>
              <p>
                可能不符合国家标准（推荐性）：向没有还款义务的人催收。
                {saved.by === undefined && '还缺：是谁发的。'}
              </p>
              <CitationLine of={ONLY_THE_DEBTOR} />
            </>
          )}
        </Notice>
        <KeepCopy />
        <div class="row">
          <Button icon="plus" onPress={() => setSaved(undefined)}>
            再记一条
          </Button>
          <ButtonLink href="#/record" icon="record">
            看记下的 {taken.length} 条
          </ButtonLink>
        </div>
      </>
    );
  }
  return (
    <ContactForm
      who="others"
      taken={taken}
      onSave={async (facts, contacted) => {
        await record().append(facts);
        setSaved(contacted);
      }}
    />
  );
}

import type { EntryId, FactOf } from '@huxin/fact';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { KeepCopy } from '../../care/keep-copy.tsx';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { record } from '../../record.ts';
import { useEntries } from '../../shell/watch-record.ts';
import { ContactForm } from '../shared/contact-form.tsx';
import { laterPart } from '../shared/later-part.tsx';

/** Fetched once there is something to hold against the rules. */
const EventFindings = laterPart<{ event: EntryId }>(() =>
  import('./event-findings.tsx').then((m) => m.EventFindings),
);

interface Saved {
  readonly id: EntryId | undefined;
  readonly alias: string;
}

export function Write(): JSX.Element {
  const entries = useEntries();
  const [saved, setSaved] = useState<Saved | undefined>(undefined);
  const taken = entries.flatMap(({ fact }) => (fact.kind === 'contacted' ? [fact.alias] : []));
  const loans = [...new Set(entries.flatMap(({ fact }) => (fact.kind === 'term' ? [fact.loan] : [])))];
  if (saved) {
    return (
      <>
        <Notice live title={`${saved.alias}，记下了。`} />
        {saved.id && <EventFindings event={saved.id} />}
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
      loans={loans}
      onSave={async (facts, contacted: FactOf<'contacted'>, along) => {
        const ids = await record().append(facts, undefined, along);
        setSaved({ id: ids.at(-1), alias: contacted.alias });
      }}
    />
  );
}

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { KeepCopy } from '../../care/keep-copy.tsx';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { record } from '../../record.ts';
import { useEntries } from '../../shell/watch-record.ts';
import { CARE } from '../../words/care.ts';
import { ContactForm } from '../shared/contact-form.tsx';

export function WriteOwn(): JSX.Element {
  const entries = useEntries();
  const [saved, setSaved] = useState(false);
  const own = entries.filter(({ fact }) => fact.kind === 'contacted' && fact.alias === 'self').length;
  if (!saved) {
    return (
      <ContactForm
        who="self"
        taken={[]}
        onSave={async (facts, _contacted, along) => {
          await record().append(facts, undefined, along);
          setSaved(true);
        }}
      />
    );
  }
  return (
    <>
      <Notice live title={`记下了，一共 ${own} 条。`}>
        <p>{CARE.evidenceFirst}</p>
      </Notice>
      <KeepCopy />
      <div class="row">
        <Button icon="plus" onPress={() => setSaved(false)}>
          再记一条
        </Button>
        <ButtonLink icon="record" href="#/record">
          看记下的
        </ButtonLink>
      </div>
    </>
  );
}

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Choice } from '../../kit/choice.tsx';
import { useEntries } from '../../shell/watch-record.ts';
import { type Told, tellAbout, toldOf } from './told.ts';

/** The first question of the intake. 有 is not written down now: things are noted later. */
export function DangerStep({ onDanger }: { onDanger: () => void }): JSX.Element {
  const entries = useEntries();
  const [tapped, setTapped] = useState<Told | undefined>(undefined);
  return (
    <Choice<Told>
      label="现在有人在门口，或者威胁要伤害他吗？"
      value={tapped ?? toldOf(entries, 'safety')}
      onChange={(answer) => {
        if (answer === 'yes') return onDanger();
        setTapped(answer);
        void tellAbout('safety', answer);
      }}
      options={[
        { value: 'yes', label: '有' },
        { value: 'no', label: '没有' },
        { value: 'unknown', label: '不知道' },
      ]}
    />
  );
}

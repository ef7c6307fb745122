import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Choice } from '../../kit/choice.tsx';
import { useEntries } from '../../shell/watch-record.ts';
import { type Told, type Topic, tellAbout, toldOf } from './told.ts';

export interface AskProps {
  readonly topic: Topic;
  readonly asks: string;
  readonly hint?: string;
  readonly yes?: string;
  readonly no?: string;
}

/** One question of the intake; 不知道 is an answer like the others. */
export function Ask({ topic, asks, hint, yes = '有', no = '没有' }: AskProps): JSX.Element {
  const entries = useEntries();
  // What was tapped shows at once; writing it down takes a moment.
  const [tapped, setTapped] = useState<Told | undefined>(undefined);
  return (
    <Choice<Told>
      label={asks}
      {...(hint ? { hint } : {})}
      value={tapped ?? toldOf(entries, topic)}
      onChange={(answer) => {
        setTapped(answer);
        void tellAbout(topic, answer);
      }}
      options={[
        { value: 'yes', label: yes },
        { value: 'no', label: no },
        { value: 'unknown', label: '不知道' },
      ]}
    />
  );
}

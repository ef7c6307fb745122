import { useEffect, useRef, useState } from 'preact/hooks';
import { askScanner } from './ask-scanner.ts';
import type { ScanAnswer, ScanQuestion } from './questions.ts';

export type Waiting = 'asking' | 'broke' | undefined;

/** Asks the scanner short questions; the newest one counts, and leaving the screen drops it. */
export function useAnswer(): {
  readonly answer: ScanAnswer | undefined;
  readonly waiting: Waiting;
  readonly ask: (question: ScanQuestion) => void;
  readonly forget: () => void;
} {
  const [answer, setAnswer] = useState<ScanAnswer | undefined>(undefined);
  const [waiting, setWaiting] = useState<Waiting>(undefined);
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);
  const forget = (): void => {
    stop.current();
    setAnswer(undefined);
    setWaiting(undefined);
  };
  const ask = (question: ScanQuestion): void => {
    forget();
    setWaiting('asking');
    const asked = askScanner(question);
    stop.current = asked.stop;
    asked.answer.then(
      (got) => {
        setAnswer(got);
        setWaiting(undefined);
      },
      () => setWaiting('broke'),
    );
  };
  return { answer, waiting, ask, forget };
}

import type { Result } from '@huxin/basis';
import type { VaultFault } from '@huxin/vault';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Progress } from '../kit/progress.tsx';
import { tell } from '../kit/toast.tsx';
import type { Along } from '../record.ts';
import { faultWords } from './fault-words.ts';

export interface Task {
  /** What went wrong last, for under the field it concerns. */
  readonly wrong: string | undefined;
  readonly fault: VaultFault['kind'] | undefined;
  readonly busy: boolean;
  /** Bytes done so far, where that is known. */
  readonly done: number | undefined;
  readonly forgive: () => void;
  readonly run: (work: (along: Along) => Promise<Result<unknown, VaultFault>>) => Promise<boolean>;
  readonly stop: () => void;
}

/** One piece of work at a time, which can be stopped; what went wrong stays until the next try. */
export function useTask(): Task {
  const [fault, setFault] = useState<VaultFault | undefined>(undefined);
  const [state, setState] = useState<{ readonly done?: number } | undefined>(undefined);
  const stopper = useRef<AbortController | undefined>(undefined);
  const run: Task['run'] = async (work) => {
    if (stopper.current) return false;
    const controller = new AbortController();
    stopper.current = controller;
    setState({});
    setFault(undefined);
    const done = await work({ signal: controller.signal, onProgress: (bytes) => setState({ done: bytes }) });
    stopper.current = undefined;
    setState(undefined);
    if (!done.ok && done.error.kind === 'stopped') tell(faultWords(done.error));
    else setFault(done.ok ? undefined : done.error);
    return done.ok;
  };
  return {
    wrong: fault && faultWords(fault),
    fault: fault?.kind,
    busy: state !== undefined,
    done: state?.done,
    forgive: () => setFault(undefined),
    run,
    stop: () => stopper.current?.abort(),
  };
}

export interface WorkingProps {
  readonly task: Task;
  readonly label: string;
  /** Said while nobody knows how long it will take. */
  readonly note: string;
  /** Bytes in all, if that is known. */
  readonly of?: number;
}

/** What goes on while it works, and the way to stop it. */
export function Working({ task, label, note, of = 0 }: WorkingProps): JSX.Element | null {
  if (!task.busy) return null;
  const share = of > 0 && task.done !== undefined ? { done: Math.min(task.done / of, 1) } : {};
  return <Progress label={label} note={note} {...share} onCancel={task.stop} />;
}

import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { isNotKept } from '../keeping/not-kept.ts';
import { Progress } from '../kit/progress.tsx';
import { tell } from '../kit/toast.tsx';
import { type Along, type Original, record } from '../record.ts';
import type { TakeFault } from './take.ts';

/** `waits`: noted and shown, but not stored yet; the toast offers another try. `not`: nothing happened. */
export type Attached = 'kept' | 'waits' | 'not';

export interface Attaching {
  /** 0 to 1 while it works. */
  readonly share: number | undefined;
  readonly wrong: string | undefined;
  readonly stop: () => void;
  /** Reads the files, then lets `keep` put them into the record. */
  readonly run: (files: readonly Blob[], keep: (along: Along) => Promise<void>) => Promise<Attached>;
}

const READ_WORDS: Readonly<Record<TakeFault['kind'], string>> = {
  stopped: '停下了，什么也没记。',
  unreadable: '有一个文件读不到，可能被移走了。再选一次。什么也没记。',
};

/** Attaching files: read, counted and stored with their entry, with how far it is and a way to stop. */
export function useAttaching(): Attaching {
  const [share, setShare] = useState<number | undefined>(undefined);
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const stopper = useRef<AbortController | undefined>(undefined);

  const readAll = async (files: readonly Blob[], signal: AbortSignal, onRead: (read: number) => void) => {
    if (files.length === 0) return [];
    const { takeFile } = await import('./take.ts');
    const originals = new Map<string, Original>();
    let before = 0;
    for (const file of files) {
      const start = before;
      const one = await takeFile(file, { signal, onProgress: (read) => onRead(start + read) });
      if (!one.ok) return one.error;
      originals.set(one.value.sha256, one.value);
      before += file.size;
    }
    return [...originals.values()];
  };

  const work: Attaching['run'] = async (files, keep) => {
    const controller = new AbortController();
    stopper.current = controller;
    const { signal } = controller;
    const size = files.reduce((sum, file) => sum + file.size, 0);
    const all = Math.max(size, 1) * (record().keeps === 'vault' ? 2 : 1);
    const show = (done: number): void => setShare(Math.min(done / all, 1));
    if (size > 0) show(0);
    const originals = await readAll(files, signal, show);
    if ('kind' in originals) {
      setWrong(READ_WORDS[originals.kind]);
      return 'not';
    }
    try {
      await keep({ originals, signal, onProgress: (stored) => show(size + stored) });
      return 'kept';
    } catch (cause) {
      if (!isNotKept(cause)) throw cause;
      if (cause.fault.kind === 'stopped') {
        setWrong(READ_WORDS.stopped);
        return 'not';
      }
      // Nobody catches this one: the keeper says what happened and offers to store it again.
      void Promise.reject(cause);
      return 'waits';
    }
  };
  return {
    share,
    wrong,
    stop: () => stopper.current?.abort(),
    run: async (files, keep) => {
      if (stopper.current) return 'not';
      setWrong(undefined);
      try {
        return await work(files, keep);
      } catch {
        tell('没记成，再试一次');
        return 'not';
      } finally {
        stopper.current = undefined;
        setShare(undefined);
      }
    },
  };
}

export function AttachProgress({ of }: { of: Attaching }): JSX.Element | null {
  if (of.share === undefined) return null;
  return <Progress label="正在收原件" done={of.share} onCancel={of.stop} />;
}

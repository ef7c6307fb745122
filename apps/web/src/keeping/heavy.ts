import { type Heavy, type HeavyPort, heavyOver } from '@huxin/vault';
import { scriptUrl } from '../shell/trusted.ts';
import workerUrl from './heavy-worker.ts?worker&url';

const inPage = async (): Promise<Heavy> => {
  await import(/* @vite-ignore */ scriptUrl(workerUrl));
  return (globalThis as unknown as { heavyHere: Heavy }).heavyHere;
};

/** Argon2id, scrypt and age's cipher in a worker: none of them pauses, and a page that waits for them is frozen. */
export const heavy: Heavy = heavyOver(() => new Worker(scriptUrl(workerUrl)) as unknown as HeavyPort, inPage);

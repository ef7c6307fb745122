import { signal } from '@preact/signals';

/** A file or text another app shared to this one. Held in memory; nothing is opened by itself. */
export interface Received {
  readonly name: string;
  readonly type: string;
  readonly body: Blob;
}

export const inbox = signal<readonly Received[]>([]);

/** Takes what the service worker parked, and empties the parking place. */
export async function collectShared(): Promise<void> {
  if (!('caches' in globalThis)) return;
  const cache = await caches.open('inbox');
  const taken: Received[] = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    await cache.delete(request);
    if (!response) continue;
    const name = decodeURIComponent(response.headers.get('x-name') ?? '');
    taken.push({
      name,
      type: response.headers.get('content-type') ?? '',
      body: await response.blob(),
    });
  }
  if (taken.length > 0) inbox.value = [...inbox.value, ...taken];
}

interface LaunchQueue {
  setConsumer(take: (launch: { files: readonly { getFile(): Promise<File> }[] }) => void): void;
}

/** Files opened with the installed app. */
export function listenForOpenedFiles(): void {
  const queue = (globalThis as { launchQueue?: LaunchQueue }).launchQueue;
  queue?.setConsumer(async ({ files }) => {
    const opened = await Promise.all(files.map((handle) => handle.getFile()));
    if (opened.length === 0) return;
    inbox.value = [
      ...inbox.value,
      ...opened.map((file) => ({ name: file.name, type: file.type, body: file })),
    ];
    location.hash = '/inbox';
  });
}

export function dropReceived(item: Received): void {
  inbox.value = inbox.value.filter((other) => other !== item);
}

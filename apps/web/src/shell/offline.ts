import { signal } from '@preact/signals';
import { scriptUrl } from './trusted.ts';

/** A newer version is downloaded and waits for a yes. */
export const updateWaits = signal(false);
export const offlineReady = signal(false);
let waiting: ServiceWorker | null = null;
let asked = false;

function watch(worker: ServiceWorker | null): void {
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed' && navigator.serviceWorker.controller) {
      waiting = worker;
      updateWaits.value = true;
    }
    if (worker.state === 'activated') offlineReady.value = true;
  });
}

export async function startOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (asked) location.reload();
  });
  try {
    const registration = await navigator.serviceWorker.register(scriptUrl('./sw.js'), { scope: './' });
    if (registration.waiting && navigator.serviceWorker.controller) {
      waiting = registration.waiting;
      updateWaits.value = true;
    }
    if (registration.active) offlineReady.value = true;
    watch(registration.installing);
    registration.addEventListener('updatefound', () => watch(registration.installing));
  } catch {
    // Without a service worker the app still works online; nothing to tell.
  }
}

export function takeUpdate(): void {
  asked = true;
  waiting?.postMessage('swap');
}

/** What the browser around the app is, as far as it decides what works. */

/** WeChat's built-in browser drops storage, downloads and shares. */
export const isWeChat = (userAgent: string): boolean => /MicroMessenger/i.test(userAgent);

/** Started from the home screen, where storage is kept longer. */
export const isInstalled = (): boolean =>
  matchMedia('(display-mode: standalone)').matches ||
  (navigator as { standalone?: boolean }).standalone === true;

export type Persistence = 'kept' | 'may-be-cleared' | 'unknown';

export async function storagePersistence(): Promise<Persistence> {
  try {
    return (await navigator.storage.persisted()) ? 'kept' : 'may-be-cleared';
  } catch {
    return 'unknown';
  }
}

/** Asks the browser not to clear this site's data. It may say no, and it may change its mind. */
export async function askForPersistence(): Promise<Persistence> {
  try {
    return (await navigator.storage.persist()) ? 'kept' : 'may-be-cleared';
  } catch {
    return 'unknown';
  }
}

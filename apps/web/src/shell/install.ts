import { signal } from '@preact/signals';

/** What a browser hands over when it could put the app on the home screen; not every browser does. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

const offer = signal<InstallOffer | undefined>(undefined);
export const canInstall = (): boolean => offer.value !== undefined;

/** Nothing is offered by itself: the browser's own question comes only after a tap in 我的. */
export function listenForInstaller(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer.value = event as InstallOffer;
  });
  addEventListener('appinstalled', () => {
    offer.value = undefined;
  });
}

export async function install(): Promise<void> {
  const given = offer.value;
  // It can be used once; the browser hands over another when it wants to be asked again.
  offer.value = undefined;
  await given?.prompt();
}

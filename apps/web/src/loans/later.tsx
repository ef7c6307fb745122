import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ScreenLost, ScreenWaits } from '../care/screen-states.tsx';

/** A screen within a screen that is fetched when it is gone to. */
export function Later({ load }: { load: () => Promise<ComponentType> }): JSX.Element {
  const [Screen, setScreen] = useState<ComponentType | 'lost' | undefined>(undefined);
  useEffect(() => {
    let current = true;
    setScreen(undefined);
    load().then(
      (loaded) => current && setScreen(() => loaded),
      () => current && setScreen('lost'),
    );
    return () => {
      current = false;
    };
  }, [load]);
  if (Screen === undefined) return <ScreenWaits />;
  if (Screen === 'lost') return <ScreenLost />;
  return <Screen />;
}

import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part of a screen that is fetched when the screen is there; undefined until then. */
export function usePart<P>(load: () => Promise<ComponentType<P>>): ComponentType<P> | undefined {
  const [part, setPart] = useState<ComponentType<P> | undefined>(undefined);
  useEffect(() => {
    let current = true;
    // Without it the rest of the screen still works.
    load().then(
      (loaded) => current && setPart(() => loaded),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, []);
  return part;
}

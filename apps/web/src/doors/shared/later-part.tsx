import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The body of a screen, fetched when the screen is gone to; `load` must be the same function on every draw. */
export function laterPart<P extends object = object>(
  load: () => Promise<ComponentType<P>>,
): (props: P) => JSX.Element {
  return function Part(props: P): JSX.Element {
    const [Body, setBody] = useState<ComponentType<P> | 'lost' | undefined>(undefined);
    useEffect(() => {
      let current = true;
      load().then(
        (loaded) => current && setBody(() => loaded),
        () => current && setBody('lost'),
      );
      return () => {
        current = false;
      };
    }, []);
    if (Body === undefined)
      return (
        <p class="muted" role="status" aria-busy="true">
          正在打开…
        </p>
      );
    if (Body === 'lost') return <p>这一步没取到。写下的都在，连上网再打开一次。</p>;
    return <Body {...props} />;
  };
}

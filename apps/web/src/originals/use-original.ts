import { useEffect, useState } from 'preact/hooks';
import { record } from '../record.ts';

export type OriginalState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'lost'; readonly says: string }
  | { readonly kind: 'ready'; readonly body: Blob; readonly url: string };

/** The bytes of one original while a screen shows it, as an address of this page that ends with the screen. */
export function useOriginal(sha256: string, mediaType: string, wanted: boolean): OriginalState {
  const [state, setState] = useState<OriginalState>({ kind: 'waiting' });
  useEffect(() => {
    if (!wanted) return;
    let url: string | undefined;
    let current = true;
    setState({ kind: 'waiting' });
    record()
      .original(sha256)
      .then((found) => {
        if (!current) return;
        if (!found.ok) {
          setState({ kind: 'lost', says: found.error });
          return;
        }
        const body = new Blob([found.value], { type: mediaType });
        url = URL.createObjectURL(body);
        setState({ kind: 'ready', body, url });
      });
    return () => {
      current = false;
      if (url) URL.revokeObjectURL(url);
    };
  }, [sha256, mediaType, wanted]);
  return state;
}

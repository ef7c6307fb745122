import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Something is being worked out: silent while it is quick. */
export function Waits(): JSX.Element {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="muted" aria-busy="true" role="status">
      {slow ? '正在算…' : ''}
    </p>
  );
}

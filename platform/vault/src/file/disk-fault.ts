import type { StoreFault } from '../fault.ts';

/** What an error of the file system means. */
export function faultOf(cause: unknown): StoreFault {
  const code = String((cause as { code?: unknown } | null)?.code ?? cause);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return { kind: 'full' };
  return code === 'EIO' || code === 'ESTALE'
    ? { kind: 'lost-connection', detail: code }
    : { kind: 'unavailable', detail: code };
}

import type { Sha256 } from '@huxin/basis';
import type { Moment, PlainDate } from '@huxin/calendar';
import type { FactOf } from '@huxin/fact';

/** The fingerprint of a file, by which it can be found again and shown unchanged. The bytes stay where they are. */
export async function fileToEvidence(file: Blob, now: Moment): Promise<FactOf<'evidence'>> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return {
    kind: 'evidence',
    sha256: sha256 as Sha256,
    mediaType: file.type || 'application/octet-stream',
    bytes: file.size,
    capturedOn: now.slice(0, 10) as PlainDate,
  };
}

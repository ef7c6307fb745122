import type { Verifier } from '@huxin/app-scan';
import { readCertificate } from './certificate.ts';
import { checkSignature } from './check-signature.ts';
import { readCms } from './cms.ts';
import { digest, digestStream } from './digest.ts';

/** Fills the ports of `@huxin/app-scan`. Runs the same in a browser, a worker and Node. */
export const packageVerifier: Verifier = { digest, digestStream, readCertificate, readCms, checkSignature };

export { readCertificate } from './certificate.ts';
export { checkSignature } from './check-signature.ts';
export { readCms } from './cms.ts';
export { digest } from './digest.ts';
export { packageVerifier } from './verifier.ts';

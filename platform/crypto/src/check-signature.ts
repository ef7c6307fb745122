import type { SignatureAnswer, SignatureQuestion } from '@huxin/app-scan';
import { checkDsa } from './dsa.ts';
import { checkEcdsa } from './ecdsa.ts';
import { readPublicKey } from './public-key.ts';
import { checkPkcs1, checkPss, rsaUsable } from './rsa.ts';

const answer = (good: boolean): SignatureAnswer => (good ? 'good' : 'bad');

/** Whether the signature is by the holder of the key. `unsupported`: a key or curve nobody here can judge. */
export function checkSignature(question: SignatureQuestion): SignatureAnswer {
  const { scheme, digest, data, signature } = question;
  const key = readPublicKey(question.publicKey);
  if (key === undefined) return 'unsupported';
  if (key.type === 'rsa') {
    if (!rsaUsable(key)) return 'unsupported';
    if (scheme === 'rsa-pkcs1') return answer(checkPkcs1(key, digest, data, signature));
    if (scheme === 'rsa-pss') return answer(checkPss(key, digest, data, signature));
    return 'bad';
  }
  if (key.type === 'ec')
    return answer(scheme === 'ecdsa' && checkEcdsa(key.curve, key.point, digest, data, signature));
  return answer(scheme === 'dsa' && checkDsa(key, digest, data, signature));
}

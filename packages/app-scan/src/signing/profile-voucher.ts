import { followChain } from './certificate-chain.ts';
import { checkCmsSigner } from './cms-check.ts';
import { sameBytes } from './little-endian.ts';
import type { CertificateFacts, CmsMessage, Verifier } from './ports.ts';

/** Who stands behind the paper inside a package: its maker's root, nobody, or a signature that does not hold. */
export type Voucher = 'maker' | 'nobody' | 'broken';

/** Common names of the certificates that makers sign such papers with, and of what stands behind those. */
const SIGNERS: Readonly<Record<'ios' | 'hap', { readonly names: RegExp; readonly issuer: string }>> = {
  // Apple, SecPolicy.c, SecPolicyCreateiPhoneProvisioningProfileSigning.
  ios: {
    names: /^Apple iPhone OS Provisioning Profile Signing$/,
    issuer: 'Apple iPhone Certification Authority',
  },
  // openharmony/security_appverify, trusted_apps_sources.json: profile-signing-certificate and the one for debugging.
  hap: {
    names: /^HOS (Profile Management( Debug)?|Application Provision Profile Release(_Debug)?)$/,
    issuer: 'Huawei CBG Software Signing Service CA',
  },
};

const commonName = (subject: string): string => /(?:^|, )CN=([^,]*)/.exec(subject)?.[1] ?? '';

/** A root's name alone proves nothing: any of the maker's developers has a certificate that leads there. */
export function voucherOf(
  scheme: 'ios' | 'hap',
  message: CmsMessage,
  brought: readonly CertificateFacts[],
  verifier: Verifier,
): Voucher {
  const [signer] = message.signers;
  if (signer === undefined || message.content === undefined) return 'broken';
  const answer = checkCmsSigner(message, signer, message.content, verifier);
  if (!answer.good) return 'broken';
  const chain = followChain(scheme, answer.certificate, [...message.certificates, ...brought], verifier);
  if (chain.state === 'broken' || chain.state === 'usurped') return 'broken';
  const { names, issuer } = SIGNERS[scheme];
  const isPaper =
    names.test(commonName(answer.certificate.subject)) && commonName(chain.path[1]?.subject ?? '') === issuer;
  return chain.root !== undefined && isPaper ? 'maker' : 'nobody';
}

/** Whether the paper names the certificate the package is signed with; unknown when there is nothing to compare. */
export const namesSigner = (
  named: readonly Uint8Array[],
  signer: CertificateFacts | undefined,
): 'yes' | 'no' | 'unknown' =>
  signer === undefined || named.length === 0
    ? 'unknown'
    : named.some((one) => sameBytes(one, signer.der))
      ? 'yes'
      : 'no';

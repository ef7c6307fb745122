interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown;
}
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy;
}

const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;

function sameOrigin(url: string): string {
  const full = new URL(url, location.href);
  if (full.origin !== location.origin) throw new TypeError('a script from another origin');
  return full.href;
}

const policy = factory?.createPolicy('huxin', { createScriptURL: sameOrigin });

/** The only way to name a worker's or service worker's script: same origin or a thrown error. */
export const scriptUrl = (url: string): string =>
  (policy ? policy.createScriptURL(url) : sameOrigin(url)) as string;

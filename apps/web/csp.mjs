// The content policy, once: the build puts it into the page, the server sends it as a header.
// No inline code or styles, no eval beyond WebAssembly, no other origin, and every script address
// passes the one Trusted Types policy in src/shell/trusted.ts.
const DIRECTIVES = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types huxin',
];

/** For the meta element; frame-ancestors is not allowed there. */
export const CSP_META = DIRECTIVES.join('; ');

/** For the header. */
export const CSP_HEADER = `${CSP_META}; frame-ancestors 'none'`;

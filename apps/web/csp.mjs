// The content policy, once: the build puts it into the page, the server sends it as a header.
// No eval beyond WebAssembly, no other origin, every script address passes the one Trusted Types policy
// in src/shell/trusted.ts, and the two pieces that stand inside the page (its looks and the few lines that
// run before the first paint) are named by their hash: nothing else inline runs.
import { createHash } from 'node:crypto';

const directives = ({ script, style }) => [
  "default-src 'self'",
  `script-src 'self' ${hashOf(script)} 'wasm-unsafe-eval'`,
  `style-src 'self' ${hashOf(style)}`,
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

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** For the meta element, given the inline pieces; frame-ancestors is not allowed there. */
export const policyFor = (inline) => directives(inline).join('; ');

/** For the header of every answer: the policy the built page carries, and no framing. */
export function headerFor(html) {
  const meta = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html);
  if (!meta) throw new Error('the built page carries no content policy');
  return `${meta[1]}; frame-ancestors 'none'`;
}

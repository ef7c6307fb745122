import type { Path, PathSource, Unclosable } from './assessment.ts';

/** Paths nobody can close for certain, and how to be ready for them. */
const READY: Readonly<Partial<Record<PathSource, string>>> = {
  'contacts-copy': '收不回来：书面要求删除，留着答复；提前想好给亲友的一句话。',
  'typed-contact': '关不上：和那个人先说好，问平台能不能换掉。',
  'carrier-records': '拿走的通话记录收不回来：改服务密码，挡住以后的。',
  'employer-address': '关不上：想好同事问起时的一句话，留下来电记录。',
  referral: '关不上：请被联系的人别告诉对方别人的号码。',
  tracing: '关不上：每天回应一次并记下来，少给一个理由。',
  'passed-on': '关不上，只能留证。',
  leak: '关不上，只能留证。',
  'unknown-origin': '先问清号码从哪来，每次都记下时间和原话。',
};

/** Sources that nothing physical can end, even while they are only possible. */
const NEVER_CERTAIN: ReadonlySet<PathSource> = new Set([
  'contacts-copy',
  'tracing',
  'passed-on',
  'leak',
  'referral',
  'unknown-origin',
]);

export const listUnclosable = (paths: readonly Path[]): readonly Unclosable[] =>
  paths.flatMap((path) => {
    const says = READY[path.source];
    if (!says || path.state === 'blocked') return [];
    return NEVER_CERTAIN.has(path.source) || path.links[0].state === 'yes' || path.state === 'happened'
      ? [{ path: path.id, says }]
      : [];
  });

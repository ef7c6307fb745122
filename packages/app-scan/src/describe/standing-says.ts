import type { PlainDate } from '@huxin/calendar';
import type { SignerRole } from '../data/signer-roles.ts';
import type { SignerStanding } from '../signing/signer-standing.ts';

const ROLES: Readonly<Record<'ios' | 'hap', Readonly<Record<SignerRole, string>>>> = {
  ios: {
    store: '这一份是苹果商店签的。',
    system: '',
    testers: '证书是 TestFlight 试用版的，不是商店里的那一份。',
    distribution: '证书是开发者发布用的，不是商店签的那一份。',
    development: '证书是开发者自己测试用的，不是给用户的。',
    unmarked: '',
  },
  hap: {
    store: '这一份是华为应用市场签的。',
    system: '证书是华为系统应用的。',
    testers: '',
    distribution: '证书是开发者发布用的，不是应用市场签的那一份。',
    development: '证书是开发者自己调试用的，不是给用户的。',
    unmarked: '',
  },
};

/** [签名-8] What the signer's certificate is for, and its dates; said as facts, none of them a fault. */
export function standingSays(
  scheme: 'ios' | 'hap',
  standing: SignerStanding,
  today: PlainDate | undefined,
): string {
  const { role, forCode, signedOn, inForce, until } = standing;
  return [
    ROLES[scheme][role],
    forCode === 'no' ? '证书的用途里没有写签程序。' : '',
    inForce === 'no' ? `它自己写的签名日期是 ${signedOn}，那天证书不在有效期内。` : '',
    today !== undefined && until < today ? `证书到 ${until} 为止，现在过期了。` : '',
  ].join('');
}

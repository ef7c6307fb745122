import { describe, expect, it } from 'vitest';
import { papersSay } from './papers-say.ts';

describe('[报告-6] 安装包自带的说明', () => {
  it('自述收集的：说是自述，不当证明', () => {
    const line = (type: string, tracking = false) => ({
      entry: 'x',
      type: `NSPrivacyCollectedDataType${type}`,
      linked: true,
      tracking,
      purposes: [],
    });
    expect(papersSay({ privacy: [line('Contacts'), line('Contacts', true), line('CreditInfo')] })).toEqual([
      '它自己说会收集：联系人、信用信息，有的用来追踪。只是自述，没写的不等于没有。',
    ]);
    expect(papersSay({ privacy: [] })).toEqual([]);
  });

  it('鸿蒙签名里的资料：调试还是正式，批准了什么；没有名单和名单是空的不一样', () => {
    const profile = {
      bundle: 'x',
      type: 'debug' as const,
      level: 'normal',
      issuer: '',
      developer: '',
      devices: 2,
      voucher: 'maker' as const,
      namesSigner: 'unknown' as const,
    };
    expect(papersSay({ privacy: [], harmonyProfile: profile })[0]).toBe(
      '签名里的资料：调试签名，只给 2 台指定的手机；没有批准名单。',
    );
    expect(
      papersSay({
        privacy: [],
        harmonyProfile: { ...profile, type: 'release', devices: 0, approved: [] },
      })[0],
    ).toBe('签名里的资料：正式签名；批准名单是空的。');
    expect(
      papersSay({
        privacy: [],
        harmonyProfile: { ...profile, approved: ['ohos.permission.READ_CONTACTS'] },
      })[0],
    ).toContain('批准的权限：ohos.permission.READ_CONTACTS');
  });

  it('苹果的描述文件：企业签名的说没有经过应用商店', () => {
    const profile = {
      name: 'x',
      team: '某团队',
      until: '2027-01-01',
      reach: 'all' as const,
      voucher: 'maker' as const,
      namesSigner: 'yes' as const,
    };
    expect(papersSay({ privacy: [], iosProfile: profile })).toEqual([
      '描述文件：企业签名，任何手机都能装，没有经过应用商店；团队写的是“某团队”，到 2027-01-01。',
    ]);
    const [loose] = papersSay({
      privacy: [],
      iosProfile: { ...profile, voucher: 'nobody', namesSigner: 'no' },
    });
    expect(loose).toContain('没有苹果担保，写的不能当真。里面没有这个签名者的证书。');
  });
});

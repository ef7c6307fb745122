import { PRIVACY_TYPES } from '../data/ios-keys.ts';
import type { PackageReport } from '../report/types.ts';

/** What the package's own papers say, in Chinese: said by its maker or its store, and never a proof of the rest. */
export function papersSay(
  report: Pick<PackageReport, 'privacy' | 'harmonyProfile' | 'iosProfile' | 'iosParts'>,
): string[] {
  return [
    ...privacySays(report),
    ...harmonySays(report),
    ...iosSays(report),
    ...(report.iosParts ?? []).map((one) => `${one.says}。`),
  ];
}

function privacySays({ privacy }: Pick<PackageReport, 'privacy'>): string[] {
  const types = [...new Set(privacy.map((one) => PRIVACY_TYPES[one.type] ?? one.type))];
  if (types.length === 0) return [];
  const tracking = privacy.some((one) => one.tracking) ? '，有的用来追踪' : '';
  return [`它自己说会收集：${types.join('、')}${tracking}。只是自述，没写的不等于没有。`];
}

function harmonySays({ harmonyProfile: profile }: Pick<PackageReport, 'harmonyProfile'>): string[] {
  if (profile === undefined) return [];
  const kind = { debug: '调试', release: '正式', unknown: '没写种类的' }[profile.type];
  const devices = profile.devices > 0 ? `，只给 ${profile.devices} 台指定的手机` : '';
  const approved =
    profile.approved === undefined
      ? '没有批准名单'
      : profile.approved.length === 0
        ? '批准名单是空的'
        : `批准的权限：${profile.approved.join('、')}`;
  const nobody = profile.voucher === 'maker' ? '' : '这份资料没有华为担保，写的不能当真。';
  const other = profile.namesSigner === 'no' && profile.type === 'debug' ? '资料不是给这个签名者的。' : '';
  return [`签名里的资料：${kind}签名${devices}；${approved}。${nobody}${other}`];
}

function iosSays({ iosProfile: profile }: Pick<PackageReport, 'iosProfile'>): string[] {
  if (profile === undefined) return [];
  const reach = {
    all: '企业签名，任何手机都能装，没有经过应用商店',
    devices: '只给指定的手机，没有经过应用商店',
    store: '给应用商店的',
  }[profile.reach];
  const nobody = profile.voucher === 'maker' ? '' : '这份文件没有苹果担保，写的不能当真。';
  const other = profile.namesSigner === 'no' ? '里面没有这个签名者的证书。' : '';
  return [`描述文件：${reach}；团队写的是“${profile.team}”，到 ${profile.until}。${nobody}${other}`];
}

/** Whether a maker's root stands behind the signer's name; an Android certificate is its owner's own word. */
export const isVouchedFor = ({ signature }: Pick<PackageReport, 'signature'>): boolean =>
  signature?.verified === true && signature.schemes.some((scheme) => scheme.chain?.root !== undefined);

import type { PlainDate } from '@huxin/calendar';
import type { SchemeName, SignatureFaultKind, SignatureReport } from '../signing/signature-report.ts';

import { areAllSealed, sealFaultsSay, sealsSay } from './seal-says.ts';
import { standingSays } from './standing-says.ts';

const FAULTS: Readonly<Record<SignatureFaultKind, string>> = {
  'not-signed': '没有签名',
  malformed: '签名坏了',
  'no-signer': '没有签名者',
  'no-signature': '没有签名',
  'unsupported-algorithm': '用了这里不认识的签名算法',
  'signature-mismatch': '签名和内容对不上',
  'digest-mismatch': '文件和签名对不上',
  'no-certificate': '没有签名证书',
  'key-mismatch': '证书和签名不是一对',
  'algorithm-list-mismatch': '签名里的算法前后不一',
  'stripped-scheme': '有一种签名被去掉了',
  'sdk-range': '签名的适用范围不完整',
  'bad-lineage': '换证书的证明不成立',
  'signer-mismatch': '几种签名的签名者不是同一个',
  'no-manifest': '没有签名清单',
  'entry-missing': '签名里有的文件不见了',
  'entry-unsigned': '有文件没有签名',
  'entry-digest': '有文件被改过',
  'duplicate-entry': '有重名的文件',
  'missing-signature-file': '缺签名文件',
  'manifest-digest': '签名清单被改过',
  'sandbox-needs-v2': '缺它自己要求的签名',
  'bad-chain': '证书和发证书的对不上',
  'not-an-issuer': '发证书的那张证书没有发证的资格',
  'not-for-signing': '证书写明不能用来签名',
};

const NAMES: Readonly<Partial<Record<SchemeName, string>>> = { hap: '鸿蒙', ios: '苹果' };

const ISSUER: Readonly<Partial<Record<SchemeName, string>>> = { hap: '华为', ios: '苹果' };

/** How far the certificate leads, and what was not looked at: nothing here can ask whether one was called back. */
function chainSays({ schemes, seals }: SignatureReport, today: PlainDate | undefined): string {
  const scheme = schemes.find((one) => ISSUER[one.scheme] !== undefined);
  const issuer = scheme === undefined ? undefined : ISSUER[scheme.scheme];
  if (scheme === undefined || issuer === undefined) return '';
  const standing =
    scheme.standing === undefined
      ? ''
      : standingSays(scheme.scheme === 'ios' ? 'ios' : 'hap', scheme.standing, today);
  const more = standing + (scheme.scheme === 'ios' ? sealsSay(seals ?? []) : '');
  return scheme.chain?.root === undefined
    ? `证书对不到${issuer}的根证书，是谁签的没有人证明。${more}`
    : `证书一直对到${issuer}的根证书；有没有被吊销，没有核对。${more}`;
}

const FILE_FAULTS: ReadonlySet<SignatureFaultKind> = new Set([
  'entry-digest',
  'entry-missing',
  'entry-unsigned',
]);

/** What a good signature speaks for: of an iOS app the rest is held against a list of its own. */
function sealedWords({ schemes, seals }: SignatureReport): string {
  if (!schemes.some((one) => one.scheme === 'ios')) return '文件';
  return areAllSealed(seals ?? []) ? '程序、清单和资源' : '程序和清单';
}

/** [签名-3] One line about the signature; a good one says only who could have made the file. */
export function signatureSays(report: SignatureReport | undefined, today?: PlainDate): string {
  if (report === undefined) return '签名没有验。';
  if (report.verified) {
    const names = report.schemes.filter((one) => one.verified).map((one) => one.scheme);
    const unread = report.unread === undefined ? '' : `另有${report.unread.join('、')}没有验。`;
    const unchecked = chainSays(report, today);
    return `签名对得上（${names.map((name) => NAMES[name] ?? name).join('、')}）。${unchecked}${unread}这只说明${sealedWords(report)}没有在签名后被改过，不说明它好不好。`;
  }
  const [fault] = report.faults;
  const bare = report.schemes.length === 0 && fault?.kind === 'no-manifest';
  if (fault?.kind === 'not-signed' || bare) return '没有签名：不像从正规渠道来的安装包，不要装。';
  if (fault?.kind === 'unsupported-algorithm') return `签名验不了：${FAULTS[fault.kind]}。`;
  const files = sealFaultsSay(report.seals ?? []);
  if (files !== '' && fault !== undefined && FILE_FAULTS.has(fault.kind))
    return `签名对不上：${files}。文件可能被改过，不要装。`;
  return `签名对不上：${fault === undefined ? '没有可用的签名' : FAULTS[fault.kind]}。文件可能被改过，不要装。`;
}

/** A claim in circulation that no text of this product may carry, and why (law reading §7). */
export interface ForbiddenClaim {
  readonly id: string;
  readonly claim: string;
  readonly because: string;
}

interface Pattern extends ForbiddenClaim {
  readonly pattern: RegExp;
}

const CLAIMS: readonly Pattern[] = [
  {
    id: 'convention-article',
    claim: '催收自律公约第16条、第18条',
    because: '没有可读的文本证实条号，用GBT-06或CBA-01',
    pattern: /公约[》」”]?.{0,6}第(?:16|18|十六|十八)条/,
  },
  {
    id: 'quiet-from-21',
    claim: '21:00–8:00不得催收',
    because: '没有出处，现行两份文本都是22:00–08:00',
    pattern: /(?:21[:：]00|21点|二十一点|晚上?9点|晚上?九点).{0,10}(?:0?8[:：]00|8点|八点)/,
  },
  {
    id: 'assist-three-calls',
    claim: '助贷新规规定每天3次',
    because: '次数写在国标和协会指引里，不在金规〔2025〕9号',
    pattern: /(?:助贷(?:新规|通知|业务)|金规〔2025〕9号)[^。；]{0,30}(?:[3三]次|五条红线|5条红线)/,
  },
  {
    id: 'natural-debt',
    claim: '36%以内受保护、自然债务区间',
    because: '2020-08-20起已从民间借贷解释中取消',
    pattern: /自然债务|36%(?:以内|以下)?[^。；]{0,6}(?:受(?:法律)?保护|都合法)/,
  },
  {
    id: 'licensed-four-lpr',
    claim: '持牌机构不得超过四倍LPR',
    because: 'PLI-01、SPR-01说明该解释不适用于它们；小贷的目标另有期限',
    pattern:
      /(?:持牌机构|银行|消费金融公司|消金公司)[^。；]{0,8}(?:不得|不能|不可以)超过[^。；]{0,10}(?:4\s*倍|四倍|4×)/,
  },
  {
    id: 'statutory-24',
    claim: '24%是法定上限',
    because: '是司法酌减线和监管口径，不是法律明文上限',
    pattern: /24%(?:就|才)?(?:是|为)(?:法定|法律(?:明文)?规定的?)|法定(?:最高|利率)?上限[^。；]{0,4}24%/,
  },
  {
    id: 'psl-42',
    claim: '治安管理处罚法第42条',
    because: '2026-01-01起是第50条',
    pattern: /治安(?:管理)?处罚法[》」”]?第?(?:42|四十二)条/,
  },
  {
    id: 'contact-always-unlawful',
    claim: '联系紧急联系人一律违法',
    because: '文本允许为找到本人而有限联系；禁止的是向其催收、泄露债务、拒绝后再联系',
    pattern: /(?:联系人|第三人)[^。；]{0,4}(?:一律|都|就是|均)(?:是)?违法/,
  },
  {
    id: 'arrears-are-crime',
    claim: '逾期就是信用卡诈骗、要坐牢',
    because: '还要非法占有目的、两次有效催收、3个月、本金5万元，且只限信用卡（CCI-06）',
    pattern:
      /(?:逾期|欠款|欠钱)(?:不还)?(?:=|就是|等于|就会|会被?|要|构成)(?:判)?(?:信用卡诈骗|诈骗|坐牢|犯罪|刑事)/,
  },
  {
    id: 'fix-extended',
    claim: '信用修复可以申请延期或代办',
    because: '窗口2026-03-31已关闭，当时是免申即享、不收费',
    pattern: /(?:信用|征信)修复[^。；]{0,4}(?:可以?|能|支持)(?:申请)?(?:延期|代办|补办)/,
  },
  {
    id: 'invented-document',
    claim: '银保监发〔2026〕18号',
    because: '只在演示项目里作假数据出现过',
    pattern: /银保监发?〔2026〕/,
  },
  {
    id: 'abolished-regulator',
    claim: '把现在的监管机构叫作银保监会',
    because: '2023年已不设，现为国家金融监督管理总局；文号里的“银保监会令”除外',
    pattern: /银保监会(?!令)/,
  },
];

/** Every forbidden claim found in a text; for tests, importers and whoever writes Chinese for users. */
export const forbiddenClaims = (text: string): readonly ForbiddenClaim[] =>
  CLAIMS.filter(({ pattern }) => pattern.test(text)).map(({ id, claim, because }) => ({
    id,
    claim,
    because,
  }));

/** The list itself, to be shown where a user repeats one of them. */
export const claimList = (): readonly ForbiddenClaim[] =>
  CLAIMS.map(({ id, claim, because }) => ({ id, claim, because }));

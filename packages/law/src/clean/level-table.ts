import type { Level } from '@huxin/basis';

/**
 * Which level a text has, by the beginning of its title; reviewed by hand against law reading §0. Where the
 * rank could not be read from a document number the weaker level is taken, and the reason stands beside it.
 */
export const LEVEL_TABLE: readonly (readonly [level: Level, titles: readonly string[]])[] = [
  [
    'law',
    [
      '个人信息保护法',
      '民法典',
      '网络安全法',
      '治安管理处罚法',
      '刑法',
      '反有组织犯罪法',
      '民事诉讼法',
      '银行业监督管理法',
      '消费者权益保护法（',
      // The catalogue lists no such law; what the row states is Article 2 of the Enterprise Bankruptcy Law.
      '全国性个人破产立法',
    ],
  ],
  [
    'regulation',
    [
      '网络数据安全管理条例',
      '消费者权益保护法实施条例',
      '征信业管理条例',
      '融资担保公司监督管理条例',
      // A regulation of the special zone, not of the State Council; its note says that it binds in Shenzhen only.
      '深圳经济特区个人破产条例',
    ],
  ],
  [
    'interpretation',
    [
      '两高关于侵犯公民个人信息刑事案件的解释',
      '最高法关于审理民间借贷案件适用法律若干问题的规定',
      '最高法关于新民间借贷司法解释适用范围问题的批复',
      '最高法诉讼时效规定',
      '最高法银行卡纠纷规定',
      '最高法迟延履行利息解释',
      '最高法失信被执行人规定',
      '最高法限制高消费规定',
      '两高妨害信用卡管理解释',
      '最高法民事诉讼证据规定',
    ],
  ],
  [
    'department-rule',
    [
      '银行保险机构消费者权益保护管理办法',
      '商业银行信用卡业务监督管理办法',
      '消费金融公司管理办法',
      '商业银行互联网贷款管理暂行办法',
      '征信业务管理办法',
      '银行业保险业消费投诉处理管理办法',
      '银行保险违法行为举报处理办法',
      '中国人民银行金融消费者权益保护实施办法',
      '个人贷款管理办法',
    ],
  ],
  [
    'normative-document',
    [
      '常见类型移动互联网应用程序必要个人信息范围规定',
      'App违法违规收集使用个人信息行为认定方法',
      '关于进一步促进信用卡业务规范健康发展的通知',
      '小额贷款公司监督管理暂行办法',
      '关于加强商业银行互联网助贷业务管理提升金融服务质效的通知',
      // 法发, not 法释: judicial policy documents, weaker than an interpretation.
      '两高两部关于办理非法放贷刑事案件若干问题的意见',
      '最高法关于进一步加强金融审判工作的若干意见',
      '中国人民银行公告〔2021〕第3号',
      '中国人民银行关于人民币贷款利率有关问题的通知',
      '中国人民银行关于信用卡业务有关事项的通知',
      '个人贷款业务明示综合融资成本规定',
      // Issued by eight departments; no order number was seen, so it is not counted as a departmental rule.
      '金融产品网络营销管理办法',
      '人民银行一次性信用修复政策',
    ],
  ],
  ['standard', ['GB/T 45251-2025']],
  // A practice guide of the standards committee TC260: a technical document, not a standard.
  ['technical-guide', ['网络安全实践指南']],
  [
    'association',
    [
      '互联网金融贷后催收业务指引',
      '互联网金融逾期债务催收自律公约（试行）',
      '金融机构个人消费类贷款催收工作指引（试行）',
    ],
  ],
  ['guidance', ['互联网贷款整改验收监管要求', '小额贷款公司综合融资成本管理工作指引', '消费金融公司20%口径']],
  ['draft', ['互联网应用程序个人信息收集使用规定（征求意见稿', '金融法（草案）']],
  [
    'channel',
    [
      '12321网络不良与垃圾信息举报受理中心',
      '中国互联网金融协会举报平台',
      '中央网信办违法和不良信息举报中心',
      '“App个人信息举报”微信公众号',
    ],
  ],
];

/** The level of a text, or undefined when nobody has reviewed its title yet. */
export function levelOf(law: string): Level | undefined {
  return LEVEL_TABLE.find(([, titles]) => titles.some((title) => law.startsWith(title)))?.[0];
}

/** What a figure counts. Only `day` and `year` can be turned into a date without a holiday calendar. */
export type FigureUnit = 'day' | 'working-day' | 'month' | 'year' | 'times' | 'yuan' | 'percent' | 'multiple';

export interface FigureRow {
  readonly value: number;
  readonly unit: FigureUnit;
  readonly says: string;
  /** The rule that gives the number, then those that limit it. */
  readonly rules: readonly [string, ...string[]];
}

/** Numbers that rules give outright. Each is checked against data/constants.json where it stands there. */
export const FIGURES = {
  limitation: {
    value: 3,
    unit: 'year',
    says: '诉讼时效一般3年，从知道权利受损和义务人那天起算；催告、同意履行、起诉等会重新起算。',
    rules: ['LIM-188', 'LIM-195', 'LIM-192'],
  },
  'limitation-longest': {
    value: 20,
    unit: 'year',
    says: '从权利受损那天起最长20年。',
    rules: ['LIM-188'],
  },
  'payment-order-objection': {
    value: 15,
    unit: 'day',
    says: '收到支付令，15天内要么清偿，要么向法院书面提出异议；什么都不做，债权人可以申请强制执行。',
    rules: ['CPL2-227', 'CPL2-228'],
  },
  'enforcement-apply': {
    value: 2,
    unit: 'year',
    says: '申请强制执行的期限是2年，适用中止、中断的规定。',
    rules: ['CPL2-250'],
  },
  'court-filing': { value: 7, unit: 'day', says: '符合条件的起诉，法院应在7天内立案。', rules: ['CPL2-126'] },
  'mediation-confirm': {
    value: 30,
    unit: 'day',
    says: '调解协议生效后30天内，双方可以共同申请司法确认。',
    rules: ['CPL2-205'],
  },
  'dishonest-review': {
    value: 15,
    unit: 'day',
    says: '被错列入失信名单，可以书面申请纠正，法院15天内审查。',
    rules: ['DIS-12'],
  },
  'dishonest-removal': {
    value: 3,
    unit: 'working-day',
    says: '履行完毕等情形，3个工作日内删除失信信息。',
    rules: ['DIS-10'],
  },
  'bad-record-kept': {
    value: 5,
    unit: 'year',
    says: '不良信息从不良行为或事件终止那天起保存5年，到期删除。',
    rules: ['CRR-16'],
  },
  'free-credit-reports': {
    value: 2,
    unit: 'times',
    says: '每年可以免费取得本人信用报告两次。',
    rules: ['CRR-17'],
  },
  'credit-objection-reply': {
    value: 20,
    unit: 'day',
    says: '信用报告异议，20天内核查并书面答复。',
    rules: ['CRR-25'],
  },
  'credit-complaint-reply': {
    value: 30,
    unit: 'day',
    says: '向人民银行分支机构投诉征信问题，自受理起30天内书面答复。',
    rules: ['CRR-26'],
  },
  'institution-simple': {
    value: 15,
    unit: 'day',
    says: '机构收到投诉，事实清楚的15天内办结并告知。',
    rules: ['CPLN-01'],
  },
  'institution-complex': {
    value: 30,
    unit: 'day',
    says: '情况复杂的，机构可以延到30天。',
    rules: ['CPLN-01'],
  },
  'institution-extended': {
    value: 60,
    unit: 'day',
    says: '特别复杂的，经审批再延30天，最长60天。',
    rules: ['CPLN-01'],
  },
  'consumer-act': {
    value: 7,
    unit: 'working-day',
    says: '向市场监管等部门投诉，7个工作日内处理并告知。',
    rules: ['CPL-46', 'CPR-46'],
  },
  'consumer-mediate': { value: 60, unit: 'day', says: '同意调解的，60天内完成。', rules: ['CPR-46'] },
  'police-base': { value: 30, unit: 'day', says: '治安案件立案后30天内办结。', rules: ['PSL-118'] },
  'police-longest': {
    value: 90,
    unit: 'day',
    says: '复杂的治安案件可以两次各延长30天，最长90天。',
    rules: ['PSL-118'],
  },
  'card-instalment-longest': {
    value: 5,
    unit: 'year',
    says: '信用卡欠款超出还款能力、又有还款意愿的，可以协商个性化分期，最长5年。',
    rules: ['CCB-70'],
  },
  'consumer-loan-most': {
    value: 200_000,
    unit: 'yuan',
    says: '网络小贷和银行互联网贷款，单户个人消费贷余额不超过20万元。',
    rules: ['MCL-20', 'IL-01'],
  },
  'penalty-uplift-least': {
    value: 30,
    unit: 'percent',
    says: '逾期罚息在合同利率上加30%到50%；这份2003年的通知现在是否有效没有核到。',
    rules: ['PEN-01'],
  },
  'penalty-uplift-most': {
    value: 50,
    unit: 'percent',
    says: '逾期罚息在合同利率上加30%到50%；这份2003年的通知现在是否有效没有核到。',
    rules: ['PEN-01'],
  },
  'card-fraud-principal': {
    value: 50_000,
    unit: 'yuan',
    says: '信用卡恶意透支入罪，要有非法占有目的、两次有效催收（间隔至少30天）后超过3个月不还、本金5万元以上，缺一不可；只凭没还款不能推定。',
    rules: ['CCI-06', 'CCI-09'],
  },
} as const satisfies Record<string, FigureRow>;

export type FigureId = keyof typeof FIGURES;

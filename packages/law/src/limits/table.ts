import type { TimeOfDay } from '@huxin/calendar';
import type { Limit } from './types.ts';

/** A limit without the parts that depend on the day; `rules` all carry it, the leading one must be in force. */
export type LimitRow = Limit extends infer One
  ? One extends Limit
    ? Omit<One, 'ruleIds' | 'basis'> & { readonly rules: readonly [string, ...string[]] }
    : never
  : never;

const at = (time: string): TimeOfDay => time as TimeOfDay;

/** Law reading §2.0; message and e-mail caps are not here because no readable copy has them (§8). */
export const LIMIT_TABLE: readonly LimitRow[] = [
  {
    id: 'quiet-hours',
    start: at('22:00'),
    end: at('08:00'),
    wording: '不应',
    unless: '双方另有约定',
    says: '没有另外约定的，每天22:00到次日8:00不应催收。',
    rules: ['GBT-06'],
  },
  {
    id: 'quiet-hours',
    start: at('22:00'),
    end: at('08:00'),
    wording: '严禁',
    unless: '债务人同意',
    says: '银行业协会的会员单位和它的外包机构，没有债务人同意，每天22:00到次日8:00严禁电话、外访和其他催收。',
    rules: ['CBA-01'],
  },
  {
    id: 'effective-calls',
    max: 3,
    per: '同一债务人，每天，主动的有效通话',
    wording: '不应',
    says: '交互式语音催收，对同一债务人每天主动有效通话不应超过3次。',
    rules: ['GBT-07'],
  },
  {
    id: 'notice-calls',
    max: 3,
    per: '同一金融机构连同它的全部合作催收方，对同一债务人，每天拨通的电话',
    wording: '不应',
    unless: '另有约定',
    says: '告知式语音催收，同一金融机构和它的催收机构合计，对同一债务人每天拨通不应超过3次。',
    rules: ['GBT-08'],
  },
  {
    id: 'unanswered-tries',
    max: 6,
    per: '同一联系方式，每天，没有接通的尝试',
    wording: '不宜',
    unless: '另有约定',
    says: '没有接通的，对同一联系方式当天尝试不宜超过6次。',
    rules: ['CBA-02'],
  },
  {
    id: 'third-party-contact',
    onlyIf: ['联系不上债务人', '债务人死亡', '债务人没有或只有部分民事行为能力'],
    mayAsk: ['债务人的联系方式', '请其转告'],
    mayNotTell: ['欠款金额', '欠款时间', '其他债务信息'],
    stopOnRefusal: true,
    wording: '不应',
    unless: '联系人明确自愿代还时，可以给还款必需的信息',
    says: '只向债务人本人催收，不向联系人催收；联系不上本人等情形下可以找联系人，但只能问联系方式或请转告，不说欠款，对方拒绝就不应再联系。',
    rules: ['GBT-02', 'GBT-03', 'GBT-04', 'GBT-05'],
  },
  {
    id: 'third-party-contact',
    onlyIf: ['债务人失联（怎样算失联，公开的说法不一致）'],
    mayAsk: ['债务人的联系方式', '请其转告'],
    mayNotTell: ['具体债务信息'],
    stopOnRefusal: true,
    wording: '严禁',
    unless: '与债务有关的第三人另算，例如债务用于共同生活的配偶',
    says: '原则上严禁向无关第三人催收；债务人失联时才可以联系，不得透露具体债务信息，对方要求停止就必须停止。',
    rules: ['CBA-03', 'CBA-04', 'CBA-05'],
  },
  {
    id: 'record-retention',
    years: 2,
    lender: '个人网络消费信贷的金融机构',
    wording: '应当',
    says: '催收全过程要如实完整记录，记录至少保存2年。',
    rules: ['GBT-09'],
  },
  {
    id: 'record-retention',
    years: 2,
    lender: '信用卡发卡银行',
    wording: '应当',
    says: '信用卡催收过程要有记录，至少留存2年。',
    rules: ['CCB-68'],
  },
  {
    id: 'record-retention',
    years: 5,
    lender: '互联网金融从业机构',
    wording: '应当',
    says: '催收数据保存5年以上。',
    rules: ['NIFA18-03'],
  },
  {
    id: 'record-retention',
    years: 5,
    lender: '消费金融公司',
    wording: '应当',
    says: '催收过程记录要真实完整可追溯，数据至少存5年。',
    rules: ['CFC-02'],
  },
  {
    id: 'agency-review',
    perYear: 1,
    wording: '应当',
    says: '金融机构对外包催收方每年至少评价1次。',
    rules: ['GBT-10'],
  },
];

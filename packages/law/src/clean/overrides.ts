import { asDate, type PlainDate } from '@huxin/calendar';

/** What the row's own fields do not give, taken from another place of the research, each with its reason. */
export interface Override {
  readonly from?: PlainDate;
  readonly fromMark?: 'memory';
  readonly until?: PlainDate;
  readonly checkedOn?: PlainDate;
  /** It may stand without an effective date although it is neither a channel nor a draft. */
  readonly dateless?: true;
  readonly note: string;
}

/** GB/T 45251-2025 replaces both association texts from 2025-02-28 (law reading §2.3). */
const REPLACED_BY_STANDARD = {
  until: asDate('2025-02-27'),
  note: '2025-02-28起实质上由GB/T 45251-2025取代',
};

/** Repay by this day; no extension was seen (law reading §4). */
const FIX_WINDOW = { until: asDate('2026-03-31'), note: '窗口到2026-03-31为止，不能补办、不能代办' };

const RATE_STANDARD = {
  from: asDate('2020-08-20'),
  note: '利率标准自2020-08-20起适用，条号按2021-01-01的文本',
};

const CARD_RULE = { note: '2026年末是否修订未核' };

export const OVERRIDES: Readonly<Record<string, Override>> = {
  'NIFA24-01': REPLACED_BY_STANDARD,
  'NIFA24-02': REPLACED_BY_STANDARD,
  'NIFA24-03': REPLACED_BY_STANDARD,
  'NIFA24-04': REPLACED_BY_STANDARD,
  'NIFA18-01': REPLACED_BY_STANDARD,
  'NIFA18-02': REPLACED_BY_STANDARD,
  'NIFA18-03': REPLACED_BY_STANDARD,
  'FIX-01': FIX_WINDOW,
  'FIX-02': FIX_WINDOW,
  'FIX-03': FIX_WINDOW,
  'PLI-25': RATE_STANDARD,
  'PLI-27': RATE_STANDARD,
  'PLI-28': RATE_STANDARD,
  'PLI-29': RATE_STANDARD,
  'PLI-31': RATE_STANDARD,
  'CCB-66': CARD_RULE,
  'CCB-68': CARD_RULE,
  'CCB-69': CARD_RULE,
  'CCB-70': CARD_RULE,
  'CRL-293-1': {
    from: asDate('2021-03-01'),
    fromMark: 'memory',
    note: '本罪由修正案十一增设，不能按刑法施行日往前套',
  },
  // The article is numbered by the amended text, so an earlier day would be cited with a wrong number.
  'CSL-43': {
    from: asDate('2026-01-01'),
    fromMark: 'memory',
    note: '条号属于修正后的文本，修正前的日期不按本条号引用',
  },
  'ILL-02': { fromMark: 'memory', note: '施行日与ILL-01同，为记忆' },
  'TC-01': { note: '标准化技术委员会的实践指南，不是国家标准，没有强制力' },
  'BKR-01': { note: '经济特区法规，只在深圳适用' },
  'BKR-02': {
    checkedOn: asDate('2026-06-26'),
    dateless: true,
    note: '这不是一条法律，是查现行法律目录得到的事实，依据企业破产法第2条',
  },
  'DRAFT-01': { checkedOn: asDate('2026-09-08'), note: '拟议规则' },
  'DRAFT-02': { checkedOn: asDate('2026-09-08'), note: '拟议规则' },
  'DRAFT-03': { checkedOn: asDate('2026-07-17'), note: '拟议规则，未读草案正文' },
};

import { asDate, type Moment, moment, type PlainDate } from '@huxin/calendar';

/** An invented life that can be walked through day by day, and opened as an example record. */
export interface Life {
  readonly id: string;
  readonly name: string;
  readonly says: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Moments worth opening the record at. */
  readonly moments: readonly { readonly label: string; readonly at: Moment }[];
  /** The same person, another turn taken. */
  readonly otherwise?: { readonly id: string; readonly label: string };
  readonly load: () => Promise<string>;
}

const at = (text: string): Moment => {
  const read = moment(text);
  return read.ok ? read.value : (text as Moment);
};

const textOf = (file: Promise<{ readonly default: string }>): Promise<string> =>
  file.then((module) => module.default);

export const LIVES: readonly Life[] = [
  {
    id: 'li',
    name: '小李',
    says: '按时还了三个月，有一天卡里差 287.05 元。',
    from: asDate('2025-02-10'),
    to: asDate('2025-06-12'),
    moments: [
      { label: '扣款前七天', at: at('2025-06-03T20:00') },
      { label: '扣款失败那天', at: at('2025-06-10T12:00') },
      { label: '亲友收到消息那天', at: at('2025-06-12T13:00') },
    ],
    otherwise: { id: 'li-2', label: '那 287.05 元按时存进去了，会怎样' },
    load: () => textOf(import('../../../../examples/xiao-li.json?raw')),
  },
  {
    id: 'li-2',
    name: '小李，另一种走法',
    says: '同一个人，扣款前一晚存进 287.05 元。',
    from: asDate('2025-02-10'),
    to: asDate('2025-06-12'),
    moments: [{ label: '扣款以后', at: at('2025-06-12T13:00') }],
    otherwise: { id: 'li', label: '没存进去的那一次' },
    load: () => textOf(import('../../../../examples/xiao-li-reverse.json?raw')),
  },
  {
    id: 'wang',
    name: '小王',
    says: '申请时没给通讯录，扣款失败当天补上。',
    from: asDate('2025-02-20'),
    to: asDate('2025-06-12'),
    moments: [
      { label: '扣款失败那天', at: at('2025-04-20T12:00') },
      { label: '最后一天', at: at('2025-06-12T20:00') },
    ],
    otherwise: { id: 'wang-2', label: '填过紧急联系人，当天没补上，会怎样' },
    load: () => textOf(import('../../../../examples/xiao-wang.json?raw')),
  },
  {
    id: 'wang-2',
    name: '小王，另一种走法',
    says: '同一个人，填过紧急联系人，那天没有补上。',
    from: asDate('2025-02-20'),
    to: asDate('2025-04-22'),
    moments: [{ label: '最后一天', at: at('2025-04-22T20:00') }],
    otherwise: { id: 'wang', label: '当天补上的那一次' },
    load: () => textOf(import('../../../../examples/xiao-wang-reverse.json?raw')),
  },
  {
    id: 'third',
    name: '没借钱的人',
    says: '没有借款，没有担保，却接到电话。',
    from: asDate('2025-08-01'),
    to: asDate('2025-08-05'),
    moments: [{ label: '接到电话以后', at: at('2025-08-05T20:00') }],
    load: () => textOf(import('../../../../examples/harassed-third-person.json?raw')),
  },
  {
    id: 'five',
    name: '五家平台',
    says: '工资晚到五天，五笔挤在一起。',
    from: asDate('2025-09-01'),
    to: asDate('2025-09-14'),
    moments: [{ label: '工资没到的那天', at: at('2025-09-14T20:00') }],
    load: () => textOf(import('../../../../examples/five-lenders.json?raw')),
  },
];

export const lifeOf = (id: string | undefined): Life | undefined => LIVES.find((life) => life.id === id);

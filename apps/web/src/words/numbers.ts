import type { Mark } from '@huxin/basis';

/** Every telephone number and site the app names: what for, how well it is known, from where. */
export interface Contact {
  readonly number: string;
  readonly what: string;
  /** `known`: everybody knows it by heart, and nobody should be told to check it first. */
  readonly mark: Mark | 'known';
  readonly source: string;
}

/** Day the list was last gone through. */
export const NUMBERS_CHECKED_ON = '2026-11-23';

export const NUMBERS: readonly Contact[] = [
  { number: '110', what: '有人上门、威胁、要伤害你', mark: 'known', source: '公安报警电话' },
  { number: '120', what: '有立刻的生命危险', mark: 'known', source: '医疗急救电话' },
  {
    number: '12356',
    what: '撑不住的时候。全国心理援助热线，各地接听时间不同',
    mark: 'secondary',
    source: '国家卫生健康委 2025-12-26 通报的报道：2025-05-01 前各地开通',
  },
  { number: '12338', what: '被逼着借钱，或家里有暴力。妇女维权热线', mark: 'memory', source: '没有见到原文' },
  { number: '12348', what: '免费法律咨询、申请法律援助', mark: 'memory', source: '没有见到原文' },
  {
    number: '12378',
    what: '投诉银行、消费金融公司、保险。先记下受理号',
    mark: 'secondary',
    source: '协会网页转载',
  },
  {
    number: '010-12321',
    what: '骚扰电话、垃圾短信、号码被泄露。短信原文不要改动',
    mark: 'secondary',
    source: 'www.12321.cn 投诉指南的存档',
  },
  {
    number: '12377',
    what: '网上发你的名字、照片、隐私',
    mark: 'secondary',
    source: 'www.12377.cn 的转载',
  },
];

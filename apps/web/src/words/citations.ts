import type { Citation } from '@huxin/basis';

/**
 * The few rules quoted before the law room is loaded, as they stand in the research of 2026-11-23
 * (ids are those of the rule table). The screens name the level beside them.
 */
const NPI = '常见类型移动互联网应用程序必要个人信息范围规定';
const NPI_SOURCE = 'www.cac.gov.cn 2021-03-22 公布，央视与工信微报转载';
const GBT = 'GB/T 45251-2025 互联网金融 个人网络消费信贷 贷后催收风控指引';
const CHECKED = '2026-11-23';

export const CONTACTS_NOT_NECESSARY: Citation = {
  ruleId: 'NPI-03',
  title: NPI,
  level: 'normative-document',
  article: '第五条第（十二）项',
  inForceOn: '2021-05-01',
  mark: 'secondary',
  source: NPI_SOURCE,
  checkedOn: CHECKED,
};

export const REFUSAL_KEEPS_BASICS: Citation = {
  ...CONTACTS_NOT_NECESSARY,
  ruleId: 'NPI-02',
  article: '第四条（条号待核）',
};

export const ONLY_THE_DEBTOR: Citation = {
  ruleId: 'GBT-02',
  title: GBT,
  level: 'standard',
  article: '5.3（子条号待核）',
  inForceOn: '2025-02-28',
  mark: 'secondary',
  source: 'chinesestandard.net 的目录与摘要',
  checkedOn: CHECKED,
};

export const STOP_WHEN_REFUSED: Citation = { ...ONLY_THE_DEBTOR, ruleId: 'GBT-05' };

export const DELETION: Citation = {
  ruleId: 'PIPL-47',
  title: '个人信息保护法',
  level: 'law',
  article: '第四十七条',
  inForceOn: '2021-11-01',
  mark: 'text',
  source: '公开法律文本',
  checkedOn: CHECKED,
};

export const STUDENTS: Citation = {
  ruleId: 'STU-2021',
  title: '关于进一步规范大学生互联网消费贷款监督管理工作的通知（五部门）',
  level: 'normative-document',
  article: '',
  inForceOn: '2021-03',
  mark: 'memory',
  source: '没有见到原文',
  checkedOn: CHECKED,
};

export const MINORS: Citation = {
  ruleId: 'CC-19-145',
  title: '民法典',
  level: 'law',
  article: '第十九条、第一百四十五条',
  inForceOn: '2021-01-01',
  mark: 'memory',
  source: '没有对照原文',
  checkedOn: CHECKED,
};

import type { Citation } from '@huxin/basis';

/**
 * Two texts quoted beside the quiet questions which the rule table does not hold: nobody on the project has read
 * them, and they are marked so. Every other rule is asked of the table on the day of the event.
 */
const CHECKED = '2026-11-23';

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

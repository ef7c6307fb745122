import type { Level } from '@huxin/basis';

/** How a level is called on screen and on paper; a hit says it beside every rule (law reading §0). */
export const levelWords: Record<Level, string> = {
  law: '法律',
  regulation: '行政法规',
  interpretation: '司法解释',
  'department-rule': '部门规章',
  'normative-document': '规范性文件',
  standard: '推荐性国家标准',
  'technical-guide': '推荐性技术文件',
  association: '行业自律',
  guidance: '窗口指导',
  draft: '草案',
  channel: '渠道',
};

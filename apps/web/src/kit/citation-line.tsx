import type { Citation, Level, Mark } from '@huxin/basis';
import type { JSX } from 'preact';
import { Tag } from './tag.tsx';

const LEVEL: Readonly<Record<Level, string>> = {
  law: '法律',
  regulation: '行政法规',
  interpretation: '司法解释',
  'department-rule': '部门规章',
  'normative-document': '规范性文件',
  standard: '国家标准（推荐性）',
  'technical-guide': '推荐性技术文件',
  association: '行业自律',
  guidance: '窗口指导',
  draft: '草案',
  channel: '渠道',
};

const MARK: Readonly<Record<Mark, string>> = {
  text: '看过原文',
  secondary: '据转载，没见到原文',
  memory: '凭记忆，请再核对',
};

/** On the screen the place it was seen at; on paper, and for whoever wants it, the whole address. */
function Source({ of }: { of: string }): JSX.Element {
  const host = /^https?:\/\/([^/\s]+)\/\S/.exec(of)?.[1];
  if (host === undefined) return <>{of}</>;
  return (
    <>
      <span class="no-print" title={of}>
        {host === 'github.com' ? `公开的法规库（${host}）` : host}
      </span>
      <span class="only-print">{of}</span>
    </>
  );
}

/** Level, title, article, the day it was asked for, where seen and how well: one line under a finding. */
export function CitationLine({ of }: { of: Citation }): JSX.Element {
  return (
    <p class="cite">
      <Tag>{LEVEL[of.level]}</Tag>
      <span class="cite-title">
        {of.title}
        {of.article && ` ${of.article}`}
      </span>
      <span class="cite-where">
        {of.inForceOn && `按 ${of.inForceOn} 那天查。`}
        来源：
        <Source of={of.source} />（{MARK[of.mark]}，{of.checkedOn} 核对）
      </span>
    </p>
  );
}

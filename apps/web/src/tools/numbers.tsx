import type { JSX } from 'preact';
import { ButtonLink } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { Tag } from '../kit/tag.tsx';
import { NUMBERS, NUMBERS_CHECKED_ON } from '../words/numbers.ts';

const MARK = { text: '看过原文', secondary: '据转载', memory: '凭记忆，请再核对', known: '常识' } as const;

export function Numbers(): JSX.Element {
  return (
    <Page title="可以打给谁" lead={`这些号码 ${NUMBERS_CHECKED_ON} 整理。搜来的“客服电话”一个也没有放。`}>
      <ul class="list">
        {NUMBERS.map(({ number, what, mark, source }) => (
          <li class="item" key={number}>
            <span class="item-body">
              <span class="item-title num">{number}</span>
              <span>{what}</span>
              <span class="cite">
                <Tag>{MARK[mark]}</Tag>
                {source}
              </span>
            </span>
            <span class="item-end">
              <ButtonLink icon="phone" href={`tel:${number}`}>
                打<span class="unseen"> {number}</span>
              </ButtonLink>
            </span>
          </li>
        ))}
      </ul>
      <Notice tone="plain">
        <p>平台的客服，从它自己的 App 里找。短信里的号码、搜到的号码，先不要打。</p>
      </Notice>
    </Page>
  );
}

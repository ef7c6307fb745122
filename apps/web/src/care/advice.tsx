import type { JSX } from 'preact';
import { ButtonLink } from '../kit/button.tsx';
import { CitationLine } from '../kit/citation-line.tsx';
import { Notice } from '../kit/notice.tsx';
import { borrowed, situation } from '../shell/care.ts';
import { CARE } from '../words/care.ts';
import { MINORS, STUDENTS } from '../words/citations.ts';

export function Impersonated(): JSX.Element {
  return (
    <Notice tone="care" title="有人冒用你的身份">
      <ol class="count-list">
        <li>
          <span>报警，要一份受案回执。</span>
        </li>
        <li>
          <span>书面告诉平台：这笔不是本人借的，要求查合同、收款卡和人脸记录。</span>
        </li>
        <li>
          <span>查征信报告，上面有这笔就提异议。</span>
        </li>
      </ol>
      <p>在查清之前，不要说“我会还”，不要转一分钱，不要补签任何东西。</p>
    </Notice>
  );
}

function Pressed(): JSX.Element {
  return (
    <Notice tone="care" title="被人逼着、哄着借的">
      <p>有人逼你，可以打 110。也可以打 12338（妇女维权热线），或者找法律援助当面说。</p>
      <p>要寄来的东西，别留家里的地址。</p>
      <div class="row">
        <ButtonLink icon="phone" href="tel:110">
          打 110
        </ButtonLink>
        <ButtonLink icon="phone" href="tel:12338">
          打 12338
        </ButtonLink>
      </div>
    </Notice>
  );
}

/** What the two quiet answers change, at the top of the first step. */
export function Advice(): JSX.Element {
  return (
    <>
      {borrowed.value === 'impersonated' && <Impersonated />}
      {borrowed.value === 'pressed' && <Pressed />}
      {situation.value === 'minor' && (
        <Notice tone="care" title={CARE.minor}>
          <CitationLine of={MINORS} />
        </Notice>
      )}
      {situation.value === 'student' && (
        <Notice tone="plain" title="小额贷款公司不得向大学生放消费贷款。">
          <p>{CARE.student}。</p>
          <CitationLine of={STUDENTS} />
        </Notice>
      )}
    </>
  );
}

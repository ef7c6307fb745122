import type { Fact } from '@huxin/fact';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Impersonated } from '../../care/advice.tsx';
import { Choice } from '../../kit/choice.tsx';
import { Notice } from '../../kit/notice.tsx';
import { record } from '../../record.ts';

type Tie = 'none' | 'guarantee' | 'spouse' | 'unclear' | 'impersonated';

const FACT: Readonly<Partial<Record<Tie, Fact>>> = {
  guarantee: { kind: 'about', topic: 'guarantee', answer: 'yes' },
  spouse: { kind: 'about', topic: 'spouse', answer: 'yes' },
  unclear: { kind: 'about', topic: 'guarantee', answer: 'unknown' },
  impersonated: { kind: 'about', topic: 'borrowed', answer: 'impersonated' },
};

export function NoDuty(): JSX.Element {
  const [tie, setTie] = useState<Tie | undefined>(undefined);
  const choose = (value: Tie): void => {
    setTie(value);
    const fact = FACT[value];
    if (fact) void record().append([fact]);
  };
  return (
    <>
      <Choice<Tie>
        label="你是不是下面这样？"
        value={tie}
        onChange={choose}
        options={[
          { value: 'none', label: '都不是' },
          { value: 'guarantee', label: '我签过担保／共同借款' },
          { value: 'spouse', label: '我是配偶' },
          { value: 'unclear', label: '不清楚' },
          { value: 'impersonated', label: '有人冒用我的身份借的' },
        ]}
      />
      {(tie === 'guarantee' || tie === 'spouse' || tie === 'unclear') && (
        <Notice live tone="care" title="要看合同和钱用在哪，先不要承认，也不要付钱。">
          <p>请对方出示有你签名的合同。拿到之前，下面几步一样能用。可以打 12348 问一问。</p>
        </Notice>
      )}
      {tie === 'impersonated' && <Impersonated />}
      {tie === 'none' && (
        <Notice live>
          <p>他们打给你，是因为拿到了你的号码，不是因为你欠了什么。</p>
        </Notice>
      )}
    </>
  );
}

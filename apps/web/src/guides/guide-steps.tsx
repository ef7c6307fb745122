import type { Step } from '@huxin/answers';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Tag } from '../kit/tag.tsx';

/** Steps to tick off while walking them; the ticks are gone with the page, only what was seen is noted elsewhere. */
export function GuideSteps({ steps }: { steps: readonly Step[] }): JSX.Element {
  const [done, setDone] = useState<ReadonlySet<number>>(new Set());
  const toggle = (index: number): void => {
    const next = new Set(done);
    if (!next.delete(index)) next.add(index);
    setDone(next);
  };
  return (
    <>
      {steps.some((step) => step.confirmed === 'unconfirmed') && (
        <p class="muted small">标着“没有核实”的，没有人在这里走过一遍，你手机上的菜单可能不一样。</p>
      )}
      <ol class="guide-steps">
        {steps.map((step, index) => (
          <li class="card" key={step.says}>
            <label class="guide-tick">
              <input type="checkbox" checked={done.has(index)} onChange={() => toggle(index)} />
              <span>
                {index + 1}. {step.says}
              </span>
            </label>
            <p class="muted small">做到了会看见：{step.check}</p>
            <p>
              {step.confirmed === 'confirmed' ? (
                <Tag tone="accent">核实过</Tag>
              ) : (
                <Tag tone="care">没有核实</Tag>
              )}
            </p>
            {step.source && (
              <p class="cite">
                来自：{step.source.title}（{step.source.where}，{step.source.date} 查看）
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

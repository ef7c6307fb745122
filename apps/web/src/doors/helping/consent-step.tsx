import { plainDate } from '@huxin/calendar';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ButtonLink } from '../../kit/button.tsx';
import { Choice } from '../../kit/choice.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { Notice } from '../../kit/notice.tsx';
import { todayInChina } from '../../shell/clock.ts';
import { useEntries } from '../../shell/watch-record.ts';
import { type Consent, consentOf, type Told, tellConsent } from './told.ts';

/** 「他在场吗？同意你记录吗？」 kept as one fact with its day. */
export function ConsentStep(): JSX.Element {
  const entries = useEntries();
  const [tapped, setTapped] = useState<Partial<Consent>>({});
  const kept = consentOf(entries);
  const said: Partial<Consent> = { ...kept, ...tapped };
  const say = (part: Partial<Consent>): void => {
    const all = { ...tapped, ...part };
    setTapped(all);
    void tellConsent(kept, all);
  };
  return (
    <>
      <Choice<Told>
        label="他在场吗？"
        value={said.present}
        onChange={(present) => say({ present })}
        options={[
          { value: 'yes', label: '在' },
          { value: 'no', label: '不在' },
          { value: 'unknown', label: '说不好' },
        ]}
      />
      <Choice<Told>
        label="同意你记录吗？"
        hint="问他本人。他随时可以改主意，改了就删。"
        value={said.agreed}
        onChange={(agreed) => say({ agreed })}
        options={[
          { value: 'yes', label: '同意' },
          { value: 'no', label: '不同意' },
          { value: 'unknown', label: '还没问' },
        ]}
      />
      {said.agreed === 'yes' && (
        <>
          <DateField
            label="哪天同意的"
            value={said.on ?? todayInChina()}
            max={todayInChina()}
            onInput={(value) => {
              const day = plainDate(value);
              if (day.ok) say({ on: day.value });
            }}
          />
          <Choice<Consent['originals']>
            label="原件怎么办"
            hint="可以不留原件，只留清单"
            value={said.originals}
            onChange={(originals) => say({ originals })}
            options={[
              { value: 'listed', label: '不留，只留清单' },
              { value: 'kept', label: '留一份' },
              { value: 'unknown', label: '还没定' },
            ]}
          />
        </>
      )}
      {said.agreed === 'no' && (
        <Notice live tone="care" title="那就什么也不往下记。">
          <p>给他一张空白表，让他自己填、自己留。这份案卷可以现在就删。</p>
          <div class="row">
            <ButtonLink icon="print" href="#/sheets/intake">
              打印空白接案表
            </ButtonLink>
            <ButtonLink icon="trash" href="#/6/10">
              去删掉
            </ButtonLink>
          </div>
        </Notice>
      )}
    </>
  );
}

import type { Fact } from '@huxin/fact';
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { ButtonLink } from '../../kit/button.tsx';
import { Choice } from '../../kit/choice.tsx';
import { Notice } from '../../kit/notice.tsx';
import { onSwap } from '../../record.ts';
import { todayInChina } from '../../shell/clock.ts';
import { CARE } from '../../words/care.ts';
import { factKeeper } from '../shared/fact-keeper.ts';
import { ReadyText } from '../shared/ready-text.tsx';
import { RuleLines } from '../shared/rule-lines.tsx';
import { appName } from './worked.ts';

type Found = 'switched-off' | 'was-off' | 'lost' | 'unsure';
const seen = signal<Found | undefined>(undefined);

/** What was seen on the phone today. Only what was looked at counts as seen; a guess is kept as unknown. */
function foundToFacts(found: Found): readonly Fact[] {
  const today = todayInChina();
  const grant = { kind: 'grant', app: appName(), asset: 'contacts', from: today } as const;
  const off = { ...grant, state: 'denied', verified: 'yes' } as const;
  switch (found) {
    case 'switched-off':
      return [{ ...grant, to: today, state: 'granted', verified: 'yes' }, off];
    case 'was-off':
      return [off];
    default:
      return [{ ...grant, state: 'unknown', verified: 'no' }];
  }
}

type TypedIn = 'yes' | 'no' | 'unknown';
const typedIn = signal<TypedIn | undefined>(undefined);
onSwap(() => {
  seen.value = undefined;
  typedIn.value = undefined;
});
const keepTypedIn = factKeeper();
const answerTypedIn = (state: TypedIn): void => {
  typedIn.value = state;
  void keepTypedIn([{ kind: 'held', app: appName(), source: 'typed-contact', state, on: todayInChina() }]);
};

const keep = factKeeper();
const answer = (found: Found): void => {
  seen.value = found;
  void keep(foundToFacts(found));
};

const PLACES = [
  ['安卓手机', '设置 → 应用（应用管理）→ 找到这个 App → 权限 → 通讯录 → 不允许'],
  ['鸿蒙手机', '设置 → 隐私与权限 → 通讯录 → 找到这个 App → 禁止'],
  ['苹果手机', '设置 → 隐私与安全性 → 通讯录 → 找到这个 App → 关掉'],
] as const;

export function PermissionStep(): JSX.Element {
  const found = seen.value;
  return (
    <>
      <details class="card">
        <summary>我去看看</summary>
        <ul class="stack-s">
          {PLACES.map(([phone, path]) => (
            <li key={phone}>
              <strong>{phone}</strong>
              <br />
              {path}
            </li>
          ))}
        </ul>
        <p class="muted small">每家手机的叫法不太一样，找带“权限”两个字的那一页。</p>
        <ButtonLink href="#/answers">按手机牌子，一步一步看</ButtonLink>
      </details>
      <Choice<Found>
        label="看完了吗？"
        value={found}
        onChange={answer}
        options={[
          { value: 'switched-off', label: '关了，刚关的' },
          { value: 'was-off', label: '本来就关着' },
          { value: 'lost', label: '没找到' },
          { value: 'unsure', label: '不确定' },
        ]}
      />
      {(found === 'switched-off' || found === 'was-off') && (
        <Notice live title="这条路现在关着。别的路在下面。">
          <p>隔天和更新后各看一次。手填过的紧急联系人，关权限挡不住。</p>
        </Notice>
      )}
      {(found === 'lost' || found === 'unsure') && (
        <Notice live tone="plain" title="先当它还开着。">
          <p>在手机“设置”最上面的搜索框里搜“权限”，或者请身边人帮你看一眼。</p>
        </Notice>
      )}
      <Choice<TypedIn>
        label="申请的时候，填过紧急联系人吗？"
        hint="这一条和权限无关。不问你填的是谁。"
        value={typedIn.value}
        onChange={answerTypedIn}
        options={[
          { value: 'yes', label: '填过' },
          { value: 'no', label: '没填过' },
          { value: 'unknown', label: '不记得' },
        ]}
      />
    </>
  );
}

/** 以后读不到了 is said only to somebody who saw it switched off. */
export const takenTitle = (): string =>
  seen.value === 'switched-off'
    ? '以后读不到了。以前读走的，关权限收不回来。'
    : '以前读走的，关权限收不回来。';

export function Taken(): JSX.Element {
  return (
    <>
      <ReadyText id="delete-contacts" title="要求删除：文书已备好" start="middle" />
      <Notice tone="plain">
        <p>对方可能要求先结清，可能保留法律要求保存的部分。</p>
        <p>对方书面答复、之后也没再发生，才算数。</p>
        <p>{CARE.notAPause}</p>
        <RuleLines ids={['PIPL-15', 'PIPL-47']} />
      </Notice>
    </>
  );
}

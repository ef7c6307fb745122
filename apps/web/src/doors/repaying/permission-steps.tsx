import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { Choice } from '../../kit/choice.tsx';
import { CitationLine } from '../../kit/citation-line.tsx';
import { CopyWords } from '../../kit/copy-words.tsx';
import { Notice } from '../../kit/notice.tsx';
import { DELETION } from '../../words/citations.ts';

type Found = 'off' | 'lost' | 'unsure';
const seen = signal<Found | undefined>(undefined);

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
      </details>
      <Choice<Found>
        label="看完了吗？"
        value={found}
        onChange={(value) => (seen.value = value)}
        options={[
          { value: 'off', label: '关了' },
          { value: 'lost', label: '没找到' },
          { value: 'unsure', label: '不确定' },
        ]}
      />
      {found === 'off' && (
        <Notice live title="这条路现在关着。别的路在下面。">
          <p>隔天和更新后各看一次。手填过的紧急联系人，关权限挡不住。</p>
        </Notice>
      )}
      {(found === 'lost' || found === 'unsure') && (
        <Notice live tone="plain" title="先当它还开着。">
          <p>在手机“设置”最上面的搜索框里搜“权限”，或者请身边人帮你看一眼。</p>
        </Notice>
      )}
    </>
  );
}

const DEMAND = {
  name: '一封',
  text: '你好。我撤回对读取、使用我手机通讯录的同意。请停止使用，并删除已经取得的通讯录和联系人信息；请书面答复：取得了哪些、从哪里取得、给过谁、哪天删除。有事请联系本人，不要联系我的亲友。',
} as const;

/** 以后读不到了 is said only to somebody who has just switched it off. */
export const takenTitle = (): string =>
  seen.value === 'off' ? '以后读不到了。以前读走的，关权限收不回来。' : '以前读走的，关权限收不回来。';

export function Taken(): JSX.Element {
  return (
    <>
      <CopyWords title="要求删除：文书已备好" versions={[DEMAND]} />
      <Notice tone="plain">
        <p>对方可能要求先结清，可能保留法律要求保存的部分。</p>
        <p>对方书面答复、之后也没再发生，才算数。</p>
        <CitationLine of={DELETION} />
      </Notice>
    </>
  );
}

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Actions, Button } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { Section } from '../kit/section.tsx';
import { Switch } from '../kit/switch.tsx';
import { LevelLine } from './asset-line.tsx';
import { HowToClose } from './how-to-close.tsx';
import { useAnswer } from './use-answer.ts';
import { Waits } from './waits.tsx';

/** Unrecognised pieces named; the others are counted. */
const _MOST_STRANGE = 6;

/** A pasted permission list: from the store's page, from settings, or names as developers write them. */
export function ByList(): JSX.Element {
  const [text, setText] = useState('');
  const [complete, setComplete] = useState(false);
  const { answer, waiting, ask, forget } = useAnswer();
  const list = answer?.kind === 'list' ? answer.list : undefined;
  const known = list?.lines.filter((line) => line.level !== undefined) ?? [];
  const strange = answer?.kind === 'list' ? answer.strange : [];
  return (
    <Page title="贴一份权限清单" lead="应用商店的“权限说明”里复制，或者照着打。">
      <TextField
        long
        label="贴在这里"
        hint="中文、英文都认。只在这台设备上看，不上传。"
        placeholder="读取联系人、读取短信、相机…"
        value={text}
        onInput={(value) => {
          setText(value);
          forget();
        }}
      />
      <div class="list">
        <Switch
          label="这份清单是全的"
          note="确定没有漏的再打开"
          on={complete}
          onChange={(on) => {
            setComplete(on);
            forget();
          }}
        />
      </div>
      <Actions>
        <Button
          kind="main"
          icon="magnifier"
          disabled={text.trim() === ''}
          onPress={() => ask({ kind: 'list', text, complete })}
        >
          看它能拿什么
        </Button>
      </Actions>
      <Waits of={waiting} />
      {list && known.length === 0 && (
        <Notice live tone="plain" title="没有认出和别人有关的权限。">
          <p>没认出不等于没有。换个地方复制，或者一行写一个。</p>
        </Notice>
      )}
      {list && known.length > 0 && (
        <>
          <p class="app-overall" role="status">
            {list.says}
          </p>
          <Section>
            <ul class="lines">
              {known.map((line) => (
                <li class="card level-line" key={line.asset}>
                  <LevelLine
                    level={line.level ?? 'F'}
                    word={line.state === 'open' ? '清单里有' : '清单里没有'}
                    says={line.says}
                    {...(line.matched.length > 0 ? { note: `清单里写的：${line.matched.join('、')}` } : {})}
                  />
                </li>
              ))}
            </ul>
          </Section>
          {strange.length > 0 && <p class="muted">没认出：{strange.join('、')}。没认出不等于没有。</p>}
          <p>可以点“不允许”。以前读走的，关权限收不回来。</p>
          <HowToClose />
        </>
      )}
    </Page>
  );
}

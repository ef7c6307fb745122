import type { TermFieldValue } from '@huxin/fact';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Actions, Button, ButtonLink } from '../kit/button.tsx';
import { Choice } from '../kit/choice.tsx';
import { Empty } from '../kit/empty.tsx';
import { TextField } from '../kit/field.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { Section } from '../kit/section.tsx';
import { go } from '../shell/router.ts';
import { ExampleBar } from '../today/example-bar.tsx';
import { change } from './draft-state.ts';
import { type Proposal, readContractPage } from './read-contract-page.ts';
import { termName, termValue } from './term-words.ts';

type Said = 'yes' | 'no';
const keyOf = (item: Proposal): string => `${item.start}-${item.field.name}`;

function Ask({
  item,
  said,
  onSay,
}: {
  item: Proposal;
  said: Said | undefined;
  onSay: (said: Said) => void;
}): JSX.Element {
  return (
    <div class="card">
      <Choice<Said>
        label={`${termName(item.field.name)}：${termValue(item.field)}`}
        value={said}
        onChange={onSay}
        options={[
          { value: 'yes', label: '对' },
          { value: 'no', label: '不是' },
        ]}
      />
      <blockquote class="words-text small">{item.quote}</blockquote>
    </div>
  );
}

/** SHA-256 of the pasted text, where the browser can; the text itself is not kept. */
async function fingerprint(text: string): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** 贴合同页: figures found beside their usual names, each confirmed by hand before it counts. */
export function PastePage(): JSX.Element {
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Proposal[] | undefined>(undefined);
  const [said, setSaid] = useState<Readonly<Record<string, Said>>>({});
  const say = (item: Proposal, answer: Said): void => {
    // Two figures for one setting cannot both be right.
    const others = (found ?? []).filter((other) => other !== item && other.field.name === item.field.name);
    const no =
      answer === 'yes' ? Object.fromEntries(others.map((other) => [keyOf(other), 'no' as const])) : {};
    setSaid({ ...said, ...no, [keyOf(item)]: answer });
  };
  const take = async (): Promise<void> => {
    const read: readonly TermFieldValue[] = (found ?? [])
      .filter((item) => said[keyOf(item)] === 'yes')
      .map((item) => item.field);
    const page = await fingerprint(text);
    change({ read, ...(page === undefined ? {} : { page }) });
    go('#/bills/new');
  };
  const confirmed = Object.values(said).filter((answer) => answer === 'yes').length;
  return (
    <Page title="贴合同页，帮我认数" lead="还款计划、借款合同里有数字的那一页，整页贴进来。">
      <ExampleBar />
      <TextField
        long
        label="贴在这里"
        hint="只在这台设备上认，不上传，也不留下原文。"
        value={text}
        onInput={(value) => {
          setText(value);
          setFound(undefined);
        }}
      />
      {found === undefined && (
        <Actions>
          <Button
            kind="main"
            disabled={text.trim() === ''}
            onPress={() => {
              setFound(readContractPage(text));
              setSaid({});
            }}
          >
            认一认
          </Button>
        </Actions>
      )}
      {found?.length === 0 && (
        <Empty icon="magnifier" title="没认出数来。">
          <p class="muted">这一页可能不是还款计划，或者是图片转的字。自己填也只要五样。</p>
          <ButtonLink kind="main" href="#/bills/new">
            自己填
          </ButtonLink>
        </Empty>
      )}
      {found && found.length > 0 && (
        <Section title={`认出 ${found.length} 处，一处一处对`}>
          <Notice tone="plain">
            <p>它只找数字，看不懂合同。原文是不是这个意思，要你看一眼。</p>
          </Notice>
          {found.map((item) => (
            <Ask
              key={keyOf(item)}
              item={item}
              said={said[keyOf(item)]}
              onSay={(answer) => say(item, answer)}
            />
          ))}
          <Actions>
            <Button kind="main" wide disabled={confirmed === 0} onPress={() => void take()}>
              {confirmed === 0 ? '先点“对”或“不是”' : `用这 ${confirmed} 个，接着填剩下的`}
            </Button>
          </Actions>
        </Section>
      )}
    </Page>
  );
}

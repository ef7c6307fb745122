import { fillWords, type ReadyWordsId, readyWordsById } from '@huxin/answers';
import type { JSX } from 'preact';
import { Button } from '../../../kit/button.tsx';
import { List, ListRow } from '../../../kit/list.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { Page } from '../../../kit/page.tsx';
import { Paper, PrintButton } from '../../../kit/paper.tsx';
import { tell } from '../../../kit/toast.tsx';
import { copyText } from '../../../shell/copy.ts';
import { hrefOf } from '../../../shell/route.ts';
import { route } from '../../../shell/router.ts';
import { CARE } from '../../../words/care.ts';
import { isRequest } from '../../shared/requests.ts';
import { statesWords, useFilling } from '../../shared/words-form.tsx';

/** What a helper writes most, the dated one first. */
const LETTERS: readonly ReadyWordsId[] = [
  'object-order',
  'ask-extension',
  'access-data',
  'delete-contacts',
  'stop-third-person',
  'third-person-data',
  'stop-debit',
  'refund-membership',
  'unasked-loan',
  'ask-screenshot',
  'tell-relatives',
];

/** The heading of a letter stands on the sheet already. */
const linesOf = (text: string, title: string): readonly { key: string; line: string }[] =>
  text
    .split('\n')
    .filter((line, index) => index > 0 || line !== title)
    .map((line, index) => ({ key: `${index} ${line}`, line }));

function One({ id }: { id: ReadyWordsId }): JSX.Element | null {
  const filling = useFilling({ id });
  if (!filling) return null;
  const { words, fields, fromCase, form } = filling;
  const { text, missing } = fillWords(id, 'long', fields);
  const states = statesWords(words);
  const copy = async (): Promise<void> =>
    tell((await copyText(text)) ? '已复制' : '没能复制，请长按文字，自己选“复制”');
  return (
    <Page title={words.title} lead={words.use} paper>
      {form}
      {fromCase.length > 0 && (
        <p class="muted small no-print">按记下的填了：{fromCase.join('、')}。印之前看一眼对不对。</p>
      )}
      {missing.length > 0 && <p class="muted small no-print">还空着 {missing.length} 处，可以印出来手写。</p>}
      {states && <p class="muted small no-print">{states}</p>}
      <Paper title={words.title}>
        {linesOf(text, words.title).map(({ key, line }) => (
          <p key={key}>{line}</p>
        ))}
        <p>签名：＿＿＿＿＿＿　日期：＿＿＿＿＿＿</p>
      </Paper>
      <div class="row no-print">
        <PrintButton label="打印一张" />
        <Button icon="copy" onPress={() => void copy()}>
          复制
        </Button>
      </div>
      {isRequest(id) && (
        <Notice tone="plain">
          <p>{CARE.notAPause}</p>
        </Notice>
      )}
    </Page>
  );
}

/** 一份文书: which one, then that one, filled from the case. */
export function Letter(): JSX.Element {
  const id = LETTERS.find((one) => one === route.value.path[2]);
  if (id) return <One key={id} id={id} />;
  return (
    <Page title="一份文书" lead="挑一份。记下的会填好，缺的留空手写。">
      <List>
        {LETTERS.map((one) => {
          const words = readyWordsById(one);
          return words ? (
            <ListRow key={one} icon="file" title={words.title} href={hrefOf(6, 'letter', one)} />
          ) : null;
        })}
      </List>
    </Page>
  );
}

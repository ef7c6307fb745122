import type { LenderKind } from '@huxin/fact';
import type { JSX } from 'preact';
import { ButtonLink } from '../../kit/button.tsx';
import { Chain, type ChainLink } from '../../kit/chain.tsx';
import { Choice, ManyChoice } from '../../kit/choice.tsx';
import { TextField } from '../../kit/field.tsx';
import { Notice } from '../../kit/notice.tsx';
import { KIND_WORDS } from '../../tools/cost/cost-fields.tsx';
import { type AtHand, before, say } from './answers.ts';

const PLACES: Readonly<Record<AtHand, string>> = {
  name: 'App 名字：打开它的“关于”或隐私政策，最下面有公司全名。',
  agreement: '协议：第一页找“出借人”“贷款人”“担保人”，再找“授权”“联系人”。',
  plan: '还款计划：看每期多少、一共几期、另外收的费。',
  package: '安装包：能看出它能拿走什么。',
};

export function AtHandStep(): JSX.Element {
  const said = before.value;
  return (
    <>
      <ManyChoice<AtHand>
        label="有哪样算哪样"
        hint="有一样就能往下走。"
        options={[
          { value: 'name', label: 'App 名字' },
          { value: 'agreement', label: '协议' },
          { value: 'plan', label: '还款计划' },
          { value: 'package', label: '安装包' },
        ]}
        values={said.atHand}
        onChange={(atHand) => say({ atHand })}
      />
      {said.atHand.length > 0 && (
        <ul class="card plain-list">
          {said.atHand.map((what) => (
            <li key={what}>{PLACES[what]}</li>
          ))}
        </ul>
      )}
      {said.atHand.includes('package') && (
        <ButtonLink icon="magnifier" href="#/app">
          看安装包能拿走什么
        </ButtonLink>
      )}
      <TextField
        label="App 的名字"
        hint="写个自己认得的就行，也可以先空着。"
        value={said.app}
        onInput={(app) => say({ app })}
      />
    </>
  );
}

const link = (who: string, name: string, unknown: string): ChainLink =>
  name.trim() === ''
    ? { label: who, state: 'unknown', note: unknown }
    : { label: `${who}：${name.trim()}`, state: 'yes', word: '写了' };

/** Operator, lender, guarantor, collector: what was found is drawn, what was not stays open. */
function Behind(): JSX.Element {
  const { app, lender, guarantor, agency } = before.value;
  return (
    <div class="card">
      <Chain
        label="这笔钱后面的人"
        links={[
          link('App', app, '名字还没写'),
          link('出借人', lender, '协议里找“出借人”“贷款人”'),
          link('担保', guarantor, '没写，或者没有'),
          link('逾期了谁来催', agency, '常常不写，可以问客服'),
        ]}
      />
    </div>
  );
}

export function WhoLends(): JSX.Element {
  const said = before.value;
  return (
    <>
      <TextField
        label="出借人的全名"
        hint="抄协议上的公司全名。没找到就空着。"
        value={said.lender}
        onInput={(lender) => say({ lender })}
      />
      <Choice<LenderKind>
        label="它是哪一类"
        hint="看名字里的字：“银行”“消费金融”“小额贷款”。"
        value={said.kind}
        onChange={(kind) => say({ kind })}
        options={KIND_WORDS}
      />
      {said.lender.trim() === '' && (
        <Notice tone="care" title="协议里没找到出借人，先问清楚再点同意。">
          <p>问客服三件：谁放款、谁担保、逾期了谁来催。答不上来，就先不点。</p>
        </Notice>
      )}
      <details class="card">
        <summary>协议里还写了谁</summary>
        <TextField
          label="担保或保险公司"
          value={said.guarantor}
          onInput={(guarantor) => say({ guarantor })}
        />
        <TextField label="受托催收的公司" value={said.agency} onInput={(agency) => say({ agency })} />
      </details>
      <Behind />
    </>
  );
}

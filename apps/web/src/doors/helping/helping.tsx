import type { JSX } from 'preact';
import { keeping } from '../../keeping/keeping-state.ts';
import { List, ListRow } from '../../kit/list.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { Section } from '../../kit/section.tsx';

const ORDER = [
  ['人在不在危险里', '有人上门、威胁：先到人多的地方，打 110。东西以后再记。'],
  ['有没有期限', '法院文书、支付令（15 天内要提异议）、明天的扣款。'],
  ['有哪些借款', '谁放款、欠多少、下一次哪天。不知道就写不知道。'],
  ['谁被联系了', '用代号：亲属甲、同事乙。不写真名。'],
  ['手上有什么', '合同、截图、通话记录、还款凭证。'],
] as const;

/** Door 我在帮别人: a file of his own for each client, the order to ask in, and paper for the desk. */
export function Helping(): JSX.Element {
  const state = keeping.value;
  const open = state.kind === 'open' ? state.open.name : undefined;
  return (
    <Page title="我在帮别人" lead="三十分钟一位。按危险的先后问，每一格都可以写“不知道”。">
      <Section title="先问他">
        <Notice>
          <p>他在场吗？同意你记录吗？写下同意的日期。可以不留原件，只留清单。</p>
        </Notice>
      </Section>
      <Section title="一人一份案卷">
        <List>
          <ListRow
            icon="lock"
            title={open ? `现在开着：${open}` : '新建一个案卷'}
            note={
              open ? '换人之前先锁上，或者交给他再删掉' : '只写代号，各设各的密码；开着谁的，最上面一直写着'
            }
            href="#/keep"
          />
          {open && <ListRow icon="record" title="看他的记录" note="时间线、次数" href="#/record" />}
          {open && <ListRow icon="plus" title="给他记一笔借款" href="#/bills/new" />}
          {open && <ListRow icon="people" title="谁被联系了" href="#/4/5" />}
        </List>
        <p class="muted small">
          案卷只在这台电脑的这个浏览器里。交给他：在“保存和密码”里导出一份加密的，再删掉这里的。
        </p>
      </Section>
      <Section title="再按这个次序问">
        <ol class="count-list card">
          {ORDER.map(([what, how]) => (
            <li key={what}>
              <span>
                <strong>{what}</strong>
                <br />
                <span class="muted">{how}</span>
              </span>
            </li>
          ))}
        </ol>
      </Section>
      <Section title="打印">
        <List>
          <ListRow icon="print" title="接案表" note="按上面的次序，两面" href="#/sheets/intake" />
          <ListRow icon="print" title="来电来信记录表" note="给他带回去自己填" href="#/sheets/calls" />
          <ListRow icon="print" title="协商电话稿" note="五句话，五个空" href="#/sheets/phone" />
          <ListRow icon="file" title="我的账" note="他开着的案卷里每一笔，名字可以不写" href="#/sheets/all" />
          <ListRow icon="print" title="接电话只说这一句" note="很大的字，给他家里人" href="#/say" />
        </List>
      </Section>
    </Page>
  );
}

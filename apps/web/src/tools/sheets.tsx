import type { JSX } from 'preact';
import { PhoneScript } from '../doors/shared/phone-script.tsx';
import { List, ListRow } from '../kit/list.tsx';
import { Page } from '../kit/page.tsx';
import { BlankLine, BlankTable, Paper, PrintButton } from '../kit/paper.tsx';
import { Section } from '../kit/section.tsx';
import { route } from '../shell/router.ts';
import { Account } from './outputs/account.tsx';
import { ThreeDays } from './outputs/three-days-sheet.tsx';

function Calls(): JSX.Element {
  return (
    <Page title="来电来信记录表" lead="每来一次写一行。不用写借款人的名字。" paper>
      <Paper title="来电来信记录表">
        <BlankTable
          columns={['日期', '几点', '对方号码', '对方说自己是谁', '说了什么', '截图／录音']}
          rows={12}
        />
        <p class="small">原件（短信、截图、录音）留在手机里，不要删，不要换机或恢复出厂。</p>
      </Paper>
      <PrintButton label="打印一张" />
    </Page>
  );
}

function Intake(): JSX.Element {
  return (
    <Page title="接案表" lead="用代号，不写真名。每一格都可以写“不知道”。" paper>
      <Paper title="接案表">
        <ul class="paper-lines">
          <BlankLine label="代号" />
          <BlankLine label="同意记录的日期" />
          <BlankLine label="现在有没有危险" />
          <BlankLine label="期限：法院文书、支付令（15 天）、明天扣款" />
        </ul>
        <BlankTable columns={['借款（代号）', '谁放款', '还欠多少', '下一次哪天', '逾期了吗']} rows={5} />
        <BlankTable columns={['谁被联系（代号）', '哪天几点', '怎么来的', '说了什么']} rows={5} />
        <ul class="paper-lines">
          <BlankLine label="手上有的材料" />
          <BlankLine label="三十分钟内做完的三件" />
          <BlankLine label="要等材料的" />
          <BlankLine label="接下来的三个日期" />
        </ul>
      </Paper>
      <PrintButton label="打印一张" />
    </Page>
  );
}

function Phone(): JSX.Element {
  return (
    <Page title="协商电话稿" lead="打之前填好，打的时候照着说。" paper>
      <PhoneScript />
    </Page>
  );
}

const SHEETS: Readonly<Record<string, () => JSX.Element>> = {
  calls: Calls,
  intake: Intake,
  phone: Phone,
  all: Account,
  three: ThreeDays,
};

export function Sheets(): JSX.Element {
  const Sheet = SHEETS[route.value.path[1] ?? ''];
  if (Sheet) return <Sheet />;
  return (
    <Page title="打印和图片" lead="空白表打印出来，用笔填。没有智能手机、没有网的地方也能用。">
      <List>
        <ListRow icon="record" title="来电来信记录表" note="每来一次写一行" href="#/sheets/calls" />
        <ListRow icon="phone" title="协商电话稿" note="五句话，五个空" href="#/sheets/phone" />
        <ListRow icon="people" title="接案表" note="给帮忙的人用" href="#/sheets/intake" />
      </List>
      <Section title="用记下的来打">
        <List>
          <ListRow icon="file" title="我的账" note="给家人看的一页，平台名字可以不写" href="#/sheets/all" />
          <ListRow icon="calendar" title="三天清单" note="放锁屏，别人看不出是什么事" href="#/sheets/three" />
        </List>
      </Section>
    </Page>
  );
}

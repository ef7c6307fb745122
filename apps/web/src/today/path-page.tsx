import type { Path } from '@huxin/exposure';
import type { JSX } from 'preact';
import type { Standing } from '../engine/questions.ts';
import { shortKey } from '../engine/short-key.ts';
import { ButtonLink } from '../kit/button.tsx';
import { Chain, type ChainLink } from '../kit/chain.tsx';
import { Empty } from '../kit/empty.tsx';
import { Columns } from '../kit/page.tsx';
import { Section } from '../kit/section.tsx';
import { Tag } from '../kit/tag.tsx';
import { dayWords } from '../shell/day-words.ts';
import { FindingCard } from './finding-card.tsx';
import { Frame } from './frame.tsx';
import { BACKING_SAYS, pathTitle, STATE_TONE } from './state-words.ts';
import { Step } from './step.tsx';

const GROUP_SAYS: Readonly<Record<Path['group'], string>> = {
  'phone-book': '通讯录里的人',
  typed: '手填的那个人',
  'call-partners': '常通话的人',
  workplace: '单位里的人',
  referred: '被指出来的人',
  anyone: '找得到的任何人',
  self: '你自己',
};

const TRIGGER_SAYS: Readonly<Record<Path['trigger'], string>> = {
  overdue: '有一期没还上',
  unreachable: '对方联系不上你',
  'no-debt': '不欠钱也会打',
};

/** From somebody one knows to a call that person gets; the middle two links are what facts decide. */
function linksOf(path: Path): readonly ChainLink[] {
  const [source, trigger] = path.links;
  return [
    { label: GROUP_SAYS[path.group], state: 'yes' },
    { label: path.name, state: source.state, note: source.says },
    { label: TRIGGER_SAYS[path.trigger], state: trigger.state, note: trigger.says },
    {
      label: '这个人接到电话、消息',
      state: path.state === 'happened' ? 'yes' : 'unknown',
      note: path.state === 'happened' ? '已经发生过，一直留着这一笔。' : '没有人能告诉你会不会、第几天。',
    },
  ];
}

function PathBody({ path, standing }: { path: Path; standing: Standing }): JSX.Element {
  const { assessment } = standing;
  const ids = new Set(path.links.flatMap((link) => link.actions));
  const steps = assessment.actions.filter((action) => ids.has(action.id)).slice(0, 3);
  const evidence = path.links.flatMap((link) => link.evidence);
  const question = assessment.questions.find((item) => item.settles.includes(path.id));
  const findings = path.annotations.flatMap((note) => note.finding ?? []);
  const notes = path.annotations.filter((note) => !note.finding);
  const unclosable = assessment.unclosable.find((item) => item.path === path.id);
  return (
    <Columns
      first={
        <>
          <div class="card">
            <p class="section-head">
              <strong>{path.name}</strong>
              <Tag tone={STATE_TONE[path.state]}>{path.stateSays}</Tag>
            </p>
            <Chain label={`${path.name}：${path.stateSays}`} links={linksOf(path)} />
          </div>
          {question && (
            <div class="card">
              <p>{question.asks}</p>
              <div class="row">
                <ButtonLink kind="main" href="#/ask">
                  回答
                </ButtonLink>
              </div>
            </div>
          )}
          <Section title={pathTitle(path.state, steps.length, question !== undefined)}>
            {steps.map((action) => (
              <div class="card" key={action.id}>
                <Step action={action} shortfalls={assessment.shortfalls} />
              </div>
            ))}
            {unclosable && <p>{unclosable.says}</p>}
            {steps.length === 0 && !unclosable && path.state === 'blocked' && <p>别的路在“今天”里。</p>}
            {steps.length === 0 && !unclosable && path.state !== 'blocked' && question && (
              <p>答了，才知道这条路开没开、能做什么。</p>
            )}
          </Section>
        </>
      }
      beside={
        <>
          <Section title="凭什么这么说">
            {evidence.length === 0 ? (
              <p class="muted">还没有记到和这条路有关的事。</p>
            ) : (
              <ul class="card plain-list">
                {evidence.map((item) => (
                  <li key={`${item.entry}${item.says}`}>
                    {item.says}
                    <span class="muted small">（{dayWords(item.on)}记下）</span>
                  </li>
                ))}
              </ul>
            )}
            {notes.map((note) => (
              <p key={note.says}>{note.says}</p>
            ))}
            <p class="muted small">{BACKING_SAYS[path.backing]}条款和规定关不上路，只能用来讲理。</p>
          </Section>
          {findings.length > 0 && (
            <Section title="那天的规定怎么说">
              {findings.map((finding) => (
                <FindingCard key={`${finding.rule}${finding.says}`} finding={finding} />
              ))}
            </Section>
          )}
        </>
      }
    />
  );
}

/** One path: the chain with its broken link, what can be done about it, what it rests on. */
export function PathPage({ shown }: { shown: string }): JSX.Element {
  return (
    <Frame title="这一条路" empty={<Gone />} wide>
      {(standing) => {
        const path = standing.assessment.paths.find((item) => shortKey(item.id) === shown);
        return path ? <PathBody path={path} standing={standing} /> : <Gone />;
      }}
    </Frame>
  );
}

function Gone(): JSX.Element {
  return (
    <Empty icon="magnifier" title="这条路不在现在的记录里。">
      <ButtonLink href="#/today">回到今天</ButtonLink>
    </Empty>
  );
}

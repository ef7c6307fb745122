import { dayWords } from '../../shell/day-words.ts';
import { aboutOf, type DeskDate, type DeskTask, type DeskView, type DeskWait } from './types.ts';

const isPresent = ({ record }: DeskView): boolean => record.consents.at(-1)?.fact.present === 'yes';

/** Somebody was reached: the originals first, then one request about the number. */
export function reachedTasks({ record, assessment }: DeskView): readonly DeskTask[] {
  const bare = record.contacted.filter(({ fact }) => fact.alias !== 'self' && fact.evidence.length === 0);
  const names = [...new Set(bare.map(({ fact }) => fact.alias))];
  const tasks: DeskTask[] = [];
  if (names.length > 0)
    tasks.push({
      id: 'screenshots',
      says: `请${names.slice(0, 3).join('、')}${names.length > 3 ? '等人' : ''}截图发来：要看到号码、时间、全文。`,
      how: '一次发一个人，不发群。先截图，再拉黑；不要删通话记录。',
      minutes: 5,
      href: '#/6/letter/ask-screenshot',
      cites: [],
    });
  if (record.contacted.length === 0 && aboutOf(record, 'others-contacted') === 'yes')
    tasks.push({
      id: 'write-contacts',
      says: '把谁被联系了，一条一条记下：谁、哪天几点、说了什么。',
      how: '用“亲属甲”这样的代号。记不全就写几个字。',
      minutes: 10,
      href: '#/6/6',
      cites: [],
    });
  const asked = assessment.actions.find(
    (item) => item.kind === 'ask-what-they-hold' && item.standing !== 'done',
  );
  if (record.contacted.length > 0 && asked)
    tasks.push({
      id: 'where-from',
      says: '写一份“号码从哪来、请删除”的要求，发给平台客服。',
      how: '对方可能要求先结清，可能保留法律要求保存的部分。只有书面答复才算数。',
      minutes: 10,
      href: '#/6/letter/access-data',
      cites: [],
    });
  return tasks;
}

/** What is switched off on his own phone; only with him and his phone at the table. */
export function phoneTasks(view: DeskView): readonly DeskTask[] {
  if (!isPresent(view)) return [];
  return view.assessment.actions
    .filter((item) => item.kind === 'revoke-permission' && item.standing !== 'done')
    .map((item) => ({
      id: item.id,
      says: `在他手机上看一眼通讯录权限，开着就关掉：${item.target}。`,
      how: '以后读不到了。以前读走的，关权限收不回来。',
      minutes: 5,
      href: '#/apps',
      cites: [],
    }));
}

export function peopleWaits(view: DeskView): readonly DeskWait[] {
  const { record } = view;
  const bare = new Set(
    record.contacted.flatMap(({ fact }) =>
      fact.alias !== 'self' && fact.evidence.length === 0 ? [fact.alias] : [],
    ),
  );
  const waits: DeskWait[] = [...bare].map((alias) => ({
    id: `wait-shot-${alias}`,
    says: `${alias}那条写进投诉`,
    until: '他的截图或录音',
    cites: [],
  }));
  const phone = view.assessment.actions.some((item) => item.kind === 'revoke-permission');
  if (!isPresent(view) && phone)
    waits.push({ id: 'wait-phone', says: '关通讯录权限', until: '他拿着自己的手机', cites: [] });
  return waits;
}

const ACTION_SAYS = '做记下的那一步';

/** Steps he already gave a day. */
export const plannedDates = ({ record }: DeskView): readonly DeskDate[] =>
  record.actions.flatMap(({ fact }) =>
    fact.state === 'planned' && fact.due !== undefined
      ? [
          {
            on: fact.due,
            says: `${PLANNED[fact.action] ?? ACTION_SAYS}（${dayWords(fact.due)} 9 点后）`,
            neutral: '发一条消息',
          },
        ]
      : [],
  );

const PLANNED: Readonly<Record<string, string>> = {
  complain: '投诉',
  'demand-deletion': '要求删除',
  'ask-what-they-hold': '要求说明号码从哪来',
  'ask-extension': '申请延期',
};

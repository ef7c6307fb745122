import type { Fact } from '@huxin/fact';
import { expect, test } from 'vitest';
import { memoryRecord, plugRecord, record, standing } from '../../record.ts';
import { borrowed, isCalm, questionsDone, sayCalm } from '../../shell/care.ts';
import { before, EMPTY_BEFORE } from '../before/answers.ts';
import { answers, EMPTY } from '../repaying/answers.ts';
import { factKeeper } from './fact-keeper.ts';

const about = (answer: 'yes' | 'no'): Fact => ({ kind: 'about', topic: 'spouse', answer });
const now = (): readonly Fact[] => standing(record().entries()).map(({ fact }) => fact);

test('[页面-14] 门里答的只记一次；改了答案，先撤回旧的；别的记录不动', async () => {
  plugRecord(memoryRecord(() => '2025-06-03T08:00'));
  await record().append([{ kind: 'account', account: '工资卡' }]);
  const keep = factKeeper();
  await keep([about('yes')]);
  await keep([about('yes')]);
  expect(record().entries()).toHaveLength(2);
  await keep([about('no')]);
  expect(now()).toEqual([{ kind: 'account', account: '工资卡' }, about('no')]);
  await keep([]);
  expect(now()).toEqual([{ kind: 'account', account: '工资卡' }]);
});

test('[页面-14] 换了一份记录：里面同样编号的条目不被撤回', async () => {
  plugRecord(memoryRecord(() => '2025-06-03T08:00'));
  const keep = factKeeper();
  await keep([about('yes')]);
  plugRecord(memoryRecord(() => '2025-06-03T08:00'));
  await record().append([{ kind: 'account', account: '别人的卡' }]);
  await keep([about('no')]);
  expect(now()).toEqual([{ kind: 'account', account: '别人的卡' }, about('no')]);
});

test('[页面-14] 换了一份记录：门里填的、答的，全都不带过去', async () => {
  plugRecord(memoryRecord());
  answers.value = { ...EMPTY, amount: '357.05' };
  before.value = { ...EMPTY_BEFORE, app: '甲' };
  borrowed.value = 'pressed';
  questionsDone.value = true;
  sayCalm('4');
  plugRecord(memoryRecord());
  expect(answers.value).toBe(EMPTY);
  expect(before.value).toBe(EMPTY_BEFORE);
  expect([borrowed.value, questionsDone.value, isCalm('4')]).toEqual([undefined, false, false]);
});

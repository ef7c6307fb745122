import { expect, test } from 'vitest';
import { memoryRecord, plugRecord } from '../../record.ts';
import { drafts, dropDraft, isUnwritten, sayDraft } from './contact-draft.ts';

test('[页面-31] 写了一半的留着：动过才算，记下就清，换一份记录不带过去', () => {
  expect(isUnwritten('others')).toBe(false);
  sayDraft('others', { group: 'friend' });
  expect(isUnwritten('others')).toBe(false);
  sayDraft('others', { said: '再不还就通知你全部联系人' });
  expect(isUnwritten('others')).toBe(true);
  expect(isUnwritten('self')).toBe(false);
  expect(drafts.value.others).toMatchObject({ group: 'friend', said: '再不还就通知你全部联系人' });
  dropDraft('others');
  expect(isUnwritten('others')).toBe(false);
  sayDraft('self', { labels: ['threat'] });
  expect(isUnwritten('self')).toBe(true);
  plugRecord(memoryRecord());
  expect(isUnwritten('self')).toBe(false);
  expect(drafts.value.self.labels).toEqual([]);
});

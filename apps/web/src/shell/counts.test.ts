import type { Entry, Fact } from '@huxin/fact';
import { parseEntry } from '@huxin/fact';
import { expect, test } from 'vitest';
import { memoryRecord, standing } from '../record.ts';
import { countContacts, stopRequestedAt } from './counts.ts';

const call = (at: string, alias = 'self'): Fact =>
  ({
    kind: 'contacted',
    alias,
    group: alias === 'self' ? 'self' : 'relative',
    channel: 'call',
    at,
    labels: [],
    evidence: [],
  }) as unknown as Fact;

async function entriesOf(lines: readonly (readonly [string, Fact])[]): Promise<readonly Entry[]> {
  let now = '';
  const record = memoryRecord(() => now);
  for (const [at, fact] of lines) {
    now = at;
    await record.append([fact]);
  }
  return record.entries();
}

const STOP = { kind: 'action', action: 'stop-request', state: 'done', on: '2025-06-12' } as unknown as Fact;

test('[页面-22] 夜里是 22:00 到 8:00，两头算准', async () => {
  const times = ['21:59', '22:00', '23:59', '00:00', '07:59', '08:00'];
  const entries = await entriesOf(
    times.map((time) => [`2025-06-12T${time}`, call(`2025-06-12T${time}`)] as const),
  );
  expect(countContacts(entries)).toMatchObject({ all: 6, atNight: 4, people: 1 });
});

test('[页面-22] 说停之后再来的单独数，当分钟的不算', async () => {
  const entries = await entriesOf([
    ['2025-06-12T09:00', call('2025-06-12T09:00')],
    ['2025-06-12T10:30', STOP],
    ['2025-06-12T11:00', call('2025-06-12T10:30')],
    ['2025-06-12T11:00', call('2025-06-12T10:31')],
    ['2025-06-13T09:00', call('2025-06-13T09:00', '亲属甲')],
  ]);
  expect(stopRequestedAt(entries)).toBe('2025-06-12T10:30');
  expect(countContacts(entries)).toMatchObject({ all: 4, people: 2, afterRefusal: 1 });
});

test('[页面-14] 记录只追加：撤回加一条，不删；每条都是合格的条目', async () => {
  const record = memoryRecord(() => '2025-06-12T10:20');
  let told = 0;
  const stop = record.subscribe(() => told++);
  const [first] = await record.append([call('2025-06-12T10:20'), call('2025-06-12T10:21')]);
  await record.retract(first!);
  stop();
  await record.append([call('2025-06-12T10:22')]);
  expect(told).toBe(2);
  expect(record.entries()).toHaveLength(4);
  expect(standing(record.entries()).map((entry) => entry.id)).toEqual(['e2', 'e4']);
  for (const entry of record.entries()) expect(parseEntry(entry)).toMatchObject({ ok: true });
});

import { expect, test } from 'vitest';
import { latestOnly, type Message, type Reply } from './latest-only.ts';

const message = (id: number, channel: string, asks: unknown = id): Message => ({
  id,
  channel,
  name: 'x',
  asks,
});
const turns = (n: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(() => (n > 1 ? resolve(turns(n - 1)) : resolve()));
  });

test('[记录页-2] 同一处只算最新的一问，别处的照算', async () => {
  const worked: unknown[] = [];
  const replies: Reply[] = [];
  const queue = latestOnly(
    ((_name: string, asks: unknown) => {
      worked.push(asks);
      return asks;
    }) as never,
    (reply) => replies.push(reply),
  );
  queue(message(1, 'a'));
  queue(message(2, 'b'));
  queue(message(3, 'a'));
  expect(replies).toEqual([{ id: 1, stale: true }]);
  await turns(5);
  expect(worked).toEqual([2, 3]);
  queue(message(4, 'a'));
  await turns(3);
  expect(replies.slice(1)).toEqual([
    { id: 2, value: 2 },
    { id: 3, value: 3 },
    { id: 4, value: 4 },
  ]);
});

test('[记录页-3] 算坏了也有回音，后面的照算', async () => {
  const replies: Reply[] = [];
  const queue = latestOnly(
    ((_name: string, asks: unknown) => {
      if (asks === 'bad') throw new Error('x');
      return asks;
    }) as never,
    (reply) => replies.push(reply),
  );
  queue(message(1, 'a', 'bad'));
  queue(message(2, 'b', 'good'));
  await turns(5);
  expect(replies).toEqual([
    { id: 1, broke: 'Error: x' },
    { id: 2, value: 'good' },
  ]);
});

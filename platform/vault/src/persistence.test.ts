import { expect, it } from 'vitest';
import { askToPersist } from './persistence.ts';

const storage = (before: boolean, answer: boolean | Error) =>
  ({
    persisted: async () => before,
    persist: async () => {
      if (answer instanceof Error) throw answer;
      return answer;
    },
  }) as unknown as StorageManager;

it('请浏览器别清：答应、没答应、问不了', async () => {
  expect(await askToPersist(storage(true, false))).toBe('kept');
  expect(await askToPersist(storage(false, true))).toBe('kept');
  expect(await askToPersist(storage(false, false))).toBe('may-be-cleared');
  expect(await askToPersist(storage(false, new Error('denied')))).toBe('unknown');
  expect(await askToPersist(undefined)).toBe('unknown');
});

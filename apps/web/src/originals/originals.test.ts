import type { Sha256 } from '@huxin/basis';
import type { Moment } from '@huxin/calendar';
import type { Entry } from '@huxin/fact';
import { expect, test } from 'vitest';
import { memoryRecord, type Original } from '../record.ts';
import { freshEvidence } from './evidence.ts';
import { filesOf } from './list.ts';
import { takeFile } from './take.ts';
import { endingOf, sizeWords, typeWords } from './words.ts';

// SHA-256 of "abc" and of nothing: FIPS 180-4, RFC 6234.
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' as Sha256;
const NONE = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const NOW = '2025-06-12T10:20' as Moment;

const abc: Original = { sha256: ABC, size: 3, body: new Blob(['abc'], { type: 'image/png' }) };
const entry = (id: string, fact: Entry['fact']): Entry =>
  ({
    id,
    knownOn: '2025-06-12',
    knownAt: '10:20',
    origin: { by: 'user', spans: [] },
    fact,
  }) as unknown as Entry;

test('[记录页-23] 读一遍：字节、大小、指纹；空文件也是一份', async () => {
  const taken = await takeFile(new Blob(['abc'], { type: 'image/png' }));
  expect(taken.ok && [taken.value.sha256, taken.value.size, taken.value.body.type]).toEqual([
    ABC,
    3,
    'image/png',
  ]);
  const empty = await takeFile(new Blob([]));
  expect(empty.ok && empty.value).toMatchObject({ sha256: NONE, size: 0 });
});

test('[记录页-25] 读大的：说读到哪；停下；读到一半文件没了，照实说', async () => {
  const big = new Blob([new Uint8Array(2_500_000)]);
  const seen: number[] = [];
  const whole = await takeFile(big, { onProgress: (read) => seen.push(read) });
  expect(whole.ok && whole.value.size).toBe(2_500_000);
  expect(seen).toEqual([1_048_576, 2_097_152, 2_500_000]);
  const stop = new AbortController();
  const stopped = await takeFile(big, { signal: stop.signal, onProgress: () => stop.abort() });
  expect(stopped).toEqual({ ok: false, error: { kind: 'stopped' } });
  const gone = new Blob(['abc']);
  gone.slice = () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) as unknown as Blob;
  expect(await takeFile(gone)).toEqual({ ok: false, error: { kind: 'unreadable' } });
});

test('[记录页-23] 同一份附两次，只记一份；文件名不进记录', () => {
  const facts = freshEvidence([abc, abc], [], NOW);
  expect(facts).toEqual([
    { kind: 'evidence', sha256: ABC, mediaType: 'image/png', bytes: 3, capturedOn: '2025-06-12' },
  ]);
  expect(freshEvidence([abc], [entry('e1', facts[0]!)], NOW)).toEqual([]);
});

test('[记录页-23] 列出：第几张、哪天、哪件事；从前只留指纹的、条目撤回了的，各写明', () => {
  const [evidence] = freshEvidence([abc], [], NOW);
  const contacted = entry('e2', {
    kind: 'contacted',
    alias: '亲属甲',
    group: 'relative',
    channel: 'sms',
    at: NOW,
    labels: [],
    evidence: [ABC],
  });
  const other = NONE as Sha256;
  const items = filesOf(
    [
      entry('e0', {
        kind: 'evidence',
        sha256: other,
        mediaType: 'image/jpeg',
        bytes: 0,
        capturedOn: evidence!.capturedOn,
      }),
      entry('e1', evidence!),
      contacted,
    ],
    [abc, { sha256: 'f'.repeat(64), size: 9 }],
  );
  expect(items.map(({ name, here, day, of }) => [name, here, day, of.map((one) => one.id)])).toEqual([
    ['图片 1', false, '2025-06-12', []],
    ['图片 2', true, '2025-06-12', ['e2']],
    ['文件 1', true, undefined, []],
  ]);
});

test('[记录页-23] 没开案卷：原件收在这一页里，存出来一样，删得掉', async () => {
  const record = memoryRecord(() => NOW);
  await record.append(freshEvidence([abc], [], NOW), undefined, { originals: [abc, abc] });
  expect(record.originals().map((one) => one.sha256)).toEqual([ABC]);
  const out = await record.original(ABC);
  expect(out.ok && (await out.value.text())).toBe('abc');
  expect(await record.dropOriginal(ABC)).toMatchObject({ ok: true });
  expect(record.originals()).toEqual([]);
  expect(record.entries()).toHaveLength(1);
  expect((await record.original(ABC)).ok).toBe(false);
});

test('[记录页-23] 名字中性：种类、大小、后缀，不认识的不猜', () => {
  expect([typeWords('image/png'), typeWords('audio/amr'), typeWords('application/zip')]).toEqual([
    '图片',
    '录音',
    '文件',
  ]);
  expect([endingOf('image/jpeg'), endingOf('text/plain;charset=utf-8'), endingOf('x/y')]).toEqual([
    'jpg',
    'txt',
    'bin',
  ]);
  expect([sizeWords(900), sizeWords(2048), sizeWords(2_411_725)]).toEqual(['900 字节', '2 KB', '2.3 MB']);
});

import { ask } from '@huxin/law';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHECKED } from './data/cite.ts';
import { slotsIn } from './fill-words.ts';
import { BLANK, type FieldId, fillWords, type LengthId, readyWords, readyWordsById } from './index.ts';

const LENGTHS: readonly LengthId[] = ['short', 'middle', 'long'];

describe('现成的话', () => {
  test('[问答-15] 三个长短都有，越来越长；写到的空都声明过，声明的空都用得到', () => {
    expect(readyWords().length).toBeGreaterThanOrEqual(5);
    for (const { id, lengths, needs, ruleIds } of readyWords()) {
      expect(
        lengths.map((length) => length.id),
        id,
      ).toEqual(LENGTHS);
      const sizes = lengths.map(({ lines }) => lines.join('').length);
      expect(sizes, id).toEqual(sizes.toSorted((a, b) => a - b));
      const used = new Set(lengths.flatMap(({ lines }) => lines.flatMap(slotsIn)));
      expect(new Set(needs.map(({ field }) => field)), id).toEqual(used);
      for (const rule of ruleIds) expect(ask(rule, CHECKED).ok, `${id} ${rule}`).toBe(true);
    }
  });

  test('[问答-16] 给亲友的话默认不露欠款，一个字都没有', () => {
    const quiet = readyWords().filter(({ namesNoDebt }) => namesNoDebt);
    expect(quiet.map(({ id }) => id)).toEqual(expect.arrayContaining(['tell-relatives', 'ask-screenshot']));
    for (const { lengths } of quiet)
      for (const { lines } of lengths) expect(lines.join('')).not.toMatch(/欠|贷|债|逾期|借|催|平台|还款/);
    expect(fillWords('tell-relatives', 'short', {})).toEqual({
      text: '你收到的消息和你没有关系，不用回，不用付钱。请截图给我，别点链接。给你添麻烦了。',
      missing: [],
    });
  });

  test('[问答-17] 缺的写成空格并点名，可有可无的一行拿掉，不编', () => {
    expect(fillWords('refund-membership', 'short', { date: '2025-06-11', amount: '59 元' })).toEqual({
      text: `2025-06-11 扣了我 59 元，名目“${BLANK}”。请说明我在哪一步同意的，停止续费，并退回这笔费用。`,
      missing: ['service'],
    });
    const bare = fillWords('stop-third-person', 'long', { caller: '   ' });
    expect(bare.missing).toEqual(['caller']);
    expect(bare.text).toContain(`你方用 ${BLANK} 联系了我。`);
    expect(bare.text).not.toContain('时间：');
    const full = fillWords('stop-third-person', 'long', {
      caller: '170',
      callAt: '2025-06-12 10:20',
      name: '乙',
    });
    expect(full.text).toContain('时间：2025-06-12 10:20。');
    expect(full.text.endsWith('\n乙')).toBe(true);
    expect(full.missing).toEqual([]);
  });

  test('[问答-18] 填进去的字不会再被当成空，也不会多出行', () => {
    const filled = fillWords('ask-emergency-contact', 'short', { lender: '{name}\n第二行' });
    expect(filled.text).toContain('我要在 {name} 第二行 填');
    const fields: readonly FieldId[] = ['lender', 'date', 'amount', 'name', 'account', 'service'];
    fc.assert(
      fc.property(
        fc.constantFrom(...readyWords()),
        fc.constantFrom(...LENGTHS),
        fc.dictionary(fc.constantFrom(...fields), fc.string()),
        (words, length, values) => {
          const { text, missing } = fillWords(words.id, length, values);
          const lines = words.lengths.find((one) => one.id === length)?.lines ?? [];
          expect(text.split('\n').length).toBeLessThanOrEqual(lines.length);
          for (const field of missing) expect((values[field] ?? '').trim()).toBe('');
          expect(missing.length === 0 || text.includes(BLANK)).toBe(true);
        },
      ),
      { numRuns: 500, seed: 20250610 },
    );
  });

  test('[问答-30] 只有本人知道真假的话，列出来先问一遍', () => {
    for (const { id, lengths, states } of readyWords()) {
      const text = lengths.flatMap(({ lines }) => lines).join('');
      if (/我不是|我没有|我只是|没有同意过|电话一直|我愿意|我曾在|和你没有关系/.test(text))
        expect(states.length, id).toBeGreaterThan(0);
      expect(text, id).not.toContain('附后');
    }
  });

  test('[问答-19] 按名字查得到，没有的查不到', () => {
    expect(readyWordsById('tell-relatives')?.title).toBe('给亲友的话');
    expect(readyWordsById('nothing')).toBeUndefined();
  });
});

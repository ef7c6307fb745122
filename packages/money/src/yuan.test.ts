import { describe, expect, it } from 'vitest';
import { formatYuan, parseYuan, plainYuan } from './index.ts';

describe('yuan', () => {
  it('[金额-1] 写法读成分，不经浮点', () => {
    expect(parseYuan('1.005').ok).toBe(false);
    expect(parseYuan('1,620.00')).toEqual({ ok: true, value: 162000 });
    expect(parseYuan('¥287.05元')).toEqual({ ok: true, value: 28705 });
    expect(parseYuan('357.100元')).toEqual({ ok: true, value: 35710 });
    expect(parseYuan('9'.repeat(18)).ok).toBe(false);
    expect(parseYuan('2.8万').ok).toBe(false);
    expect(parseYuan('12,34').ok).toBe(false);
  });
  it('[金额-2] 印出来两位小数、千分位、真正的负号', () => {
    expect(formatYuan(-16200012 as never)).toBe('−162,000.12');
    expect(formatYuan(7 as never)).toBe('0.07');
    expect(formatYuan(0 as never)).toBe('0.00');
    expect(plainYuan(0 as never)).toBe('0.00');
    expect(plainYuan(-28705 as never)).toBe('-287.05');
  });
});

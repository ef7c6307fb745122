import { describe, expect, it } from 'vitest';
import { buildDex } from '../testing/dex-builder.ts';
import { activity, readContacts } from '../testing/samples.ts';
import { readDex } from './header.ts';

describe('dex 的表头', () => {
  it('[查包-34] 表不在四的倍数处：系统不收，我们也说读不出', () => {
    const bytes = buildDex([activity(readContacts)]);
    expect(readDex(bytes, 'app.apk', 'classes.dex').ok).toBe(true);
    // method_ids_off at 0x5c, one byte further on; the last row still lies in the file.
    bytes[0x5c] = bytes[0x5c]! + 1;
    expect(readDex(bytes, 'app.apk', 'classes.dex')).toMatchObject({
      ok: false,
      error: {
        kind: 'bad-dex',
        at: 'app.apk!classes.dex',
        expected: 'the table of methods at a multiple of four',
      },
    });
  });
});

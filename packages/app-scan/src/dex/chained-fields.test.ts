import { describe, expect, it } from 'vitest';
import { scanApk } from '../apk/scan.ts';
import { buildApk } from '../testing/apk-builder.ts';
import type { BuiltClass, FieldRef, Op } from '../testing/dex-builder.ts';
import { activity } from '../testing/samples.ts';

const LONG = 6000;
const nameOf = (i: number) => `La/C${String(i).padStart(5, '0')};`;
const fieldOf = (i: number): FieldRef => [nameOf(i), 'F', 'Ljava/lang/String;'];

/** Each class sets its field from the next class's; rows of field_ids follow the names. */
const links: BuiltClass[] = Array.from({ length: LONG }, (_, i) => ({
  name: nameOf(i),
  constants: { F: '' },
  methods: [
    {
      name: '<clinit>',
      access: 0x10008,
      code:
        i + 1 < LONG
          ? [
              { op: 'sget', to: 0, field: fieldOf(i + 1) },
              { op: 'raw', units: [0x0069, i] },
            ]
          : [],
    },
  ],
}));
const parse: Op = {
  op: 'static',
  method: ['Landroid/net/Uri;', 'parse', ['Ljava/lang/String;'], 'Landroid/net/Uri;'],
  registers: [0],
};

describe('一串字段，一个等着下一个', () => {
  it('[查包-4] 几千个类连成一串：不抛错，查得完', () => {
    const main = activity([{ op: 'sget', to: 0, field: fieldOf(0) }, parse]);
    expect(scanApk(buildApk({ activities: ['.Main'], classes: [main, ...links] })).ok).toBe(true);
  });
});

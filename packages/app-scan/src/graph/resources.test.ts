import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import { readDex } from '../dex/header.ts';
import { Holders } from '../layout/holders.ts';
import { type BuiltClass, buildDex, type Op } from '../testing/dex-builder.ts';
import { hold, resource } from '../testing/layout-builder.ts';
import { activity } from '../testing/samples.ts';
import { asReadable } from './code-file.ts';
import { Program } from './program.ts';
import { Reach } from './reach.ts';
import { resourceOfRow, resourceRow } from './resources.ts';

const MAIN = 'com.example.loan.Main';
const LAYOUT = resource(2, 7);
const values: BuiltClass = { name: 'Lcom/lib/R$layout;', constants: { main: LAYOUT, other: resource(2, 8) } };
const read: Op = { op: 'sget', to: 0, field: ['Lcom/lib/R$layout;', 'main', 'I'] };

/** Resources in use by an app of several dex files, each read to its end and let go when asked so. */
function heldBy(files: readonly BuiltClass[][], closed: boolean): number[] {
  const program = new Program();
  for (const classes of files) {
    program.add(asReadable(unwrap(readDex(buildDex(classes), 'app.apk', 'classes.dex'))));
    if (closed) program.closeLast();
  }
  const reach = new Reach(program, false);
  reach.run([MAIN]);
  const holders = new Holders(program, reach);
  holders.update();
  return [...holders.byResource.keys()];
}

describe('[查包-51] 代码里的资源编号', () => {
  it.each([false, true])('R 类在前一个或后一个 dex 里，读完放开（%s）也一样', (closed) => {
    const main = activity([read]);
    expect(heldBy([[values], [main]], closed)).toEqual([LAYOUT]);
    expect(heldBy([[main], [values]], closed)).toEqual([LAYOUT]);
    expect(heldBy([[main], [{ ...values, name: 'Lcom/lib/Numbers;' }]], closed)).toEqual([]);
  });

  it('应用自己的包和功能分包的编号；系统的、颜色、取反的不算', () => {
    for (const number of [0x7f0a0001, 0x7e010000, 0x80020005])
      expect(resourceOfRow(resourceRow(number))).toBe(number);
    for (const number of [0x01080000, 0x7f000000, 0xff336699, 12, -1]) expect(resourceRow(number)).toBe(-1);
  });

  it('没有人调用的方法里的编号不算', () => {
    const idle = { name: 'Lcom/a/Idle;', methods: [{ name: 'go', code: [hold(LAYOUT)] }] };
    expect(heldBy([[activity([]), idle]], false)).toEqual([]);
  });
});

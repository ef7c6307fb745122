import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../apk/files.ts';
import { openAndroid } from '../apk/scan.ts';
import { readDex } from '../dex/header.ts';
import { ensureApps, hasApp, readApp } from '../testing/apps.ts';
import { readEntry } from '../zip/entry.ts';
import { asReadable } from './code-file.ts';
import { Program } from './program.ts';
import { Reach } from './reach.ts';

await ensureApps();

/** How sure each body of an app runs, by class and signature numbers of its own file order. */
function answers(name: string, isOpen: boolean, closed: (place: number) => boolean) {
  const { set, read } = unwrap(openAndroid(readApp(name), {}));
  const program = new Program();
  for (const [i, file] of findFiles(set.parts[0]!, read).dexes.entries()) {
    const bytes = unwrap(
      readEntry(file.zip, file.row, { ...read, budget: { left: Number.MAX_SAFE_INTEGER } }),
    );
    program.add(asReadable(unwrap(readDex(bytes, file.part, file.entry))));
    if (closed(i)) program.closeLast();
  }
  const reach = new Reach(program, isOpen);
  reach.run(set.base.components.map((component) => component.runs));
  const found: string[] = [];
  for (const node of program.classes.values()) {
    program.open(node);
    for (let i = 0; i < node.count; i++)
      found.push(`${node.file.place}/${node.row}/${i} ${reach.answer(node.first + i)}`);
  }
  return found;
}

describe('调用图：边走边读', () => {
  it.skipIf(!hasApp('settings-8.0.10.apk')).each([true, false])(
    '[查包-41] 先读完再放手的 dex，和留着等人来问的，答案一样（暗道 %s）',
    (isOpen) => {
      const kept = answers('settings-8.0.10.apk', isOpen, () => false);
      expect(new Set(kept.map((one) => one.split(' ')[1]))).toContain('yes');
      expect(answers('settings-8.0.10.apk', isOpen, () => true)).toEqual(kept);
      expect(answers('settings-8.0.10.apk', isOpen, (place) => place % 2 === 1)).toEqual(kept);
    },
  );
});

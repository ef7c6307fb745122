import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import { scanApk } from '../apk/scan.ts';
import { readDex } from '../dex/header.ts';
import { asReadable } from '../graph/code-file.ts';
import { Program } from '../graph/program.ts';
import { Reach } from '../graph/reach.ts';
import { ensureApps, hasApp, readApp } from '../testing/apps.ts';
import { readDirectory } from '../zip/directory.ts';
import { type ReadOptions, readEntry } from '../zip/entry.ts';
import { withLimits } from '../zip/limits.ts';
import { startFromLayouts } from './start-from-layouts.ts';
import { UsedResources } from './used-resources.ts';

await ensureApps();
const APP = 'apidemos.apk';
const OWN = 'io.appium.android.apis';

/** How sure it is that a method of ApiDemos runs, without its layouts and with them. */
function readDemos(): (className: string, method: string) => readonly [without: string, withThem: string] {
  const bytes = readApp(APP);
  const limits = withLimits(undefined);
  const read: ReadOptions = { limits, budget: { left: limits.totalBytes } };
  const source = { size: bytes.length, read: (at: number, size: number) => bytes.subarray(at, at + size) };
  const zip = unwrap(readDirectory(source, APP, limits));
  const facts = unwrap(scanApk(bytes));
  const program = new Program();
  const dex = unwrap(readEntry(zip, zip.byName.get('classes.dex')!, read));
  program.add(asReadable(unwrap(readDex(dex, APP, 'classes.dex'))));
  const roots = facts.components.map((one) => one.runs);
  const without = new Reach(program, true);
  without.run(roots);
  const withThem = new Reach(program, true);
  withThem.run(roots);
  startFromLayouts(program, withThem, new UsedResources([zip], read), facts.package);
  return (className, method) => {
    const at = program.findMethod(`${OWN}.${className}`, method);
    expect(at, className).toBeDefined();
    return [without.answer(at), withThem.answer(at)];
  };
}

const INFLATED = '<init>(Landroid/content/Context;Landroid/util/AttributeSet;)V';

// By hand: `aapt dump xmltree` of each file, `aapt dump resources` for its number, `dexdump -d` for who holds the number.
describe.skipIf(!hasApp(APP))('[查包-52] ApiDemos 的布局、菜单、设置页', () => {
  let read: ReturnType<typeof readDemos> | undefined;
  const answer: ReturnType<typeof readDemos> = (...place) => {
    read ??= readDemos();
    return read(...place);
  };

  it.each([
    ['view.LabelView', INFLATED, 'res/layout/custom_view_1.xml，CustomView1'],
    ['view.DraggableDot', INFLATED, 'res/layout/drag_layout.xml，DragAndDropDemo'],
    ['accessibility.TaskListView', INFLATED, 'res/layout/tasklist_main.xml，TaskListActivity'],
    ['preference.MyPreference', INFLATED, 'res/xml/advanced_preferences.xml，AdvancedPreferences'],
    ['app.FragmentLayout$TitlesFragment', '<init>()V', 'res/layout/fragment_layout.xml，FragmentLayout'],
    ['preference.PreferenceWithHeaders$Prefs2Fragment', '<init>()V', 'res/xml/preference_headers.xml'],
    [
      'app.ActionBarSettingsActionProviderActivity$SettingsActionProvider',
      '<init>(Landroid/content/Context;)V',
      'res/menu',
    ],
    ['view.PopupMenu1', 'onPopupButtonClick(Landroid/view/View;)V', 'res/layout/popup_menu_1.xml'],
    ['content.ClipboardSample', 'pasteUri(Landroid/view/View;)V', 'res/layout/clipboard.xml'],
  ])('%s %s（%s）', (className, method) => {
    expect(answer(className, method)[1]).toBe('yes');
  });

  it('[查包-54] 布局在包里、代码里没有它的编号：不是 yes', () => {
    // simple_list_item_checkable_1 is 0x7f0c00fb, which stands in no instruction.
    expect(answer('view.CheckableFrameLayout', INFLATED)).toEqual(['unknown', 'unknown']);
  });

  it('没有布局就不知道的，才需要读布局', () => {
    expect(answer('view.LabelView', INFLATED)[0]).toBe('unknown');
    expect(answer('content.ClipboardSample', 'pasteUri(Landroid/view/View;)V')[0]).toBe('unknown');
  });
});

import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import { scanApk } from '../apk/scan.ts';
import { buildApk } from '../testing/apk-builder.ts';
import type { BuiltClass, BuiltMethod, Op } from '../testing/dex-builder.ts';
import {
  type BuiltLayout,
  type BuiltResources,
  buildLayout,
  buildTable,
  hold,
  resource,
} from '../testing/layout-builder.ts';
import { activity, readContacts } from '../testing/samples.ts';

const CONTEXT = 'Landroid/content/Context;';
const ATTRIBUTES = 'Landroid/util/AttributeSet;';
const VIEW = 'Landroid/view/View;';

interface Asked {
  readonly classes: readonly BuiltClass[];
  readonly resources: BuiltResources;
  readonly layouts: Readonly<Record<string, BuiltLayout | Uint8Array>>;
  readonly table?: Uint8Array;
}

/** How sure it is that the readers of contacts run. */
function reachOf({ classes, resources, layouts, table }: Asked): string[] {
  const files = Object.entries(layouts).map(([name, one]) => ({
    name,
    bytes: one instanceof Uint8Array ? one : buildLayout(one),
  }));
  const apk = buildApk({
    activities: ['.Main'],
    classes,
    files: [...files, { name: 'resources.arsc', bytes: table ?? buildTable(resources) }],
  });
  return unwrap(scanApk(apk)).references.map((one) => one.reachable);
}

const view = (name = 'Lcom/a/Panel;', parameters = [CONTEXT, ATTRIBUTES]): BuiltClass => ({
  name,
  parent: 'Landroid/widget/FrameLayout;',
  methods: [
    { name: '<init>', parameters, code: [{ op: 'return' }] },
    { name: 'onAttachedToWindow', access: 4, code: readContacts },
  ],
});
const panel: BuiltLayout = { tag: 'FrameLayout', children: [{ tag: 'com.a.Panel' }] };
const plain: BuiltLayout = { tag: 'FrameLayout' };
const PATH = 'res/layout/main.xml';
const LAYOUT = resource(1, 0);
const one: BuiltResources = { layout: [PATH] };
/** One layout, whose number the activity holds. */
const shown = (layout: BuiltLayout | Uint8Array, ...classes: BuiltClass[]): string[] =>
  reachOf({
    classes: [activity([hold(LAYOUT)]), ...classes],
    resources: one,
    layouts: { [PATH]: layout },
  });

describe('布局点到的代码', () => {
  it('[查包-52] 布局里的自定义控件：代码用到这个布局就是 yes', () => {
    expect(shown(panel, view())).toEqual(['yes']);
  });

  it('[查包-54] 没有代码用到的布局：unknown，不会变成 yes，也不会变成 no', () => {
    const layouts = { [PATH]: panel };
    expect(reachOf({ classes: [activity([]), view()], resources: one, layouts })).toEqual(['unknown']);
    // Only code that nobody calls holds the number.
    const idle = { name: 'Lcom/a/Idle;', methods: [{ name: 'go', code: [hold(LAYOUT)] }] };
    expect(reachOf({ classes: [activity([]), idle, view()], resources: one, layouts })).toEqual(['unknown']);
  });

  it('[查包-52] 构造方法不是布局会调用的那个：不算', () => {
    expect(shown(panel, view('Lcom/a/Panel;', ['I']))).toEqual(['unknown']);
  });

  it('[查包-52] 别的写法：class、fragment、菜单、行为；给人看的文字不算', () => {
    const fragment: BuiltClass = {
      name: 'Lcom/a/Panel;',
      parent: 'Landroid/app/Fragment;',
      methods: [{ name: '<init>' }, { name: 'onResume', code: readContacts }],
    };
    const named = (layout: BuiltLayout, ...classes: BuiltClass[]) => shown(layout, ...classes);
    const value = 'com.a.Panel';
    expect(named({ tag: 'view', plain: { class: value } }, view())).toEqual(['yes']);
    expect(named({ tag: 'fragment', android: { name: value } }, fragment)).toEqual(['yes']);
    expect(named({ tag: 'Preference', android: { fragment: value } }, fragment)).toEqual(['yes']);
    expect(
      named({ tag: 'item', android: { actionViewClass: value } }, view('Lcom/a/Panel;', [CONTEXT])),
    ).toEqual(['yes']);
    expect(
      named({ tag: 'item', android: { actionProviderClass: value } }, view('Lcom/a/Panel;', [CONTEXT])),
    ).toEqual(['yes']);
    expect(named({ tag: 'View', android: { layout_behavior: value } }, view())).toEqual(['yes']);
    expect(named({ tag: 'TextView', android: { text: value } }, view())).toEqual(['unknown']);
  });

  it.each(['addView', 'performClick', 'dispatchWindowFocusChanged', 'getSummary'])(
    '[查包-52] 系统在造出来的控件上叫到 %s：yes；没人叫的方法是 unknown',
    (name) => {
      const made = (method: string): BuiltClass => ({
        ...view(),
        methods: [
          { name: '<init>', parameters: [CONTEXT, ATTRIBUTES], code: [{ op: 'return' }] },
          { name: method, code: readContacts },
        ],
      });
      expect(shown(panel, made(name))).toEqual(['yes']);
      expect(shown(panel, made(`${name}Later`))).toEqual(['unknown']);
    },
  );

  it('[查包-52] 名字以点开头的补上包名', () => {
    const own = view('Lcom/example/loan/Panel;');
    expect(shown({ tag: 'View', android: { layout_behavior: '.Panel' } }, own)).toEqual(['yes']);
  });

  it('[查包-52] 类名写在字符串资源里', () => {
    const resources = { layout: [PATH], string: ['com.a.Panel'] };
    const layouts = {
      [PATH]: { tag: 'View', android: { layout_behavior: { resource: resource(2, 0) } } },
    };
    expect(reachOf({ classes: [activity([hold(LAYOUT)]), view()], resources, layouts })).toEqual(['yes']);
    const text = { [PATH]: { tag: 'View', android: { text: { resource: resource(2, 0) } } } };
    expect(reachOf({ classes: [activity([hold(LAYOUT)]), view()], resources, layouts: text })).toEqual([
      'unknown',
    ]);
  });

  const clicked = (more: Partial<BuiltMethod> = {}): BuiltClass => {
    const main = activity([hold(LAYOUT)]);
    const take = { name: 'upload', parameters: [VIEW], code: readContacts, ...more };
    return { ...main, methods: [...(main.methods ?? []), take] };
  };
  const button = (tag = 'Button'): BuiltLayout => ({ tag, android: { onClick: 'upload' } });
  const pressed = (layout: BuiltLayout, main: BuiltClass) =>
    reachOf({ classes: [main], resources: one, layouts: { [PATH]: layout } });

  it('[查包-53] android:onClick 写的方法：yes；别的名字、别的参数、不公开的不算', () => {
    expect(pressed(button(), clicked())).toEqual(['yes']);
    expect(pressed(button(), clicked({ access: 9 }))).toEqual(['yes']);
    expect(pressed(button(), clicked({ name: 'send' }))).toEqual(['unknown']);
    expect(pressed(button(), clicked({ parameters: [] }))).toEqual(['unknown']);
    expect(pressed(button(), clicked({ access: 0 }))).toEqual(['no']);
  });

  const other = (...code: Op[]): BuiltClass => ({
    name: 'Lcom/example/loan/Other;',
    parent: 'Landroid/app/Activity;',
    methods: [
      { name: '<init>', code: [{ op: 'return' }] },
      { name: 'onCreate', parameters: ['Landroid/os/Bundle;'], code: [...code, { op: 'return' }] },
      { name: 'upload', parameters: [VIEW], code: readContacts },
    ],
  });
  /** Two screens, of which the other one can upload. */
  const twoScreens = (layouts: Asked['layouts'], resources: BuiltResources, ...classes: BuiltClass[]) => {
    const files = Object.entries(layouts).map(([name, layout]) => ({
      name,
      bytes: layout instanceof Uint8Array ? layout : buildLayout(layout),
    }));
    const table = { name: 'resources.arsc', bytes: buildTable(resources) };
    const apk = buildApk({ activities: ['.Main', '.Other'], classes, files: [...files, table] });
    return unwrap(scanApk(apk)).references.map((found) => found.reachable);
  };

  it('[查包-53] 点的是用这个布局的界面，不是别的界面里同名的方法', () => {
    const layouts = { [PATH]: button() };
    expect(twoScreens(layouts, one, activity([hold(LAYOUT)]), other())).toEqual(['unknown']);
    expect(twoScreens(layouts, one, activity([]), other(hold(LAYOUT)))).toEqual(['yes']);
    // A fragment may stand in either.
    const page: BuiltClass = {
      name: 'Lcom/a/Page;',
      parent: 'Landroid/app/Fragment;',
      methods: [{ name: '<init>' }, { name: 'onCreateView', code: [hold(LAYOUT), { op: 'return' }] }],
    };
    expect(
      twoScreens(layouts, one, activity([{ op: 'new', to: 0, type: page.name }]), other(), page),
    ).toEqual(['yes']);
  });

  it('[查包-53] 布局套在里面、方法在上级界面里、布局由上级界面用', () => {
    const outer: BuiltLayout = {
      tag: 'merge',
      children: [{ tag: 'include', plain: { layout: { resource: LAYOUT } } }],
    };
    const layouts = { [PATH]: button(), 'res/outer.xml': outer };
    const resources = { layout: [PATH, 'res/outer.xml'] };
    const around = hold(resource(1, 1));
    expect(twoScreens(layouts, resources, activity([around]), other())).toEqual(['unknown']);
    expect(twoScreens(layouts, resources, activity([]), other(around))).toEqual(['yes']);
    const child = { ...activity([hold(LAYOUT)]), parent: 'Lcom/a/Base;' };
    const base = { ...other(), name: 'Lcom/a/Base;' };
    expect(twoScreens({ [PATH]: button() }, one, child, base)).toEqual(['yes']);
    const above = { ...other(hold(LAYOUT)), name: 'Lcom/a/Base;' };
    expect(twoScreens({ [PATH]: button() }, one, { ...activity([]), parent: 'Lcom/a/Base;' }, above)).toEqual(
      ['unknown'],
    );
  });

  it('[查包-53] 菜单里的 onClick 收一个 MenuItem', () => {
    const item = { parameters: ['Landroid/view/MenuItem;'], result: 'Z' };
    expect(pressed(button('item'), clicked(item))).toEqual(['yes']);
  });

  it('[查包-54] 布局可能点到的静态方法：不说 no', () => {
    expect(pressed(plain, clicked({ access: 9 }))).toEqual(['unknown']);
    expect(pressed(plain, clicked({ access: 9, parameters: [] }))).toEqual(['no']);
  });

  it('[查包-51] 布局套布局、各种配置、绕圈子', () => {
    const include = (entry: number): BuiltLayout => ({
      tag: 'FrameLayout',
      children: [{ tag: 'include', plain: { layout: { resource: resource(1, entry) } } }],
    });
    const classes = [activity([hold(LAYOUT)]), view()];
    const resources = { layout: ['res/a.xml', 'res/b', ['res/c.xml', 'r/c-land.xml']] };
    const circle = { 'res/a.xml': include(1), 'res/b': include(0) };
    expect(reachOf({ classes, resources, layouts: circle })).toEqual(['unknown']);
    const nested = {
      'res/a.xml': include(1),
      'res/b': include(2),
      'res/c.xml': plain,
      'r/c-land.xml': panel,
    };
    expect(reachOf({ classes, resources, layouts: nested })).toEqual(['yes']);
  });

  it('[查包-51] 样式和它的上级、别名、数组', () => {
    const layouts = { [PATH]: panel };
    const start = (resources: BuiltResources, first = resource(2, 0)) =>
      reachOf({ classes: [activity([hold(first)]), view()], resources, layouts });
    const child = { parent: resource(2, 1), items: [] };
    expect(start({ layout: [PATH], style: [child, { items: [LAYOUT] }] })).toEqual(['yes']);
    expect(start({ layout: [PATH], style: [{ items: [] }, { items: [LAYOUT] }] })).toEqual(['unknown']);
    expect(start({ layout: [PATH, { resource: LAYOUT }] }, resource(1, 1))).toEqual(['yes']);
    expect(start({ layout: [PATH], array: [{ items: [LAYOUT] }] })).toEqual(['yes']);
  });

  const reads = (code: readonly Op[], ...more: BuiltClass[]) =>
    reachOf({ classes: [activity(code), view(), ...more], resources: one, layouts: { [PATH]: panel } });
  const field = (to = 0): Op => ({ op: 'sget', to, field: ['Lcom/lib/R$layout;', 'main', 'I'] });

  it('[查包-51] R 类的字段：读它才算用到；类自己赋值不算', () => {
    const constants = { name: 'Lcom/lib/R$layout;', constants: { main: LAYOUT } };
    expect(reads([field()], constants)).toEqual(['yes']);
    expect(reads([], constants)).toEqual(['unknown']);
    // `sput v0` into row 1 of the fields: row 0 is the provider's address.
    const set: Op = { op: 'raw', units: [0x0067, 1] };
    const written: BuiltClass = {
      name: 'Lcom/lib/R$layout;',
      methods: [{ name: '<clinit>', access: 8, code: [hold(LAYOUT), set, { op: 'return' }] }],
    };
    expect(reads([field()], written)).toEqual(['yes']);
    const other: Op = { op: 'sget', to: 0, field: ['Lcom/lib/R$layout;', 'other', 'I'] };
    expect(
      reads([other], {
        ...written,
        methods: [...(written.methods ?? []), { name: 'idle', code: [field()] }],
      }),
    ).toEqual(['unknown']);
  });

  it('[查包-51] 一套安装包：资源在配置包、功能包里', () => {
    const base = buildApk({
      activities: ['.Main'],
      classes: [activity([hold(LAYOUT), hold(resource(1, 0, 0x80))]), view()],
      files: [
        { name: PATH, bytes: buildLayout(plain) },
        { name: 'resources.arsc', bytes: buildTable(one) },
      ],
    });
    /** A split whose one layout, with the custom view, is of that package. */
    const withSplit = (packageId: number) => {
      const split = buildApk({
        split: 'more',
        files: [
          { name: 'res/x.xml', bytes: buildLayout(panel) },
          { name: 'resources.arsc', bytes: buildTable({ layout: ['res/x.xml'] }, { packageId }) },
        ],
      });
      const parts = [
        { name: 'base.apk', bytes: base },
        { name: 'split.apk', bytes: split },
      ];
      return unwrap(scanApk(parts)).references.map((found) => found.reachable);
    };
    expect(withSplit(0x7f)).toEqual(['yes']);
    expect(withSplit(0x80)).toEqual(['yes']);
    expect(withSplit(0x81)).toEqual(['unknown']);
  });

  it.each([{ sparse: true }, { compact: true }])('[查包-51] 资源表的别的写法：%j', (options) => {
    const resources: BuiltResources = {
      layout: [{ resource: resource(1, 2) }, [plain.tag, 'res/other'], PATH],
    };
    const asked = {
      classes: [activity([hold(LAYOUT)]), view()],
      resources,
      layouts: { [PATH]: panel },
      table: buildTable(resources, options),
    };
    expect(reachOf(asked)).toEqual(['yes']);
    expect(reachOf({ ...asked, classes: [activity([hold(resource(1, 1))]), view()] })).toEqual(['unknown']);
  });

  it('[查包-51] 数据绑定的总表里有编号，不算用到', () => {
    const list: BuiltClass = {
      name: 'Lcom/a/DataBinderMapperImpl;',
      parent: 'Landroidx/databinding/DataBinderMapper;',
      methods: [
        { name: '<clinit>', access: 8, code: [hold(LAYOUT), { op: 'return' }] },
        { name: '<init>', code: [{ op: 'return' }] },
      ],
    };
    const make: Op = { op: 'new', to: 0, type: list.name };
    expect(reads([make], list)).toEqual(['unknown']);
    expect(reads([make], { ...list, parent: 'Landroidx/other/Mapper;' })).toEqual(['yes']);
  });

  it('[查包-51] 编号在数组的数据里、在高 16 位的常量里', () => {
    const low = LAYOUT & 0xffff;
    const data: Op = { op: 'raw', units: [0x0300, 4, 1, 0, low, LAYOUT >>> 16] };
    expect(reads([{ op: 'return' }, data])).toEqual(['yes']);
    expect(reads([{ op: 'raw', units: [0x0015, LAYOUT >>> 16] }])).toEqual(['yes']);
    expect(reads([{ op: 'raw', units: [0x0300, 2, 2, 0, low, LAYOUT >>> 16] }])).toEqual(['unknown']);
  });

  it('[查包-51] 控件的代码又用到别的布局', () => {
    const inner: BuiltClass = {
      ...view('Lcom/a/Outer;'),
      methods: [
        { name: '<init>', parameters: [CONTEXT, ATTRIBUTES], code: [hold(resource(1, 1)), { op: 'return' }] },
      ],
    };
    const resources = { layout: [PATH, 'res/inner.xml'] };
    const layouts = { [PATH]: { tag: 'com.a.Outer' }, 'res/inner.xml': panel };
    expect(reachOf({ classes: [activity([hold(LAYOUT)]), inner, view()], resources, layouts })).toEqual([
      'yes',
    ]);
  });

  it('[查包-54] 读不出的布局、资源表：不出错，是 unknown', () => {
    const whole = buildLayout(panel);
    const LAST_END = 24;
    for (let length = 0; length <= whole.length - LAST_END; length += 7)
      expect(shown(whole.slice(0, length), view())).toEqual(['unknown']);
    const table = buildTable(one);
    for (let length = 0; length < table.length - 20; length += 5)
      expect(
        reachOf({
          classes: [activity([hold(LAYOUT)]), view()],
          resources: one,
          layouts: { [PATH]: panel },
          table: table.slice(0, length),
        }),
      ).not.toContain('no');
  });

  it('[查包-55] 已经知道走得到的，不看布局', () => {
    const classes = [activity([...readContacts, hold(LAYOUT)]), view()];
    expect(reachOf({ classes, resources: one, layouts: { [PATH]: panel } })).toEqual(['yes', 'yes']);
  });
});

import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import { buildApk } from '../testing/apk-builder.ts';
import type { BuiltClass, Op } from '../testing/dex-builder.ts';
import { activity, call, readContacts } from '../testing/samples.ts';
import { scanApk } from './scan.ts';

const reachOf = (...classes: BuiltClass[]) =>
  unwrap(scanApk(buildApk({ activities: ['.Main'], classes }))).references.map((one) => one.reachable);
const constant = (type: string): Op => ({ op: 'class', to: 0, type });
const create = (type: string): Op => ({ op: 'new', to: 0, type });

describe('谁会走到那里', () => {
  const service = {
    name: 'Lcom/a/Service;',
    methods: [{ name: 'load', access: 17, code: readContacts }],
  };

  it('[查包-26] 对象由看不见的地方创建：写明的那个方法算走到', () => {
    expect(reachOf(activity([call('Lcom/a/Service;', 'load', 'virtual')]), service)).toEqual(['yes']);
  });

  it.each(['runQueryOnBackgroundThread', 'getChildrenCursor', 'setViewValue'])(
    '[查包-26] 列表和过滤器由系统叫到的 %s：yes',
    (name) => {
      const methods = [{ name: '<init>' }, { name, access: 4, code: readContacts }];
      const list = { name: 'Lcom/a/People;', parent: 'Landroid/widget/ResourceCursorAdapter;', methods };
      expect(reachOf(activity([create('Lcom/a/People;')]), list)).toEqual(['yes']);
    },
  );

  it('[查包-26] 另有子类被创建时，只走子类的方法', () => {
    const child = { name: 'Lcom/a/Child;', parent: service.name, methods: [{ name: 'load', code: [] }] };
    const code = [create('Lcom/a/Child;'), call('Lcom/a/Service;', 'load', 'virtual')];
    // `unknown`: the parent's public method is still part of a living object.
    expect(reachOf(activity(code), service, child)).not.toContain('yes');
  });

  const worker = (parent: string): BuiltClass => ({
    name: 'Lcom/a/Upload;',
    parent,
    methods: [{ name: '<init>' }, { name: 'doWork', code: readContacts }],
  });
  const base = { name: 'Landroidx/work/Worker;', methods: [{ name: 'doWork', access: 0x401 }] };

  it('[查包-30] 按类常量交给框架的 Worker：yes，框架在不在包里都一样', () => {
    const main = activity([constant('Lcom/a/Upload;')]);
    expect(reachOf(main, worker('Landroidx/work/Worker;'))).toEqual(['yes']);
    expect(reachOf(main, worker('Landroidx/work/Worker;'), base)).toEqual(['yes']);
  });

  it('[查包-30] 没有人提到的 Worker：unknown；不属于框架的类：常量只说明可能被创建', () => {
    expect(reachOf(activity([]), worker('Landroidx/work/Worker;'), base)).toEqual(['unknown']);
    const plain = { name: 'Lcom/a/Plain;', methods: [{ name: 'go', code: readContacts }] };
    expect(reachOf(activity([constant('Lcom/a/Plain;')]), plain)).toEqual(['unknown']);
    expect(reachOf(activity([]), plain)).toEqual(['no']);
  });

  it('[查包-30] 按接口的类常量装载的实现：unknown', () => {
    const face = { name: 'Lcom/a/Face;' };
    const plain = {
      name: 'Lcom/a/Plain;',
      interfaces: ['Lcom/a/Face;'],
      methods: [{ name: 'go', code: readContacts }],
    };
    expect(reachOf(activity([constant('Lcom/a/Face;')]), face, plain)).toEqual(['unknown']);
  });

  const bridge = (annotation?: string): BuiltClass => ({
    name: 'Lcom/a/Bridge;',
    methods: [{ name: 'take', code: readContacts, ...(annotation === undefined ? {} : { annotation }) }],
  });
  const hand: Op = {
    op: 'virtual',
    method: [
      'Landroid/webkit/WebView;',
      'addJavascriptInterface',
      ['Ljava/lang/Object;', 'Ljava/lang/String;'],
      'V',
    ],
    registers: [1, 0, 2],
  };

  it('[查包-36] 交给网页的对象：标了脚本可用的方法是 yes，没标的是 unknown', () => {
    const SCRIPT = 'Landroid/webkit/JavascriptInterface;';
    const main = activity([create('Lcom/a/Bridge;'), hand]);
    expect(reachOf(main, bridge(SCRIPT))).toEqual(['yes']);
    expect(reachOf(main, bridge('Ljava/lang/Deprecated;'))).toEqual(['unknown']);
    expect(reachOf(activity([create('Lcom/a/Bridge;')]), bridge(SCRIPT))).toEqual(['unknown']);
  });

  const values = { name: 'Lcom/a/K;', constants: { URI: 'content://sms/inbox' } };
  const read: Op = { op: 'sget', to: 0, field: ['Lcom/a/K;', 'URI', 'Ljava/lang/String;'] };

  it('[查包-37] 静态字段的初值：用到它的类就是 yes，没人用是 no', () => {
    expect(reachOf(activity([read]), values)).toEqual(['yes']);
    expect(reachOf(activity([]), values)).toEqual(['no']);
    const child = { name: 'Lcom/a/L;', parent: 'Lcom/a/K;' };
    expect(reachOf(activity([create('Lcom/a/L;')]), values, child)).toEqual(['yes']);
  });

  it('[查包-28] 别的数据也跟到入口：自己的号码、已装应用', () => {
    const method = (owner: string, name: string): Op => ({
      op: 'virtual',
      method: [owner, name, [], 'Ljava/lang/Object;'],
      registers: [0],
    });
    expect(
      reachOf(
        activity([
          method('Landroid/telephony/TelephonyManager;', 'getLine1Number'),
          method('Landroid/content/pm/PackageManager;', 'getInstalledPackages'),
        ]),
      ),
    ).toEqual(['yes', 'yes']);
  });
});

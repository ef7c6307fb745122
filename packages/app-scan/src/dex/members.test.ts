import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import { scanApk } from '../apk/scan.ts';
import { buildApk } from '../testing/apk-builder.ts';
import type { BuiltClass, MethodRef, Op } from '../testing/dex-builder.ts';
import { activity } from '../testing/samples.ts';

const factsOf = (...classes: BuiltClass[]) => unwrap(scanApk(buildApk({ activities: ['.Main'], classes })));
const uses = (asset: string, ...classes: BuiltClass[]) =>
  factsOf(...classes)
    .references.filter((one) => one.asset === asset)
    .map((one) => `${one.class} ${one.use} ${one.reachable}`);
const virtual = (method: MethodRef, ...registers: number[]): Op => ({ op: 'virtual', method, registers });
const number = (value: number): Op => ({ op: 'raw', units: [0x0013, value] });

describe('自己的类、系统的成员', () => {
  const start: MethodRef = [
    'Lcom/a/Handler;',
    'startQuery',
    ['I', 'Ljava/lang/Object;', 'Landroid/net/Uri;'],
    'V',
  ];
  const make: Op = {
    op: 'static',
    method: ['Landroid/net/Uri;', 'parse', ['Ljava/lang/String;'], 'Landroid/net/Uri;'],
    registers: [1],
  };
  const code = [make, virtual(start, 0, 1, 2, 3)];
  const child = (parent: string): BuiltClass => ({ name: 'Lcom/a/Handler;', parent, methods: [] });

  it('[查包-57] 调的是自己派生的 AsyncQueryHandler，也算一次查询；不相干的类不算', () => {
    const signals = (parent: string) =>
      factsOf(activity(code), child(parent)).signals.map((one) => one.signal);
    expect(signals('Landroid/content/AsyncQueryHandler;')).toContain('open-query');
    expect(signals('Ljava/lang/Object;')).not.toContain('open-query');
  });

  it('[查包-57] 隔着两层父类也一样', () => {
    const middle: BuiltClass = {
      name: 'Lcom/a/Middle;',
      parent: 'Landroid/content/AsyncQueryHandler;',
      methods: [],
    };
    const signals = factsOf(activity(code), child('Lcom/a/Middle;'), middle).signals.map((one) => one.signal);
    expect(signals).toContain('open-query');
  });

  it('[查包-57] 系统带着号码来叫的方法：写了就是在读；别的类里同名的不是', () => {
    const listener = (parent: string): BuiltClass => ({
      name: 'Lcom/a/Calls;',
      parent,
      methods: [{ name: 'onCallStateChanged', parameters: ['I', 'Ljava/lang/String;'], code: [] }],
    });
    const made = activity([{ op: 'new', to: 0, type: 'Lcom/a/Calls;' }]);
    expect(uses('call-log', made, listener('Landroid/telephony/PhoneStateListener;'))).toEqual([
      'com.a.Calls read yes',
    ]);
    expect(uses('call-log', made, listener('Ljava/lang/Object;'))).toEqual([]);
  });
});

describe('盖在别的应用上的窗口', () => {
  const settings: Op = { op: 'new', to: 0, type: 'Landroid/view/WindowManager$LayoutParams;' };
  it.each([2002, 2003, 2006, 2007, 2010, 2038])('[查包-58] 类型 %d：算', (type) => {
    expect(uses('overlay', activity([number(type), settings]))).toHaveLength(1);
  });
  it.each([1, 2, 1000, 2005])('[查包-58] 类型 %d 是自己窗口的：不算', (type) => {
    expect(uses('overlay', activity([number(type), settings]))).toEqual([]);
  });
  it('[查包-58] 只有这个数、没有窗口：不算', () => {
    expect(uses('overlay', activity([number(2038)]))).toEqual([]);
  });
});

describe('写在字里的', () => {
  const says = (text: string) => activity([{ op: 'string', to: 0, text }]);
  it.each([
    ['incoming_number', 'call-log'],
    ['android.intent.extra.PHONE_NUMBER', 'call-log'],
    ['content://logs/historys', 'call-log'],
    ['content://com.android.simphonebook/elementary_files', 'contacts'],
    ['pm list packages -3', 'installed-apps'],
    ['cmd package list packages', 'installed-apps'],
  ])('[查包-21] %s', (text, asset) => {
    expect(uses(asset, says(text))).toHaveLength(1);
  });
  it.each(['pm listing', 'incoming_numbers', 'content://logs2/x'])('[查包-21] %s 不是', (text) => {
    expect(factsOf(says(text)).references).toEqual([]);
  });
});

import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import { scanApk } from '../apk/scan.ts';
import { buildApk } from '../testing/apk-builder.ts';
import type { BuiltClass, BuiltMethod, MethodRef, Op } from '../testing/dex-builder.ts';
import { activity, MAIN } from '../testing/samples.ts';

const STRING = 'Ljava/lang/String;';
const BUILDER = 'Ljava/lang/StringBuilder;';
const SDK = 'Lcom/bqs/risk/df/android/BqsParams;';
const options = {
  switches: [{ id: 'bqs', class: 'com.bqs.risk.df.android.', method: 'setGatherContact' }],
};
const scan = (...classes: BuiltClass[]) =>
  unwrap(scanApk(buildApk({ activities: ['.Main'], classes }), options));
const set = (register: number): Op => ({
  op: 'virtual',
  method: [SDK, 'setGatherContact', ['Z'], 'V'],
  registers: [1, register],
});
const number = (to: number, value: number): Op => ({ op: 'const', to, value });
const text = (to: number, value: string): Op => ({ op: 'string', to, text: value });
const raw = (...units: number[]): Op => ({ op: 'raw', units });
/** move-result, move-result-object, return, return-object of a register. */
const result = (to: number): Op => raw(0x0a | (to << 8));
const object = (to: number): Op => raw(0x0c | (to << 8));
const give = (from: number): Op => raw(0x0f | (from << 8));
const giveObject = (from: number): Op => raw(0x11 | (from << 8));

describe('[查包-25] SDK 开关的参数', () => {
  const argumentsOf = (code: Op[], methods: BuiltMethod[] = [], ...others: BuiltClass[]) =>
    scan(activity(code, methods), ...others).switches.map((one) => one.arguments[0]);

  /** if-eqz over const 1 and goto, to a second constant; both ways meet at the call. */
  const twoWays = (a: number, b: number): Op[] => [
    { op: 'if-eqz', register: 3, skip: 5 },
    number(2, a),
    raw(0x0328),
    number(2, b),
    set(2),
  ];

  it('两条路给的一样：就是它；不一样：dynamic', () => {
    expect(argumentsOf(twoWays(1, 1))).toEqual([1]);
    expect(argumentsOf(twoWays(1, 0))).toEqual(['dynamic']);
  });

  it('循环里会变的：dynamic', () => {
    // v2 = 1; call; v2 = 0; goto call
    expect(argumentsOf([number(2, 1), set(2), number(2, 0), raw(0xfb28)])).toEqual(['dynamic']);
  });

  const gather = (access: number, value = 1): BuiltClass => ({
    name: 'Lcom/a/Cfg;',
    methods: [{ name: 'gather', result: 'Z', access, code: [number(0, value), give(0)] }],
  });
  const ask = (op: 'static' | 'virtual'): Op[] => [
    { op, method: ['Lcom/a/Cfg;', 'gather', [], 'Z'], registers: op === 'static' ? [] : [0] },
    result(2),
    set(2),
  ];

  it('方法固定返回一个值：就是它；可能被子类改写的：dynamic', () => {
    expect(argumentsOf(ask('static'), [], gather(0x9))).toEqual([1]);
    expect(argumentsOf(ask('static'), [], gather(0x9, 0))).toEqual([0]);
    expect(argumentsOf(ask('virtual'), [], gather(0x11))).toEqual([1]);
    expect(argumentsOf(ask('virtual'), [], gather(0x1))).toEqual(['dynamic']);
  });

  const read: Op = { op: 'sget', to: 2, field: ['Lcom/a/Cfg;', 'ON', 'Z'] };
  const holder = (value: boolean, methods: BuiltMethod[] = []): BuiltClass => ({
    name: 'Lcom/a/Cfg;',
    constants: { ON: value },
    methods,
  });

  it('不变的静态字段：初值；类的初始化里又写了别处来的值：dynamic', () => {
    expect(argumentsOf([read, set(2)], [], holder(true))).toEqual([1]);
    expect(argumentsOf([read, set(2)], [], holder(false))).toEqual([0]);
    // The only field of the dex is row 0: sput-boolean v0, field 0.
    const write = (...before: Op[]): BuiltMethod => ({
      name: '<clinit>',
      access: 8,
      code: [...before, raw(0x006a, 0), { op: 'return' }],
    });
    expect(argumentsOf([read, set(2)], [], holder(false, [write(number(0, 1))]))).toEqual([1]);
    const server: Op = { op: 'static', method: ['Lcom/b/Net;', 'ask', [], 'Z'], registers: [] };
    expect(argumentsOf([read, set(2)], [], holder(true, [write(server, result(0))]))).toEqual(['dynamic']);
    const maybe: Op = { op: 'if-eqz', register: 1, skip: 4 };
    expect(argumentsOf([read, set(2)], [], holder(true, [write(number(0, 0), maybe)]))).toEqual(['dynamic']);
  });

  it('私有方法的参数：所有调用处都一样才算', () => {
    const method: MethodRef = [MAIN, 'cfg', ['Z'], 'V'];
    // Sixteen registers: the one parameter lies in the last.
    const cfg = (access: number): BuiltMethod => ({
      name: 'cfg',
      parameters: ['Z'],
      access,
      code: [raw(0x0208, 15), set(2), { op: 'return' }],
    });
    const give1: Op[] = [number(4, 1), { op: 'direct', method, registers: [0, 4] }];
    const give0: Op[] = [number(4, 0), { op: 'direct', method, registers: [0, 4] }];
    expect(argumentsOf(give1, [cfg(2)])).toEqual([1]);
    expect(argumentsOf([...give1, ...give0], [cfg(2)])).toEqual(['dynamic']);
    expect(argumentsOf(give1, [cfg(1)])).toEqual(['dynamic']);
    expect(argumentsOf([], [cfg(2)])).toEqual(['dynamic']);
  });
});

describe('[查包-38] 拼起来的地址', () => {
  const builtOf = (code: Op[], ...others: BuiltClass[]) =>
    scan(activity(code), ...others).references.filter((one) => one.kind === 'built');
  const parse = (register: number): Op => ({
    op: 'static',
    method: ['Landroid/net/Uri;', 'parse', [STRING], 'Landroid/net/Uri;'],
    registers: [register],
  });
  const append: Op = { op: 'virtual', method: [BUILDER, 'append', [STRING], BUILDER], registers: [1, 2] };
  const start: Op[] = [
    { op: 'new', to: 1, type: BUILDER },
    { op: 'direct', method: [BUILDER, '<init>', [], 'V'], registers: [1] },
  ];
  const end: Op[] = [
    { op: 'virtual', method: [BUILDER, 'toString', [], STRING], registers: [1] },
    object(1),
    parse(1),
  ];

  it('StringBuilder：在拼完的那一条上，完整的地址', () => {
    const code = [
      ...start,
      text(2, 'content://com.and'),
      append,
      text(2, 'roid.contacts/data'),
      append,
      ...end,
    ];
    expect(builtOf(code)).toMatchObject([
      {
        asset: 'contacts',
        use: 'read',
        target: 'content://com.android.contacts/data',
        // new 2, init 3, string 2, append 3, string 2, append 3
        offset: 15,
        class: 'com.example.loan.Main',
        reachable: 'yes',
      },
    ]);
    expect(scan(activity(code)).signals.map((one) => one.signal)).not.toContain('made-address');
  });

  it('有一段不知道、或者拼出来的是别的：没有', () => {
    const server: Op[] = [
      { op: 'static', method: ['Lcom/b/Net;', 'ask', [], STRING], registers: [] },
      object(2),
    ];
    expect(builtOf([...start, text(2, 'content://'), append, ...server, append, ...end])).toEqual([]);
    expect(
      builtOf([...start, text(2, 'https://'), append, text(2, 'a.example/sms'), append, ...end]),
    ).toEqual([]);
  });

  it('交给别人改过的 StringBuilder：不算', () => {
    const hand: Op = { op: 'static', method: ['Lcom/b/X;', 'more', [BUILDER], 'V'], registers: [1] };
    const code = [...start, text(2, 'content://'), append, hand, text(2, 'sms/inbox'), append, ...end];
    expect(builtOf(code)).toEqual([]);
  });

  it('concat 不变的静态字段，也在被交给的方法里', () => {
    const holder: BuiltClass = { name: 'Lcom/a/K;', constants: { A: 'content://s', B: 'ms/inbox' } };
    const read = (to: number, name: string): Op => ({ op: 'sget', to, field: ['Lcom/a/K;', name, STRING] });
    const concat = (a: number, b: number): Op[] => [
      { op: 'virtual', method: [STRING, 'concat', [STRING], STRING], registers: [a, b] },
      object(a),
    ];
    const here = [read(1, 'A'), read(2, 'B'), ...concat(1, 2), parse(1)];
    expect(builtOf(here, holder)).toMatchObject([{ asset: 'sms', target: 'content://sms/inbox', offset: 4 }]);
    const helper: BuiltClass = {
      name: 'Lcom/a/H;',
      methods: [
        {
          name: 'join',
          parameters: [STRING, STRING],
          result: STRING,
          access: 9,
          code: [raw(0x0108, 14), raw(0x0208, 15), ...concat(1, 2), giveObject(1)],
        },
      ],
    };
    const join: Op = {
      op: 'static',
      method: ['Lcom/a/H;', 'join', [STRING, STRING], STRING],
      registers: [1, 2],
    };
    const there = [text(1, 'content://c'), text(2, 'all_log/calls'), join, object(1), parse(1)];
    expect(builtOf(there, helper)).toMatchObject([
      { asset: 'call-log', target: 'content://call_log/calls', class: 'com.a.H', reachable: 'yes' },
    ]);
  });
});

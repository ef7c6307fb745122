import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import { buildApk } from '../testing/apk-builder.ts';
import type { MethodRef, Op } from '../testing/dex-builder.ts';
import { activity, QUERY } from '../testing/samples.ts';
import { scanApk } from './scan.ts';

const URI = 'Landroid/net/Uri;';
const STRING = 'Ljava/lang/String;';
const signalsOf = (code: readonly Op[]): string[] =>
  unwrap(scanApk(buildApk({ activities: ['.Main'], classes: [activity([...code])] }))).signals.map(
    (one) => one.signal,
  );

const text = (to: number, value: string): Op => ({ op: 'string', to, text: value });
const result = (to: number): Op => ({ op: 'raw', units: [0x0c | (to << 8)] });
const invoke = (method: MethodRef, ...registers: number[]): Op => ({ op: 'static', method, registers });
const on = (method: MethodRef, ...registers: number[]): Op => ({ op: 'virtual', method, registers });
const parse = (register: number): Op[] => [invoke([URI, 'parse', [STRING], URI], register), result(register)];
/** The receiver in 1, the address in 0. */
const query: Op = { op: 'virtual', method: QUERY, registers: [1, 0] };
const decoded: Op[] = [
  text(0, 'Y29udGVudDovL2NvbS5hbmRyb2lkLmNvbnRhY3Rz'),
  invoke(['Lcom/example/loan/Codec;', 'decode', [STRING], STRING], 0),
  result(0),
];
const setting = (owner: string, name: string): Op[] => [on([owner, name, ['I'], STRING], 1, 2), result(0)];

describe('[查包-29] 查询的地址，代码里说没说', () => {
  it.each<[string, Op[]]>([
    ['解码出来的', [...decoded, ...parse(0), query]],
    ['资源里的字', [...setting('Landroid/content/Context;', 'getString'), ...parse(0), query]],
    [
      '跳过来的路上可能换过',
      [
        text(0, 'content://com.example/x'),
        { op: 'if-eqz', register: 1, skip: 2 },
        ...decoded,
        ...parse(0),
        query,
      ],
    ],
  ])('%s：地址是做出来的，查询看不出查什么', (_, code) => {
    expect(signalsOf(code)).toEqual(['made-address', 'open-query']);
  });

  it.each<[string, Op[]]>([
    ['写死的', [text(0, 'content://com.example/x'), ...parse(0), query]],
    [
      '系统的常量',
      [{ op: 'sget', to: 0, field: ['Landroid/provider/Settings$System;', 'CONTENT_URI', URI] }, query],
    ],
    [
      '系统常量下面的一项',
      [
        { op: 'sget', to: 0, field: ['Landroid/provider/Settings$System;', 'CONTENT_URI', URI] },
        text(2, '7'),
        invoke([URI, 'withAppendedPath', [URI, STRING], URI], 0, 2),
        result(0),
        query,
      ],
    ],
    ['用户自己挑的', [on(['Landroid/content/Intent;', 'getData', [], URI], 2), result(0), query]],
  ])('%s：什么也不说', (_, code) => {
    expect(signalsOf(code)).toEqual([]);
  });

  it('自己的字段：只说查询看不出查什么，没有别处做地址就不算看不清', () => {
    const own: Op = { op: 'sget', to: 0, field: ['Lcom/example/loan/Notes;', 'URI', URI] };
    expect(signalsOf([own, query])).toEqual(['open-query']);
  });

  it('网页地址也是做出来的；不查询就没有关系', () => {
    expect(signalsOf([...decoded, ...parse(0)])).toEqual(['made-address']);
  });
});

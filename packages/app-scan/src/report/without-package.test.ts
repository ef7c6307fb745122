import { parseEntry } from '@huxin/fact';
import { describe, expect, it } from 'vitest';
import { asDate } from '../testing/as-date.ts';
import {
  describeByName,
  describePermissionList,
  describeSettings,
  settingsToFacts,
} from './without-package.ts';

describe('[无包] 没有安装包', () => {
  it('[无包-1] 按名字：名录里有也不说好，没有也不说坏，并说依据', () => {
    const found = describeByName('安逸花');
    expect(found.rows[0]?.package).toBe('com.msxf.ayh');
    expect(found.says).toContain('马上消费金融股份有限公司');
    expect(found.says).toContain('没有看过安装包');
    expect(describeByName('com.pacf.finance').rows[0]?.app).toBe('平安消费金融');
    expect(describeByName('从来没有的名字').says).toContain('没有不等于有问题');
    expect(describeByName('').rows).toEqual([]);
  });

  it('[无包-2] 权限清单：看到的算能读（F），没看到的不算读不到', () => {
    const answer = describePermissionList('android.permission.READ_CONTACTS, android.permission.CAMERA');
    expect(answer.lines[0]).toMatchObject({ asset: 'contacts', state: 'open', level: 'F' });
    expect(answer.lines[1]).toMatchObject({ asset: 'call-log', state: 'not-listed' });
    expect(answer.lines[1]?.level).toBeUndefined();
    expect(answer.says).toContain('没有看过代码');
  });

  it('[无包-2] 只有说了清单是全的，才说读不到', () => {
    const [contacts, calls] = describePermissionList('读取通讯录', 'yes').lines;
    expect(contacts?.level).toBe('F');
    expect(calls?.level).toBe('A');
  });

  it('[无包-2] 名字要整个对上：自家的、写入的都不算', () => {
    const lines = describePermissionList(
      'com.example.READ_CONTACTS_X android.permission.WRITE_CONTACTS',
    ).lines;
    expect(lines[0]?.state).toBe('not-listed');
    expect(describePermissionList('NSContactsUsageDescription').lines[0]?.state).toBe('open');
    expect(describePermissionList('ohos.permission.READ_CONTACTS').lines[0]?.state).toBe('open');
  });

  it('[无包-3] 设置里看到的：不允许在前，允许在后，看不懂的不猜', () => {
    const { lines } = describeSettings(
      '通讯录：不允许\n短信 询问\n位置：使用期间允许\n麦克风：？\n天气：允许',
    );
    expect(lines.map((line) => [line.asset, line.state])).toEqual([
      ['contacts', 'denied'],
      ['sms', 'ask'],
      ['location', 'granted'],
    ]);
    expect(describeSettings('通讯录：空白通行证').lines[0]?.state).toBe('empty');
    expect(describeSettings('你好').says).toContain('没有认出');
  });

  it('[无包-3] 设置里看到的进案卷：是他说的，没有验证', () => {
    const facts = settingsToFacts(describeSettings('通讯录：不允许'), {
      app: '借钱App',
      on: asDate('2026-11-23'),
    });
    expect(facts).toEqual([
      {
        kind: 'grant',
        app: '借钱App',
        asset: 'contacts',
        from: '2026-11-23',
        state: 'denied',
        verified: 'no',
      },
    ]);
    const entry = { id: 'g1', knownOn: '2026-11-23', origin: { by: 'user', spans: [] }, fact: facts[0] };
    expect(parseEntry(entry).ok).toBe(true);
  });
});

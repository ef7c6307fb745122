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

  it.each([
    ['照片上认出来的字，中间有空', '读 取 通 讯 录', 'contacts'],
    ['全角的字母', 'ＡＮＤＲＯＩＤ．ＰＥＲＭＩＳＳＩＯＮ．ＲＥＡＤ＿ＳＭＳ', 'sms'],
    ['断成两行', 'android.permission.READ_\nCONTACTS', 'contacts'],
    ['下划线没认出来', '• android . permission . READ CALL LOG', 'call-log'],
    ['0 和 O、1 和 I 认混', 'android.perm1ssion.READ_C0NTACTS', 'contacts'],
    ['鸿蒙的名字，只有后半', 'READ_MESSAGES', 'sms'],
    ['小米设置里的叫法', '读取应用列表', 'installed-apps'],
    ['华为设置里的叫法', '显示在其他应用的上层：允许', 'overlay'],
    ['苹果的键', 'NSContactsUsageDescription = "找朋友"', 'contacts'],
    ['应用商店里的一段话', '允许应用读取您的联系人数据，以及位置信息（精确位置）', 'location'],
  ] as const)('[无包-2] 乱的也认：%s', (_, text, asset) => {
    const line = describePermissionList(text).lines.find((one) => one.asset === asset);
    expect(line).toMatchObject({ state: 'open', level: 'F' });
    expect(line?.matched).not.toEqual([]);
  });

  it('[无包-2] 长得像的不认：自家的、后面还有字的、只写的', () => {
    for (const text of [
      'com.example.READ_CONTACTS',
      'READ_CONTACTS_EXTRA',
      'MYREAD_SMS',
      'WRITE_CALL_LOG',
      '录像、录屏',
      '相机',
    ])
      expect(
        describePermissionList(text)
          .lines.slice(0, 3)
          .map((line) => line.state),
        text,
      ).toEqual(['not-listed', 'not-listed', 'not-listed']);
  });

  it('[无包-3] 设置页的三种排法：同一行、下一行、分成“允许”“不允许”两段', () => {
    const states = (text: string) =>
      describeSettings(text).lines.map((line) => `${line.asset} ${line.state}`);
    const wanted = ['contacts denied', 'sms ask', 'location granted'];
    expect(states('通讯录 不允许\n短 信：每次询问\n位置信息　仅使用期间允许')).toEqual(wanted);
    expect(states('通讯录\n不允许\n短信\n每次使用询问\n位置\n使用期间允许')).toEqual(wanted);
    expect(states('允许\n位置\n相机\n每次询问\n短信\n不允许\n通讯录\n通话记录')).toEqual([
      'location granted',
      'sms ask',
      'contacts denied',
      'call-log denied',
    ]);
    expect(states('通讯录：未允许')).toEqual(['contacts denied']);
    expect(states('通讯录\n短信\n允许')).toEqual(['sms granted']);
  });

  it('[无包-4] 每一种都说凭什么，包括什么都没认出来的时候', () => {
    for (const text of ['', '今天天气', '通讯录'])
      expect(describePermissionList(text).says).toContain('只根据你给的权限清单');
    for (const text of ['', '通讯录：允许'])
      expect(describeSettings(text).says).toContain('只根据你在手机设置里看到的');
    for (const text of ['', '安逸花', 'x.y.z']) expect(describeByName(text).says).toContain('只根据名录');
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

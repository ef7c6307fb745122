import { CHECKED_ON, type Sourced } from './row.ts';

/** Words that push the user to open a permission or to take down a shield of the phone. */
export interface CoercionRow extends Sourced {
  readonly id: string;
  /** All of these must stand in one sentence. */
  readonly words: readonly RegExp[];
  readonly meaning: string;
}

const CODE = 'strings in public app source code (two apps seen, search 2026-11-23)';

const row = (id: string, meaning: string, words: readonly RegExp[], source: string): CoercionRow => ({
  id,
  words,
  meaning,
  source,
  checkedOn: CHECKED_ON,
});

export const COERCION_ROWS: readonly CoercionRow[] = [
  row(
    'shield-xiaomi',
    '要你关掉小米的空白通行证',
    [/空白通行证/, /关闭|关掉|取消|不要开启|没有开启|未开启/],
    CODE,
  ),
  row(
    'shield-vendor',
    '要你关掉手机的隐私保护',
    [/隐私替身|个人信息保护|隐私保护|应用行为记录|权限隐私/, /请?(关闭|关掉|停用)/],
    'names of vendor switches: OPPO 个人信息保护 (隐私替身); wording by analogy',
  ),
  row(
    'must-open-contacts',
    '不给通讯录就不让继续',
    [
      /通讯录|联系人/,
      /必须|否则|才能|无法(继续|申请|借款|提现)|不能(继续|申请|借款)/,
      /权限|授权|允许|开启|打开/,
    ],
    'APP-02 describes the practice; wording by analogy',
  ),
  row(
    'must-open-calls',
    '不给通话记录或短信就不让继续',
    [
      /通话记录|短信/,
      /必须|否则|才能|无法(继续|申请|借款|提现)|不能(继续|申请|借款)/,
      /权限|授权|允许|开启|打开/,
    ],
    'APP-02 describes the practice; wording by analogy',
  ),
  row(
    'always-allow',
    '要你选“始终允许”',
    [/通讯录|短信|通话记录|联系人/, /始终允许|一律允许|不要选择拒绝|请勿拒绝/],
    CODE,
  ),
  row(
    'quota',
    '拿额度换权限',
    [/通讯录|联系人|通话记录/, /授权|开启|打开/, /提额|提高额度|提升额度|通过率|更高额度/],
    'APP-02 describes the practice; wording by analogy',
  ),
];

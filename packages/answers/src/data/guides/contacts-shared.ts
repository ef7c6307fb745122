import type { Step } from '../../guide.ts';
import { plain } from '../step.ts';

/** Said under every phone: what closing the permission does not do. */
export const CANNOT: readonly string[] = [
  '以前读走的名单收不回来，要另外要求删除。',
  '手填的紧急联系人、运营商通话详单、别人转给它的名单，和这个权限无关。',
  '重装、换一个同公司的 App、小程序或以后的弹窗，都会再问一次。',
];

export const REFUSED: readonly string[] = [
  'App 退出或打不开：先试手机自带的“空白”“有限”选项，见“手机自带的空白信息开关”。',
  '关了就不放款：这是它的条件，不是手机的问题。截图留下，换一家或者不借。',
  '要还款时关了打不开：从银行卡或官方还款页面还，还完再看。',
];

/** The steps every phone ends with. */
export const LAST_STEPS: readonly Step[] = [
  plain('同一页里再看通话记录、短信、读取应用列表，同样关掉。', '这个 App 在这几项里都不在“允许”一栏。'),
  plain('截一张图，要看得到 App 名字、状态和时间。', '相册里有这张图。'),
  plain('隔一天、App 更新后、手机升级后，各回来看一次。', '状态没有变回“允许”。'),
];

/** Where no menu name can be promised. */
export const SEARCH_FIRST = plain(
  '菜单名字会随版本变。找不到就在“设置”最上面的搜索框搜“权限管理”或“通讯录”“联系人”。',
  '搜到的那一页能按权限看到 App 名单。',
);

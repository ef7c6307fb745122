/**
 * The first five minutes of each persona, transcribed from the design (journeys §2) sentence by sentence, in order.
 * A sentence that the screen breaks over a heading and what stands under it is written in its parts.
 */

export interface Minute {
  /** Address of the screen, or undefined where the screen before leads on. */
  readonly at: string;
  readonly says: readonly string[];
  /** Words on buttons, links and choices. */
  readonly offers?: readonly string[];
}

export const LI_BEFORE: readonly Minute[] = [
  { at: '2/1', says: ['哪天扣款？扣多少？从哪张卡？'], offers: ['不记得，先跳过'] },
  { at: '2/2', says: ['卡里现在大约多少？扣款前还要付什么？'], offers: ['房租', '话费'] },
  { at: '2/3', says: ['6 月 10 日这笔会扣不成，差 287.05 元。'] },
  {
    at: '2/4',
    says: ['最晚 6 月 9 日 24:00 前，往工资卡存 287.05 元。'],
    offers: ['加到日历', '存不进去，看别的办法'],
  },
  {
    at: '2/5',
    says: ['还有一件事：这个 App 现在能读你的通讯录吗？'],
    offers: ['我去看看', '关了', '没找到', '不确定'],
  },
  { at: '2/6', says: ['以后读不到了。以前读走的，关权限收不回来。', '要求删除：文书已备好'] },
];

export const LI_EVENING: readonly Minute[] = [
  { at: '4/1', says: ['不是只有你遇到。先做三件事，十分钟。'] },
  {
    at: '4/2',
    says: ['① 请收到消息的人截图发给你：要看到号码、时间、全文。'],
    offers: ['复制这句话发给他'],
  },
  {
    at: '4/3',
    says: [
      '② 给他们的话',
      '你收到的消息和你没有关系，不用回，不用付钱。请截图给我，别点链接。给你添麻烦了。',
    ],
    offers: ['复制'],
  },
  { at: '4/4', says: ['③ 今天能不能还上这期？'], offers: ['能', '不能'] },
  { at: '4/5', says: [], offers: ['欠款', '金额', '平台名', '威胁'] },
  { at: '4/6', says: ['明天 9 点后再做：投诉、要求删除、说明号码从哪来。'] },
];

export const WANG: readonly Minute[] = [
  { at: '1/1', says: ['你手上有什么？'], offers: ['App 名字', '协议', '还款计划', '安装包'] },
  { at: '1/2', says: ['谁在借钱给你？', '协议里没找到出借人，先问清楚再点同意'] },
  {
    at: '1/3',
    says: ['它要什么？', '通讯录：不在网络借贷的必要信息里，可以点“不允许”。', '被拒了怎么办'],
  },
  {
    at: '1/4',
    says: ['要填紧急联系人吗？', '关掉权限挡不住手填的号码。', '填之前先问他愿不愿意；不要编。'],
  },
  { at: '1/5', says: ['一年真正的成本'] },
  {
    at: '1/6',
    says: ['设了自动还款，也要看两样', '扣款前一天的余额', '扣款后有没有成功'],
    offers: ['加两个提醒'],
  },
  { at: '1/7', says: ['借之前看这一页'], offers: ['保存', '打印'] },
];

export const THIRD: readonly Minute[] = [
  {
    at: '5/1',
    says: ['你不是借款人，没有签担保，就没有还款义务。'],
    offers: ['我签过担保／共同借款', '我是配偶', '不清楚'],
  },
  {
    at: '5/2',
    says: ['接到电话，只说这一句', '我不是借款人，没有担保。请不要再联系我。请说你的姓名、公司和号码来源。'],
    offers: ['放大', '复制'],
  },
  { at: '5/3', says: ['不要：', '答应还钱', '转账', '点链接', '说出他住哪', '骂回去'] },
  { at: '5/4', says: ['记一下'] },
  { at: '5/5', says: ['发一条停止联系'] },
  { at: '5/6', says: ['还在打：投诉给谁'], offers: ['给爸妈打印一张'] },
];

/** Journeys §1: where each sentence of care has to stand. */
export const DANGER = {
  asks: '现在有人在门口，或者威胁要伤害你吗？',
  yes: '先到人多、能锁门的地方，打 110。东西以后再记。',
} as const;
export const QUIET =
  '撑不住的时候，先不管这笔钱。可以打 12356（全国心理援助热线），或者叫一个信得过的人来陪你。有立刻的危险，打 120 或 110。';
export const REACHABLE = '留一个能找到你的方式，每天回应一次就够。深夜的、骂人的电话可以挂断，先截图。';
export const NOT_A_PAUSE = '投诉不等于暂停还款。该还的钱、日期、逾期费用照常算，除非对方书面同意改。';
export const EVIDENCE_FIRST = '先截图、导出，再拉黑。不要删通话记录，不要换机或恢复出厂。';
export const GUARANTEE = '要看合同和钱用在哪，先不要承认，也不要付钱。';
export const REACHABLE_WORDS = '有事请联系本人，我的电话一直畅通';
export const COUNTED = '之后再来的，会单独数出来。';
export const POSSIBLE = '向没有还款义务的人催收。还缺：是谁发的。';

/** The sentences of the care rules, once. docs/spec/web.md quotes them; a test holds the two together. */
export const CARE = {
  dangerAsk: '现在有人在门口，或者威胁要伤害你吗？',
  dangerYes: '先到人多、能锁门的地方，打 110。东西以后再记。',
  quiet:
    '撑不住的时候，先不管这笔钱。可以打 12356（全国心理援助热线），或者叫一个信得过的人来陪你。有立刻的危险，打 120 或 110。',
  quietHours: '各地接听时间不同，没接通就打给身边的人或 120。',
  reachable: '留一个能找到你的方式，每天回应一次就够。深夜的、骂人的电话可以挂断，先截图。',
  notAPause: '投诉不等于暂停还款。该还的钱、日期、逾期费用照常算，除非对方书面同意改。',
  evidenceFirst: '先截图、导出，再拉黑。不要删通话记录，不要换机或恢复出厂。',
  notABackup: '这份证据现在只在这个浏览器里。原件留在手机里，再存一份备份。',
  weChat: '微信里打开会存不住。点右上角 ··· → 在浏览器打开。',
  sharedAsk: '这台手机别人会看吗？',
  borrowedAsk: '这笔钱是你自己借的吗？',
  situationAsk: '你的情况',
  minor: '先不要再签字、再转账。未满 18 岁签的合同要另外看，找一个你信得过的大人或 12348。',
  student: '这不等于不用还本金',
} as const;

/** Words the product never says as a verdict or a promise. */
export const NEVER = ['安全', '已解决', '零风险', '违法', '不用还', '老赖'] as const;

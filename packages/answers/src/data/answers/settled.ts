import type { Answer } from '../../answer.ts';
import { CHECKED, told } from '../cite.ts';

const BASE = { door: 'repaying', phase: '上岸后', checkedOn: CHECKED } as const;

/** q39–q40: after the last payment. */
export const SETTLED: readonly Answer[] = [
  {
    ...BASE,
    id: 'q39',
    question: '还清了为什么还在催？结清证明和征信多久更新？',
    short: '先拿结清证明，发给催的人和出借机构。征信多久更新没有可靠的说法，一个月后自己查一次。',
    body: [
      '在 App 里找“结清证明”，没有就书面要。写明：哪一笔、哪天结清、余额为零。',
      '还在催：发结清证明，请它停止，并通知委托的催收机构。记下之后的每一次。',
      '看账上有没有剩几分几毛的罚息或担保费。有就要明细，别让它滚下去。',
      '关掉这一笔的自动扣款，收回权限，要求删除通讯录。',
      '一个月后查信用报告：账户写着结清。没更新就向报送机构提，再不行提异议，20 天内答复。',
      '逾期过的记录，从还清那天起保存 5 年，到期删除。',
    ],
    sources: [told('weather.com.cn/1168462', '说 30 到 60 天的一页')],
    ruleIds: ['CRR-16', 'CRR-25', 'PIPL-47', 'GBT-02', 'CRR-17'],
    unsure: ['“30 到 60 天更新”没有出处。'],
    words: ['delete-contacts', 'stop-debit'],
    guides: ['credit-report-get', 'credit-report-object', 'stop-loan-debit'],
    also: ['还完了还催', '结清证明', '征信更新', '多久更新', '还清', '上岸', '结清'],
  },
  {
    ...BASE,
    id: 'q40',
    question: '怎么让平台删掉我的资料？征信修复可信吗？',
    short: '还清后书面要求删除，要它列出给过谁。收钱的“征信修复”不要理；写错的记录可以免费提异议。',
    body: [
      '顺序：拿结清证明 → 问清手里有什么 → 撤回同意、要求删除 → 等书面答复 → 注销。',
      '法律要求保存的部分会留下。让它写明是哪一部分、保存到哪天。',
      '点名要删：通讯录、通话记录、短信、联系人、照片，以及给过担保和催收的那一份。',
      '拒绝要有理由。没有理由或不答复：12377、监管部门、法院。',
      '征信：真实的逾期改不掉；写错的，向征信中心或报送机构提异议，不收费。',
    ],
    sources: [
      told('unionedm.com/loan/882650', '说注销就删掉的一页'),
      told('taozhai.zhenggang.org', '讨债公司自己的网站，卖修复和催收'),
    ],
    ruleIds: ['PIPL-47', 'PIPL-45', 'PIPL-50', 'NDR-23', 'NDR-24', 'CRR-25', 'CRR-16'],
    unsure: ['删没删干净，外人看不到。书面答复加上之后没再发生，是能拿到的最好的证明。'],
    corrects: ['fc01', 'fc02'],
    words: ['access-data', 'delete-contacts'],
    guides: ['credit-report-object'],
    also: ['删除资料', '删除信息', '删掉我的信息', '征信修复', '删除个人信息', '要求删除'],
  },
];

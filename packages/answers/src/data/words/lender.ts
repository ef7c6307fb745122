import type { ReadyWords } from '../../ready-words.ts';
import { may, need } from './fields.ts';

/** Words of the borrower to the lender about data. */
export const ABOUT_DATA: readonly ReadyWords[] = [
  {
    id: 'delete-contacts',
    title: '要求删除读走的通讯录',
    use: '发给出借机构和 App 运营方。对方可能要求先结清，可能保留法律要求保存的部分。只有书面答复才算数。',
    needs: [need('lender'), need('account'), may('date'), may('replyBy'), may('name')],
    namesNoDebt: false,
    states: ['你允许过它读通讯录，或者不确定有没有', '你的电话打得通，每天会回应一次'],
    ruleIds: ['PIPL-15', 'PIPL-47', 'PIPL-50', 'NDR-23', 'NPI-03'],
    lengths: [
      {
        id: 'short',
        name: '客服里发',
        lines: [
          '我撤回对读取通讯录的同意。请停止使用、删除已收集的联系人信息，并书面告知结果。注册手机号 {account}。',
        ],
      },
      {
        id: 'middle',
        name: '几句',
        lines: [
          '{lender}：我的注册手机号是 {account}。',
          '我撤回对读取通讯录、通话记录、短信的同意。请停止使用并删除已收集的联系人信息，通知你们提供过的机构同样处理。',
          '请书面告知：何时收集、有多少条、给过谁、何时删完。',
        ],
      },
      {
        id: 'long',
        name: '书面',
        lines: [
          '撤回同意和删除请求',
          '{lender}：',
          '我的注册手机号是 {account}。',
          '我曾在 {date} 允许你方 App 读取通讯录。',
          '现撤回对读取和使用通讯录、通话记录、短信的同意。联系人不是合同当事人，通讯录也不在网络借贷必要个人信息的清单里。',
          '我请求：一、停止使用；二、删除已收集的联系人信息；三、列出提供或委托给了哪些机构，并通知它们删除；四、书面告知收集时间、条数、删除时间。法律要求保存的部分，请写明是哪一部分、依据哪一条、保存到哪天。',
          '有事请联系我本人，我的电话一直畅通。',
          '请在 {replyBy} 前答复。如果拒绝，请写明理由。',
          '{name}',
        ],
      },
    ],
  },
  {
    id: 'access-data',
    title: '问清他们手里有什么',
    use: '发给出借机构和 App 运营方。先问清，再要求删除。',
    needs: [need('lender'), need('account'), may('replyBy'), may('name')],
    namesNoDebt: false,
    states: ['注册手机号是你自己的'],
    ruleIds: ['PIPL-45', 'PIPL-48', 'PIPL-50', 'PIPL-23', 'NDR-12'],
    lengths: [
      {
        id: 'short',
        name: '客服里发',
        lines: [
          '请告知：你们持有我的哪些个人信息，有没有我的通讯录，给过哪些机构。注册手机号 {account}，请书面答复。',
        ],
      },
      {
        id: 'middle',
        name: '几句',
        lines: [
          '{lender}：我的注册手机号是 {account}。请提供我的个人信息副本。',
          '请写明：有没有通讯录、通话记录、短信、紧急联系人；何时收集；给过哪些机构，包括担保和催收机构。',
        ],
      },
      {
        id: 'long',
        name: '书面',
        lines: [
          '个人信息查阅、复制请求',
          '{lender}：',
          '我的注册手机号是 {account}。我请求查阅、复制你方持有的我的个人信息，并书面写明：',
          '一、有哪些种类，是否包括通讯录、通话记录、短信、紧急联系人、单位、住址；',
          '二、每一类何时、用什么方式收集；',
          '三、提供或委托给了哪些机构，名称、联系方式、用途，包括担保、催收机构；',
          '四、保存到哪天。',
          '请在 {replyBy} 前答复。如果拒绝，请写明理由。',
          '{name}',
        ],
      },
    ],
  },
];

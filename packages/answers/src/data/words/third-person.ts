import type { ReadyWords } from '../../ready-words.ts';
import { may, need } from './fields.ts';

/** Words of somebody who owes nothing. No borrower is named anywhere. */
export const OF_THIRD_PERSONS: readonly ReadyWords[] = [
  {
    id: 'stop-third-person',
    title: '请停止联系我',
    use: '没有借款、没有担保的人自己发。只发一次，发完截图，记下时间。',
    needs: [need('caller'), may('callAt'), may('name')],
    namesNoDebt: false,
    states: ['你不是借款人', '你没有签过担保，也不是共同借款人'],
    ruleIds: ['GBT-02', 'GBT-05', 'CC-1033'],
    lengths: [
      {
        id: 'short',
        name: '电话里说',
        lines: ['我不是借款人，没有担保。请不要再联系我。请说你的姓名、公司和号码来源。'],
      },
      {
        id: 'middle',
        name: '发短信',
        lines: [
          '我不是借款人，没有担保，没有还款义务。我明确拒绝，请停止用电话、短信和任何方式联系我。',
          '请告诉我你们的公司全称、受谁委托、从哪里得到我的号码。',
          '此条已留存。',
        ],
      },
      {
        id: 'long',
        name: '书面',
        lines: [
          '停止联系的要求',
          '你方用 {caller} 联系了我。',
          '时间：{callAt}。',
          '我不是借款人，没有签过担保，没有还款义务。我明确拒绝，请立即停止以电话、短信、即时通讯和其他方式联系我，并通知你们委托的机构一并停止。',
          '请书面告诉我：一、公司全称和受谁委托；二、我的号码从哪里来、还给过谁；三、请删除我的号码和姓名，并告知结果。',
          '之后的每一次联系，我会按时间单独记录，用于投诉。',
          '{name}',
        ],
      },
    ],
  },
  {
    id: 'third-person-data',
    title: '我的号码从哪来，请删除',
    use: '没有借款的人发给出借机构的客服或隐私邮箱。对方会要求核对号码是你的。',
    needs: [need('lender'), need('account'), may('replyBy'), may('name')],
    namesNoDebt: false,
    states: ['你不是这家机构的客户、借款人、担保人', '你没有同意过它用你的信息'],
    ruleIds: ['PIPL-44', 'PIPL-45', 'PIPL-47', 'PIPL-50'],
    lengths: [
      {
        id: 'short',
        name: '一句',
        lines: ['{lender}：我不是你们的客户。请告知我的号码 {account} 从哪里来、给过谁，并删除。'],
      },
      {
        id: 'middle',
        name: '几句',
        lines: [
          '{lender}：我不是你们的客户，没有同意过你们使用我的个人信息。',
          '请告知我的号码 {account} 从哪里来、用来做什么、给过哪些机构；请停止使用并删除，书面告知结果。',
        ],
      },
      {
        id: 'long',
        name: '书面',
        lines: [
          '个人信息查阅和删除请求',
          '{lender}：',
          '我不是你们的借款人或担保人，没有同意过你们处理我的个人信息。我的号码是 {account}。',
          '我请求：一、告知你们持有我的哪些信息、来源、用途；二、列出提供或委托给了哪些机构；三、停止使用并删除，通知这些机构同样处理；四、书面告知结果。如果拒绝，请写明理由。',
          '请在 {replyBy} 前答复。',
          '{name}',
        ],
      },
    ],
  },
];

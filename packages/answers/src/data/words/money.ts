import type { ReadyWords } from '../../ready-words.ts';
import { may, need } from './fields.ts';

/** Words of the borrower to the lender about money. */
export const ABOUT_MONEY: readonly ReadyWords[] = [
  {
    id: 'ask-extension',
    title: '申请延期或分期',
    use: '到期前发最好。从 App 里的客服发，发完截图。对方答应了什么，写成文字再付钱。',
    needs: [
      need('date'),
      need('amount'),
      need('payDay'),
      need('reason'),
      need('lender'),
      may('contract'),
      may('name'),
    ],
    namesNoDebt: false,
    states: ['这一期你确实没法按时全部还上', '你写的日子和数目自己做得到', '你的电话打得通，每天会回应一次'],
    ruleIds: ['CC-0678'],
    lengths: [
      {
        id: 'short',
        name: '今晚先发一条',
        lines: [
          '{date} 这一期我没法按时全部还上，原因：{reason}。我在 {payDay} 能还 {amount}。请告诉我能不能延期，并写成文字发给我。有事请联系本人，我的电话一直畅通。',
        ],
      },
      {
        id: 'middle',
        name: '几句',
        lines: [
          '{lender}：{date} 到期的这一期，我没法按时全部还上。原因：{reason}。',
          '我在 {payDay} 能还 {amount}，请考虑延期，或把剩下的分成更多期。',
          '请写明：延到哪天、利息和费用怎么算、怎样报送征信、期间怎样联系。收到文字方案我再确认。',
          '有事请联系本人，我的电话一直畅通，请不要联系别人。',
        ],
      },
      {
        id: 'long',
        name: '书面',
        lines: [
          '延期（分期）还款申请',
          '{lender}：',
          '合同编号：{contract}。',
          '{date} 到期的这一期，我没法按时全部还上。原因：{reason}。需要证明材料，我可以补交。',
          '我愿意还，也一直联系得上。我提出：在 {payDay} 还 {amount}；剩余部分请延期或分成更多期；请酌情减免罚息和违约金。',
          '如果同意，请书面写明：双方、欠款余额、每期日期和金额、减免了哪些、怎样报送征信、一次晚付怎么办、官方收款账户，以及约定期间停止催收、不联系他人。',
          '有事请联系本人，我的电话一直畅通。',
          '{name}',
        ],
      },
    ],
  },
  {
    id: 'refund-membership',
    title: '退会员费',
    use: '先发给收费的商家，再发给出借机构。附账单截图，只写账单上有的。',
    needs: [need('lender'), need('service'), need('amount'), need('date'), may('account'), may('name')],
    namesNoDebt: false,
    states: ['账单上有这一笔，日期、数目、名目照抄', '账单截图在你手里'],
    ruleIds: ['CPR-10', 'CPR-11', 'CPL-26'],
    lengths: [
      {
        id: 'short',
        name: '客服里发',
        lines: [
          '{date} 扣了我 {amount}，名目“{service}”。请说明我在哪一步同意的，停止续费，并退回这笔费用。',
        ],
      },
      {
        id: 'middle',
        name: '几句',
        lines: [
          '{lender}：{date} 扣了我 {amount}，名目“{service}”。',
          '请提供我同意购买的记录：时间、页面、提示的字样。请停止续费并退回这笔费用。',
          '如果不退，请写明理由。',
        ],
      },
      {
        id: 'long',
        name: '书面',
        lines: [
          '会员费用退款请求',
          '{lender}：',
          '注册手机号：{account}。',
          '{date}，你方或合作方以“{service}”扣了我 {amount}。',
          '我请求：一、提供我同意购买和同意自动续费的记录；二、停止续费；三、退回这笔费用；四、说明这笔费用与借款有什么关系、是否计入综合融资成本。',
          '账单截图可以提供。如果不同意，请书面写明理由。',
          '{name}',
        ],
      },
    ],
  },
  {
    id: 'unasked-loan',
    title: '没申请，钱却到账了',
    use: '当天发给放款的机构，同时打官方客服录音。钱不要动。',
    needs: [need('lender'), need('date'), need('amount'), may('account'), may('name')],
    namesNoDebt: false,
    states: ['你只是查额度，没有确认借款', '这笔钱你没有动', '到账记录和截图在你手里'],
    ruleIds: ['PIPL-14', 'CPR-11', 'CPLN-01'],
    lengths: [
      {
        id: 'short',
        name: '客服里发',
        lines: [
          '{date} 有 {amount} 打到我卡上，我没有确认借款。请给我官方退回账户，退回后不计息费、撤销这笔借款和征信记录。',
        ],
      },
      {
        id: 'middle',
        name: '几句',
        lines: [
          '{lender}：{date} 有 {amount} 打到我卡上。我只是查额度，没有确认借款。这笔钱我没有动。',
          '请提供我确认借款的记录，书面给出官方退回账户。退回后请撤销借款、不计息费、不报送征信或撤回已报送的记录。',
        ],
      },
      {
        id: 'long',
        name: '书面',
        lines: [
          '对未确认借款的书面通知',
          '{lender}：',
          '注册手机号：{account}。',
          '{date}，{amount} 打到我的银行卡。我没有确认过这笔借款，钱没有使用。',
          '我请求：一、提供申请和确认的全部记录（时间、页面、验证方式、合同）；二、书面提供对公退回账户；三、全额退回后撤销借款，不收利息和费用；四、不报送征信，已报送的予以更正；五、书面告知结果。',
          '到账记录和页面截图可以提供。',
          '{name}',
        ],
      },
    ],
  },
  {
    id: 'stop-debit',
    title: '停止自动扣款',
    use: '发给出借机构或商家，再到银行和支付平台解约。停了扣款，到期日照样要自己还。',
    needs: [need('lender'), need('account'), may('service'), may('date'), may('name')],
    namesNoDebt: false,
    states: ['你已经安排好怎样主动还款'],
    ruleIds: ['CPR-10', 'FCP-02'],
    lengths: [
      {
        id: 'short',
        name: '客服里发',
        lines: ['请停止从我的账户自动扣款，并书面告知停止的日期和以后怎样主动还款。注册手机号 {account}。'],
      },
      {
        id: 'middle',
        name: '几句',
        lines: [
          '{lender}：我的注册手机号是 {account}，现撤销自动扣款的授权。',
          '扣款名目：{service}。',
          '请书面告知：从哪天起停止、以后怎样主动还款、官方收款账户。',
        ],
      },
      {
        id: 'long',
        name: '书面',
        lines: [
          '撤销自动扣款授权的通知',
          '{lender}：',
          '我的注册手机号是 {account}。',
          '扣款名目：{service}。',
          '我撤销自动扣款（代扣、免密）的授权，从 {date} 起不再同意扣款。',
          '我会按约定的日期主动还款。请书面告知：停止的日期、主动还款的方式和官方收款账户、有没有因此变更的条款。',
          '请把这项变更通知你们委托的支付机构和银行。',
          '{name}',
        ],
      },
    ],
  },
];

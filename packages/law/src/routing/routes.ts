import type { LenderKind } from '../cap/types.ts';
import type { ChannelId } from './channels.ts';

/** Whom a complaint is about. */
export type RespondentKind =
  | 'bank'
  | 'consumer-finance'
  | 'microloan'
  | 'platform'
  | 'guarantor'
  | 'unlicensed'
  | 'collector'
  | 'app'
  | 'telecom-harassment'
  | 'debt-buyer';

export interface RouteStep {
  readonly says: string;
  readonly channels: readonly ChannelId[];
  /** Rules to name in the complaint; ask for them on the day of the event first. */
  readonly ruleIds: readonly string[];
}

export interface Route {
  readonly respondent: RespondentKind;
  readonly first: RouteStep;
  readonly second: RouteStep;
  readonly side: readonly RouteStep[];
}

const step = (says: string, channels: readonly ChannelId[], ruleIds: readonly string[] = []): RouteStep => ({
  says,
  channels,
  ruleIds,
});

const CREDIT = step(
  '征信记录的问题，找人民银行当地分支机构或提异议。',
  ['12363', 'credit-centre'],
  ['CRR-25', 'CRR-26'],
);
const MEMBERSHIP = step('会员费、搭售，向12315投诉。', ['12315'], ['CPR-10', 'CPR-11']);

/** Law reading §5, "routing by respondent". Bank covers internet banks, card issuers, trusts and auto finance. */
const ROUTES: Readonly<Record<RespondentKind, Omit<Route, 'respondent'>>> = {
  bank: {
    first: step('先找银行自己的投诉部门。', ['lender'], ['CPLN-01']),
    second: step('不满意，打12378或找当地监管局。', ['12378', 'nfra-bureau'], ['CPLN-01', 'CPLN-02']),
    side: [CREDIT, step('信用卡还不上，可以谈个性化分期。', ['lender'], ['CCB-70'])],
  },
  'consumer-finance': {
    first: step('先找公司自己的投诉部门。', ['lender'], ['CPLN-01']),
    second: step('不满意，打12378或找公司所在地的监管局。', ['12378', 'nfra-bureau'], ['CPLN-01', 'CPLN-02']),
    side: [CREDIT],
  },
  microloan: {
    first: step('先找公司自己的投诉部门。', ['lender']),
    second: step(
      '不满意，找公司注册地的省级地方金融管理局，可以经12345转。',
      ['local-finance', '12345'],
      ['MCL-06'],
    ),
    side: [
      step('也可以向互联网金融协会举报。', ['nifa'], ['CH-NIFA']),
      step(
        '它报送征信的，征信问题找人民银行当地分支机构。',
        ['12363', 'credit-centre'],
        ['CRR-25', 'CRR-26'],
      ),
    ],
  },
  platform: {
    first: step('先找合同里写的持牌出借人。', ['lender'], ['AST-01']),
    second: step(
      '再找这个出借人的监管部门，写明平台和收费。',
      ['12378', 'local-finance'],
      ['AST-01', 'AST-03'],
    ),
    side: [MEMBERSHIP, step('App的问题，走网信和工信的渠道。', ['12377', 'app-report', '12381'])],
  },
  guarantor: {
    first: step('先找出借机构。', ['lender']),
    second: step('再找省级地方金融管理局；先查它有没有融资担保牌照。', ['local-finance'], ['FGR-06']),
    side: [],
  },
  unlicensed: {
    first: step('先报警。', ['police'], ['ILL-01']),
    second: step(
      '再向地方金融管理局或监管局反映非法金融活动。',
      ['local-finance', 'nfra-bureau'],
      ['BSL-19'],
    ),
    side: [step('也可以向互联网金融协会、12337、应用商店举报。', ['nifa', '12337'])],
  },
  collector: {
    first: step('找委托它的出借机构，出借机构对外包催收负责。', ['lender'], ['GBT-11', 'CPM-41']),
    second: step('再找出借机构的监管部门。', ['12378', 'local-finance']),
    side: [
      step('冒充、威胁、侮辱、曝光、闯入的，报警。', ['police'], ['PSL-50', 'PSL-90']),
      step('骚扰电话，向12321举报。', ['12321'], ['CH-12321']),
    ],
  },
  app: {
    first: step('先在App里撤回同意、要求删除。', ['lender'], ['PIPL-15', 'PIPL-47']),
    second: step('再向12377、App个人信息举报或12321举报。', ['12377', 'app-report', '12321']),
    side: [step('行权被拒，可以去法院。', ['court'], ['PIPL-50', 'PIPL-69'])],
  },
  'telecom-harassment': {
    first: step('先让运营商拦截，并向12321举报。', ['operator', '12321'], ['CH-12321']),
    second: step('再找工信部门。', ['12381', '12300']),
    side: [step('反复滋扰纠缠的，报警。', ['police'], ['PSL-50'])],
  },
  'debt-buyer': {
    first: step('先要债权转让的书面通知。', ['lender'], ['CC-0546']),
    second: step('再找出让方的监管部门。', ['12378', 'local-finance'], ['NIFA24-01']),
    side: [step('有争议，可以去法院。', ['court'], ['CC-0548'])],
  },
};

export const routeFor = (respondent: RespondentKind): Route => ({ respondent, ...ROUTES[respondent] });

/** Which route a lender takes; a private person and an unknown lender have none of their own. */
export const respondentOf = (lender: LenderKind): RespondentKind | undefined => RESPONDENTS[lender];

const RESPONDENTS: Readonly<Record<LenderKind, RespondentKind | undefined>> = {
  bank: 'bank',
  trust: 'bank',
  'auto-finance': 'bank',
  'consumer-finance': 'consumer-finance',
  microloan: 'microloan',
  guarantor: 'guarantor',
  platform: 'platform',
  unlicensed: 'unlicensed',
  person: undefined,
  unknown: undefined,
};

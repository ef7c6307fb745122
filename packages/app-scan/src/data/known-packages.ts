import { CHECKED_ON, type Sourced } from './row.ts';

/** Package name of an app as public code or lists name it. Not found says nothing; found says nothing good. */
export interface KnownPackageRow extends Sourced {
  readonly package: string;
  readonly app: string;
  readonly operator?: string;
  /** The list gave only the beginning of the name. */
  readonly prefix?: boolean;
}

const CODE = 'public source code';
const LIST = 'public transcription';

const row = (
  name: string,
  app: string,
  operator: string,
  source: string,
  prefix = false,
): KnownPackageRow => ({
  package: name,
  app,
  ...(operator === '' ? {} : { operator }),
  ...(prefix ? { prefix } : {}),
  source,
  checkedOn: CHECKED_ON,
});

export const KNOWN_PACKAGES: readonly KnownPackageRow[] = [
  row('com.msxf.ayh', '安逸花', '马上消费金融股份有限公司', CODE),
  row('com.msxf.loan', '马上金融', '马上消费金融股份有限公司', LIST),
  row('com.ppdai.loan', '拍拍贷借款', '上海耳序信息技术有限公司', CODE),
  row('com.shuhekeji', '还呗', '上海数禾信息科技有限公司', LIST, true),
  row('com.duxiaoman.umoney', '有钱花', '度小满科技（北京）有限公司', LIST),
  row('com.pacf', '平安消费金融', '平安消费金融有限公司', LIST, true),
  row('com.qihoo.loan', '360借条', '上海淇毓信息科技有限公司', CODE),
  row('com.zaxd.loan', '众安小贷', '', LIST),
  row('com.ctrip.jr', '携程金融', '北京互金新融科技', LIST),
  row('com.samoyed.credit', '省呗', '深圳萨摩耶数字科技有限公司', LIST),
  row('com.fenqile.fenqile', '分期乐', '深圳市分期乐网络科技有限公司', CODE),
  row('com.jd.jrapp', '京东金融', '京东科技', CODE),
  row('com.paem', '平安普惠陆慧融', '平安普惠/陆控', LIST, true),
  row('com.chinatelecom.bestpayclient', '翼支付', '', LIST),
];

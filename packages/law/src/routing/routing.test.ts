import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ruleById } from '../ask.ts';
import { conductClasses } from '../conduct/classes.ts';
import { LIMIT_TABLE } from '../limits/table.ts';
import { FIGURES } from '../overdue/figures.ts';
import { channelById, channels } from './channels.ts';
import { type RespondentKind, type Route, respondentOf, routeFor } from './routes.ts';

const KINDS: readonly RespondentKind[] = [
  'bank',
  'consumer-finance',
  'microloan',
  'platform',
  'guarantor',
  'unlicensed',
  'collector',
  'app',
  'telecom-harassment',
  'debt-buyer',
];
const steps = ({ first, second, side }: Route) => [first, second, ...side];
const allSteps = KINDS.flatMap((kind) => steps(routeFor(kind)));

test('[渠道-1] 各类对象先找谁、再找谁', () => {
  const order = (kind: RespondentKind) => {
    const { first, second } = routeFor(kind);
    return `${first.channels.join('+')} > ${second.channels.join('+')}`;
  };
  expect(KINDS.map(order)).toEqual([
    'lender > 12378+nfra-bureau',
    'lender > 12378+nfra-bureau',
    'lender > local-finance+12345',
    'lender > 12378+local-finance',
    'lender > local-finance',
    'police > local-finance+nfra-bureau',
    'lender > 12378+local-finance',
    'lender > 12377+app-report+12321',
    'operator+12321 > 12381+12300',
    'lender > 12378+local-finance',
  ]);
});

test('[渠道-2] 信托、汽车金融走银行的路；个人和不知道的没有固定的路', () => {
  expect([respondentOf('trust'), respondentOf('auto-finance')]).toEqual(['bank', 'bank']);
  expect([respondentOf('person'), respondentOf('unknown')]).toEqual([undefined, undefined]);
});

test('[渠道-3] 只凭记忆的渠道标成记忆，并请人先核对', () => {
  const remembered = channels().filter((channel) => channel.mark === 'memory');
  expect(remembered.map((channel) => channel.id)).toEqual([
    '12381',
    'operator',
    '12300',
    '12337',
    '12345',
    '12348',
  ]);
  for (const channel of remembered) expect(channel.caution).toContain('记忆');
});

test('[渠道-4] 没有一个号码、网址、邮箱不在资料里', () => {
  const data = readFileSync(new URL('../../data/rules.json', import.meta.url), 'utf8');
  /** Numbers that law reading §5 gives in its table only, not in a rule row. */
  const tableOnly = ['12378', '12315', '12381', '12300', '110', '12110', '12337', '12345', '12348', '12363'];
  for (const { id, name, how, caution = '' } of channels()) {
    for (const number of `${name} ${how} ${caution}`.match(
      /\d{3,}(?:-\d+)?|[a-z_.]+@?[a-z0-9.]+\.(?:cn|org\.cn)/g,
    ) ?? []) {
      if (/^20\d\d$/.test(number)) continue;
      expect(tableOnly.includes(number) || data.includes(number), `${id}: ${number}`).toBe(true);
    }
  }
});

test('[渠道-5] 到处引用的规则编号和渠道编号都存在', () => {
  const rules = [
    ...allSteps.flatMap((step) => step.ruleIds),
    ...channels().flatMap((channel) => channel.ruleIds),
    ...conductClasses().flatMap((row) => row.ruleIds),
    ...LIMIT_TABLE.flatMap((row) => row.rules),
    ...Object.values(FIGURES).flatMap((figure) => [...figure.rules]),
  ];
  expect(rules.filter((id) => !ruleById(id))).toEqual([]);
  const used = [...allSteps, ...conductClasses()].flatMap((step) => step.channels);
  expect(used.filter((id) => !channelById(id))).toEqual([]);
});

import type { Finding } from '@huxin/basis';
import { expect, test } from 'vitest';
import { groupFindings } from './group-findings.ts';

const finding = (rule: string, says: string, missing: readonly string[] = []): Finding => ({
  rule,
  verdict: 'unclear',
  says,
  evidence: [],
  basis: [],
  missing,
});

test('[查应用-22] 只差一样东西的几句并成一句，不一样的都留着', () => {
  const [same, other] = groupFindings([
    finding('R1', '通讯录不在必要信息里。', ['这是不是借款应用？']),
    finding('R2', '照片可以不给。'),
    finding('R1', '短信不在必要信息里。', ['这是不是借款应用？']),
    finding('R2', '位置只在用的时候给。'),
  ]);
  expect(same).toMatchObject({ says: '通讯录、短信不在必要信息里。', missing: ['这是不是借款应用'] });
  expect(other?.says).toBe('照片可以不给。位置只在用的时候给。');
});

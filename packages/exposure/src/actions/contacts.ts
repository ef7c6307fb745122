import type { Path, PathSource } from '../assessment.ts';
import { lastEventDay, type Subject } from '../subject.ts';
import { type Draft, draft, RANK } from './draft.ts';

export const sourceTarget = (path: Path): string => `source:${path.id}`;

/** Steps about how numbers are held, for one lender. */
export function contactActions(subject: Subject, paths: ReadonlyMap<PathSource, Path>): Draft[] {
  return [
    ...revoke(subject, paths),
    ...demandDeletion(subject, paths),
    ...carrier(subject, paths),
    ...typed(subject, paths),
    ...afterPayoff(subject),
  ];
}

const REVOKE_WORDS = {
  cannot: '以前读走的，关权限收不回来。',
  sideEffect: '个别页面会再弹窗要权限，继续点“不允许”。',
  needs: '一部手机，两分钟。',
  proof: '在手机的权限页看到“不允许”，截图；隔天和更新后各看一次。',
  ifRefused: '关了就不能用：记下提示原文；通讯录不在网络借贷的必要信息里。',
};

function revoke(subject: Subject, paths: ReadonlyMap<PathSource, Path>): Draft[] {
  const drafts: Draft[] = [];
  const contacts = paths.get('contacts');
  const known = subject.app.grants.some((grant) => grant.fact.asset === 'contacts');
  if (contacts && contacts.state !== 'blocked' && known) {
    const seen = contacts.links[0].state === 'yes';
    drafts.push(
      draft(
        {
          id: `revoke:${subject.key}:contacts`,
          kind: 'revoke-permission',
          target: subject.key,
          rank: RANK.close,
          minutes: 2,
          closes: [contacts.id],
          hits: [sourceTarget(contacts)],
          byFacts: true,
        },
        {
          says: seen
            ? `在手机上关掉「${subject.key}」的通讯录权限，再看一眼确认。`
            : `去手机上看一眼：「${subject.key}」的通讯录权限是不是真的关了。`,
          ...REVOKE_WORDS,
        },
      ),
    );
  }
  const calls = paths.get('call-log-sms');
  const open = calls?.links[0].state === 'yes';
  if (calls && (open || (calls.links[0].state === 'unknown' && saidClosed(subject)))) {
    drafts.push(
      draft(
        {
          id: `revoke:${subject.key}:call-log-sms`,
          kind: 'revoke-permission',
          target: subject.key,
          rank: RANK.close,
          minutes: 2,
          asks: [calls.id],
          otherwise: 'added',
        },
        {
          says: open
            ? `关掉「${subject.key}」的通话记录和短信权限。`
            : `去手机上看一眼：「${subject.key}」的通话记录和短信权限是不是真的关着。`,
          ...REVOKE_WORDS,
        },
      ),
    );
  }
  return drafts;
}

/** Call log and SMS are said to be closed, and nobody looked. */
const saidClosed = (subject: Subject): boolean =>
  (['call-log', 'sms'] as const).every((asset) => {
    const latest = subject.app.grants.findLast((known) => known.fact.asset === asset);
    return latest?.fact.state === 'denied' && latest.fact.verified !== 'yes';
  });

function demandDeletion(subject: Subject, paths: ReadonlyMap<PathSource, Path>): Draft[] {
  const copies = paths.get('contacts-copy');
  if (!copies || copies.state === 'blocked' || copies.links[0].evidence.length === 0) return [];
  return [
    draft(
      {
        id: `delete:${subject.key}`,
        kind: 'demand-deletion',
        target: subject.key,
        rank: RANK.request,
        minutes: 15,
        asks: [copies.id],
        otherwise: 'added',
        since: lastEventDay(subject),
      },
      {
        says: `书面要求「${subject.lender}」说明手里有什么、从哪来，停止使用并删除通讯录名单。`,
        cannot: '只有对方书面答复、之后也没再发生才算数，而且不能全信。投诉和要求都不等于暂停还款。',
        sideEffect: '对方可能要求先结清，可能保留法律要求保存的部分。',
        needs: '从平台写明的渠道发，留下发送时间。',
        proof: '对方的书面答复。',
        ifRefused: '拒绝要说明理由；可以向网信部门举报（12377），也可以起诉。',
      },
    ),
  ];
}

function carrier(subject: Subject, paths: ReadonlyMap<PathSource, Path>): Draft[] {
  const path = paths.get('carrier-records');
  if (path?.links[0].state !== 'yes') return [];
  return [
    draft(
      {
        id: `carrier:${subject.key}`,
        kind: 'change-service-password',
        target: subject.key,
        rank: RANK.close,
        minutes: 5,
        asks: [path.id],
        otherwise: 'added',
      },
      {
        says: '改掉运营商服务密码，以后不再给验证码。',
        cannot: '以前拉走的通话记录收不回来。',
        proof: '运营商的改密短信。',
        ifRefused: '去营业厅带身份证改。',
      },
    ),
  ];
}

function typed(subject: Subject, paths: ReadonlyMap<PathSource, Path>): Draft[] {
  const path = paths.get('typed-contact');
  if (path?.links[0].state !== 'yes') return [];
  return [
    draft(
      {
        id: `agree:${subject.key}`,
        kind: 'agree-with-contact',
        target: subject.key,
        rank: RANK.rest,
        minutes: 10,
        asks: [path.id],
      },
      {
        says: '和你填的那个人先说好：接到电话只说一句“我不是借款人”。再问平台能不能换掉或删掉。',
        cannot: '关掉权限挡不住手填的号码。',
        sideEffect: '他会知道你有借款，说不说由你定。',
        proof: '平台页面上已经换掉或删掉。',
        ifRefused: '平台不给换：留下截图。不要编一个假的。',
      },
    ),
  ];
}

/** Paid off, but the account still stands. */
function afterPayoff(subject: Subject): Draft[] {
  const settled = subject.loans.length > 0 && subject.loans.every((loan) => loan.ledger?.settled);
  if (!settled) return [];
  return [
    draft(
      {
        id: `close:${subject.key}`,
        kind: 'close-account',
        target: subject.key,
        rank: RANK.rest,
        minutes: 15,
      },
      {
        says: `已经还清：先拿结清证明，再注销「${subject.key}」的账号。`,
        cannot: '注销停不了已经在外面的名单。',
        needs: '结清证明先存好，注销后可能查不到合同。',
        proof: '注销成功的页面，结清证明。',
        ifRefused: '不给注销：留下提示原文，向 12377 举报。',
      },
    ),
  ];
}

import type { AppRecord } from '@huxin/case';
import type { Source } from '@huxin/fact';
import { evidenceOf, latestHeld, type SourceReading } from './held.ts';

const SAID: Readonly<Partial<Record<Source, { yes: string; no: string; unknown: string }>>> = {
  'typed-contact': {
    yes: '填过紧急联系人。这一条和权限无关。',
    no: '你说没有填过紧急联系人。',
    unknown: '这一条和权限无关。你填过吗？',
  },
  'carrier-records': {
    yes: '给过运营商服务密码或验证码：对方能拿到几个月的通话记录。',
    no: '你说没有给过服务密码。',
    unknown: '给没给过服务密码，还不知道。',
  },
  'employer-address': {
    yes: '填过单位或地址。',
    no: '你说没有填过单位和地址。',
    unknown: '填没填过单位和地址，还不知道。',
  },
  'passed-on': {
    yes: '资料转给过别家。',
    no: '你说没有在贷款超市里填过资料。',
    unknown: '转没转给别家，看不见。关不上，只能留证。',
  },
  leak: {
    yes: '资料外泄过。',
    no: '没有迹象。',
    unknown: '有没有外泄，看不见。目前没有迹象；关不上，只能留证。',
  },
  referral: {
    yes: '有人给出过别人的号码。',
    no: '被联系的人都说没有给出别人的号码。',
    unknown: '被联系的人有没有说出别人的号码，还不知道。',
  },
};

/** A source known only by the latest answer (spec 路径-5). A leak can never be ruled out by an answer. */
export function readAnswered(app: AppRecord, source: Source): SourceReading {
  const words = SAID[source] ?? { yes: '有。', no: '没有。', unknown: '还不知道。' };
  const held = latestHeld(app, source);
  if (!held) return { state: 'unknown', says: words.unknown, evidence: [] };
  const state = source === 'leak' && held.fact.state === 'no' ? 'unknown' : held.fact.state;
  const says = words[state];
  return { state, says, evidence: [evidenceOf(held, says)], ...(state === 'no' ? { never: true } : {}) };
}

import type { HarmonyFacts } from '../harmony/facts.ts';
import type { IosFacts } from '../ios/facts.ts';
import type { Blindness } from './types.ts';

/** HarmonyOS: only names in the byte code are read, so a "not seen" is never more than partial. */
export function harmonyBlindness(facts: HarmonyFacts): Blindness[] {
  const found: Blindness[] = [
    { state: 'partial', says: '鸿蒙字节码只看得到名字，看不到调用关系', evidence: [] },
  ];
  if (facts.brokenCode.length > 0)
    found.push({ state: 'blind', says: '有代码文件读不出来', evidence: facts.brokenCode });
  if (facts.codeFiles === 0) found.push({ state: 'blind', says: '安装包里没有代码文件', evidence: [] });
  for (const fault of facts.faults)
    found.push({ state: 'blind', says: '有文件读不出来，里面可能有代码', evidence: [fault.at] });
  return found;
}

/** iOS: an executable from the store is encrypted; its imports are not. */
export function iosBlindness(facts: IosFacts): Blindness[] {
  const found: Blindness[] = [];
  const locked = facts.binaries.filter((one) => one.encrypted).map((one) => one.entry);
  if (locked.length > 0)
    found.push({ state: 'partial', says: '程序是加密的，只看得到它用了哪些系统功能', evidence: locked });
  const broken = facts.binaries.filter((one) => !one.readable).map((one) => one.entry);
  if (broken.length > 0) found.push({ state: 'blind', says: '有程序文件读不出来', evidence: broken });
  if (facts.binaries.length === 0) found.push({ state: 'blind', says: '安装包里没有程序文件', evidence: [] });
  for (const fault of facts.faults)
    found.push({ state: 'blind', says: '有文件读不出来，里面可能有代码', evidence: [fault.at] });
  return found;
}

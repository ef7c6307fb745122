import { isOrdinaryLoader, PROVIDER_ASSETS } from '../data/ordinary-loaders.ts';
import type { AndroidFacts, PackerHit, Signal } from '../model.ts';
import type { Blindness } from './types.ts';

const MAX_PLACES = 5;

const placeOf = (signal: Signal): string => `${signal.part}!${signal.dex} ${signal.class}.${signal.method}`;

/** Everything that keeps an Android package from being seen whole, each with its reason and places. */
export function androidBlindness(facts: AndroidFacts, packers: readonly PackerHit[]): Blindness[] {
  const found: Blindness[] = [];
  const blind = (says: string, evidence: readonly string[]): void => {
    found.push({ state: 'blind', says, evidence: evidence.slice(0, MAX_PLACES) });
  };
  for (const packer of packers)
    if (packer.strength === 'strong') blind(`代码被加固（${packer.vendor}），看不到里面`, packer.evidence);
  const hollow = facts.dex.filter((one) => one.hollow > 0);
  if (hollow.length > 0)
    blind(
      `有 ${hollow.reduce((sum, one) => sum + one.hollow, 0)} 个方法被掏空，运行时才填回来`,
      hollow.map((one) => `${one.part}!${one.entry}`),
    );
  const { coverage } = facts;
  if (coverage.declared > 0 && coverage.found * 2 < coverage.declared)
    blind(`清单里 ${coverage.declared} 个组件只有 ${coverage.found} 个找得到代码`, coverage.missing);
  else if (coverage.launcherFound === 'no') blind('打开应用时运行的代码不在安装包里', coverage.missing);
  if (coverage.applicationFound === 'no')
    blind('启动类的代码不在安装包里', facts.applicationClass === undefined ? [] : [facts.applicationClass]);
  if (facts.missingSplits.length > 0) blind('安装包不全，缺一部分没有给', facts.missingSplits);
  // A resource table holds names and pictures, never code.
  for (const fault of facts.faults)
    if (fault.kind !== 'bad-resources') blind('有文件读不出来，里面可能有代码', [fault.at]);
  for (const one of facts.embedded)
    if (!one.scanned && one.format !== 'elf')
      found.push({
        state: 'partial',
        says: '安装包里藏着另一份没能读的代码',
        evidence: [`${one.part}!${one.entry}`],
      });
  found.push(...signalBlindness(facts));
  return found;
}

function signalBlindness(facts: AndroidFacts): Blindness[] {
  const foreign = facts.signals.filter((one) => one.owner.kind !== 'library' && !isOrdinaryLoader(one.class));
  const of = (kind: Signal['signal']): Signal[] => foreign.filter((one) => one.signal === kind);
  const found: Blindness[] = [];
  const partial = (says: string, signals: readonly Signal[], assets?: Blindness['assets']): void => {
    if (signals.length === 0) return;
    found.push({
      state: 'partial',
      says,
      evidence: signals.slice(0, MAX_PLACES).map(placeOf),
      ...(assets === undefined ? {} : { assets }),
    });
  };
  partial('会在运行时另外加载代码', of('dynamic-code'));
  partial('会按名字调用代码，名字在运行时才知道', of('reflection'));
  partial('查询地址是运行时拼出来的', of('built-uri'), PROVIDER_ASSETS);
  // One alone is ordinary: web addresses are made of text, and a list of one's own is queried by its field.
  if (of('made-address').length > 0) partial('查询的地址要到运行时才知道', of('open-query'), PROVIDER_ASSETS);
  return found;
}

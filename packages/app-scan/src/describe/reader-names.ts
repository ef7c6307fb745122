import type { Owner, Reference } from '../model.ts';

const nameOf = (owner: Owner): string => {
  if (owner.kind === 'app') return 'App 自己的代码';
  if (owner.kind === 'unknown') return owner.name === '' ? '不认识的代码' : `不认识的代码（${owner.name}）`;
  return owner.name;
};

/** Who reads, each once, named SDKs first. */
export function readerNames(references: readonly Reference[]): string[] {
  const order = ['sdk', 'app', 'unknown', 'library'];
  const sorted = [...references].sort((a, b) => order.indexOf(a.owner.kind) - order.indexOf(b.owner.kind));
  return [...new Set(sorted.map((one) => nameOf(one.owner)))];
}

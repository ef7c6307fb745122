import { asDate, endOf } from '@huxin/calendar';
import { foldCase } from '@huxin/case';
import { parseEntry } from '@huxin/fact';
import { assess } from '../index.ts';

const told = (id: string, knownOn: string, fact: object) => {
  const parsed = parseEntry({ id, knownOn, origin: { by: 'user', spans: [] }, fact });
  return parsed.ok ? [parsed.value] : [];
};
const entries = [
  ...told('a', '2025-02-10', {
    kind: 'grant',
    app: '小借',
    asset: 'contacts',
    from: '2025-02-10',
    state: 'granted',
    verified: 'no',
  }),
  ...told('b', '2025-06-01', {
    kind: 'grant',
    app: '小借',
    asset: 'contacts',
    from: '2025-06-01',
    state: 'denied',
    verified: 'yes',
  }),
];
const view = assess(foldCase(entries, endOf(asDate('2025-06-12'))));
const paths = view.ok ? view.value.paths : [];

// Switched off and seen off: that path is shut. What was read before is another path, and stays unclear.
export const permission = paths.find((path) => path.source === 'contacts')?.stateSays; // 已关上
export const copies = paths.find((path) => path.source === 'contacts-copy')?.stateSays; // 说不准
export const clock = view.ok ? view.value.clocks[0]?.says : ''; // 最后能读到的一天：6 月 1 日。2 月 10 日以后读走的，关权限收不回来。

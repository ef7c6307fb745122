import type { JSX } from 'preact';
import { useEntries } from '../../shell/watch-record.ts';
import { Write } from '../reached/write.tsx';
import { Ask } from './ask.tsx';
import { toldOf } from './told.ts';

export function PeopleStep(): JSX.Element {
  const entries = useEntries();
  const aliases = [
    ...new Set(entries.flatMap(({ fact }) => (fact.kind === 'contacted' ? [fact.alias] : []))),
  ];
  return (
    <>
      <Ask topic="others-contacted" asks="有别人被联系过吗？" hint="亲友、同事、单位，都算。" />
      {aliases.length > 0 && (
        <p>记下了：{aliases.map((alias) => (alias === 'self' ? '他本人' : alias)).join('、')}。</p>
      )}
      {toldOf(entries, 'others-contacted') === 'yes' && <Write />}
    </>
  );
}

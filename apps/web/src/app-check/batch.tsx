import { ASSET_NAMES } from '@huxin/app-scan';
import type { JSX } from 'preact';
import { ButtonLink } from '../kit/button.tsx';
import { List, ListRow } from '../kit/list.tsx';
import { Page } from '../kit/page.tsx';
import { LEVEL_SHORT } from '../words/levels.ts';
import { batch, openRead, type Read } from './current.ts';
import { titleOf } from './found.tsx';
import { FAULT, LOOK, PEOPLE } from './words.ts';

/** What is wrong with a file that gave no report, with what to do. */
const faultOf = ({ answer }: Read): string => {
  if (answer?.kind !== 'fault') return '查的那一部分没打开。等会儿再试。';
  const { what, fix } = FAULT[answer.fault.kind];
  return `${what}${fix}`;
};

/** [查应用-27] Several apps at once: one row each, the three about people, and the way to the whole answer. */
export function Batch(): JSX.Element {
  const rows = batch.value;
  const read = rows.filter((one) => one.answer?.kind === 'package').length;
  return (
    <Page title={`看了 ${rows.length} 个安装包`} lead="先看和别人有关的三样。点开一个，看别的，看它凭什么。">
      {read < rows.length && (
        <p class="muted">有 {rows.length - read} 个没读成。没读成不等于它什么都不拿。</p>
      )}
      <List label="安装包">
        {rows.map((one) =>
          one.answer?.kind === 'package' ? (
            <ListRow
              key={one.name}
              title={titleOf(one.answer.report)}
              note={<People of={one.answer.report} file={one.name} />}
              onPress={() => openRead(one)}
            />
          ) : (
            <ListRow key={one.name} icon="care" title={one.name} note={faultOf(one)} />
          ),
        )}
      </List>
      <ButtonLink href="#/app">再查几个</ButtonLink>
    </Page>
  );
}

type Report = Extract<NonNullable<Read['answer']>, { kind: 'package' }>['report'];

/** Contacts, call log and SMS, each with its answer in a word; in colour where one of them can be read. */
function People({ of, file }: { of: Report; file: string }): JSX.Element {
  return (
    <>
      {file}
      {PEOPLE.map((asset) => (
        <span key={asset} class="people-line">
          {ASSET_NAMES[asset]}{' '}
          <span class={LOOK[of.assets[asset].level]}>{LEVEL_SHORT[of.assets[asset].level]}</span>
        </span>
      ))}
    </>
  );
}

import { dateOf } from '@huxin/calendar';
import { isKnown } from '@huxin/case';
import type { Entry, Fact, FactOf } from '@huxin/fact';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { laterPart } from '../../doors/shared/later-part.tsx';
import { viewed, viewedNow } from '../../engine/viewing.ts';
import { ButtonLink } from '../../kit/button.tsx';
import { Empty } from '../../kit/empty.tsx';
import { List, ListRow } from '../../kit/list.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { Section } from '../../kit/section.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { tell } from '../../kit/toast.tsx';
import { entryWords } from '../../screens/entry-words.ts';
import { hrefOf } from '../../shell/route.ts';
import { route } from '../../shell/router.ts';
import { ExampleBar } from '../../today/example-bar.tsx';
import { loanOf } from '../loan-of.ts';
import { termName, termValue } from '../term-words.ts';
import { useLoanSheet } from '../use-loan-sheet.ts';
import { aboutLoan, type EntryOf, pastOf, type TermRow } from './about-loan.ts';
import { type Editable, isEditable } from './editable.ts';
import { followersOf } from './followers.ts';
import type { MoveEditorProps } from './move-editor.tsx';
import type { Move } from './move-texts.ts';
import { replaceEntries } from './replace.ts';
import type { TermEditorProps } from './term-editor.tsx';

/** The editors are fetched with the first sheet that is opened. */
const TermEditor = laterPart<TermEditorProps>(() => import('./term-editor.tsx').then((m) => m.TermEditor));
const MoveEditor = laterPart<MoveEditorProps>(() => import('./move-editor.tsx').then((m) => m.MoveEditor));

const BY: Readonly<Record<TermRow['by'], string>> = {
  contract: '合同',
  page: '还款计划页',
  bill: '账单、短信',
  said: '自己说的',
  assumed: '没读到，先这么算',
};

type Editing =
  | { readonly kind: 'term'; readonly name: Editable; readonly row: TermRow | undefined }
  | { readonly kind: 'move'; readonly entry: EntryOf<'money' | 'balance' | 'flow'> };

/** What the loan says now, after every change; a contradiction is named at once. */
function Result({ loan }: { loan: string }): JSX.Element | null {
  const state = useLoanSheet(loan);
  if (state.kind === 'fault')
    return (
      <Notice live tone="care" title="这样和别的数对不上。">
        <p>
          {'hint' in state.fault && typeof state.fault.hint === 'string'
            ? state.fault.hint
            : '看看总额、期数、每期多少。'}
        </p>
      </Notice>
    );
  if (state.kind !== 'ready') return null;
  const { view } = state.sheet;
  return (
    <Notice live tone="plain" title="现在是">
      <p>{view.gaps.length > 0 ? `还缺：${view.gaps.join('、')}。` : view.says}</p>
    </Notice>
  );
}

function Past({ loan, entries }: { loan: string; entries: readonly Entry[] }): JSX.Element | null {
  const past = pastOf(entries, loan);
  if (past.length === 0) return null;
  return (
    <details class="card">
      <summary>改过、撤回过的 {past.length} 样</summary>
      <ul class="plain-list small">
        {past.map(({ entry, until }) => {
          const { title, note } = entryWords(entry);
          return (
            <li key={entry.id}>
              {title}
              {note && `：${note}`}
              <span class="muted">
                （{entry.knownOn} 记的，{until} 起不算）
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function MoveRow({ entry, onEdit }: { entry: EntryOf<Move['kind']>; onEdit: () => void }): JSX.Element {
  const { title, when, note } = entryWords(entry);
  const { fact } = entry;
  const day =
    fact.kind !== 'flow'
      ? when
      : fact.when.every === 'month'
        ? `每月 ${fact.when.day} 日`
        : fact.when.every === 'once'
          ? fact.when.on
          : `每周，从 ${fact.when.from}`;
  return (
    <ListRow
      title={title}
      note={`${note ?? ''} · ${day}`}
      end={<span class="small">改</span>}
      onPress={onEdit}
    />
  );
}

/** What is known at the moment shown; an example is read in the middle of its own life. */
function useViewed(): readonly Entry[] {
  const record = viewed();
  const known = (): readonly Entry[] => record.entries().filter((entry) => isKnown(entry, viewedNow()));
  const [entries, setEntries] = useState(known);
  useEffect(() => {
    setEntries(known());
    return record.subscribe(() => setEntries(known()));
  }, [record]);
  return entries;
}

function Fix({ loan, back }: { loan: string; back: string }): JSX.Element {
  const entries = useViewed();
  const [editing, setEditing] = useState<Editing | undefined>(undefined);
  const about = aboutLoan(entries, loan);
  const app = about.terms.find(({ entry }) => entry.fact.app !== undefined)?.entry.fact.app;
  const put = async (old: readonly Entry[], facts: readonly Fact[], says: string): Promise<void> => {
    setEditing(undefined);
    const undo = await replaceEntries(viewed(), old, facts);
    tell(says, { label: '撤销', run: () => void undo().then(() => tell('撤销了，和原来一样')) });
  };
  const putTerm = (row: TermRow | undefined, term: FactOf<'term'>): Promise<void> => {
    const along = followersOf(about, row?.field, term.field);
    return put(
      [...(row?.all ?? []), ...along.map(({ entry }) => entry)],
      [term, ...along.map(({ fact }) => fact)],
      along.length > 0 ? `改好了，照它记的 ${along.length} 次还款也跟着改了` : '改好了',
    );
  };
  const moves = [...about.balances, ...about.flows];
  return (
    <Page title="只改一样" lead={`${loan}${app && app !== loan ? ` · ${app}` : ''}。点哪样，改哪样。`}>
      <ExampleBar />
      <Result loan={loan} />
      <Section title="约定">
        <List>
          {about.terms.map((row) => {
            const { name } = row;
            const note = `${termValue(row.field)} · ${BY[row.by]}`;
            return isEditable(name) ? (
              <ListRow
                key={row.entry.id}
                title={termName(name)}
                note={note}
                end={<span class="small">改</span>}
                onPress={() => setEditing({ kind: 'term', name, row })}
              />
            ) : (
              <ListRow key={row.entry.id} title={termName(name)} note={note} />
            );
          })}
        </List>
      </Section>
      {about.missing.length > 0 && (
        <details class="card">
          <summary>还没写的，也能补</summary>
          <List>
            {about.missing.map((name) => (
              <ListRow
                key={name}
                title={termName(name)}
                end={<span class="small">补上</span>}
                onPress={() => setEditing({ kind: 'term', name, row: undefined })}
              />
            ))}
          </List>
        </details>
      )}
      {about.payments.length > 0 && (
        <Section title="还款和扣款">
          <List>
            {about.payments.map((entry) => (
              <MoveRow key={entry.id} entry={entry} onEdit={() => setEditing({ kind: 'move', entry })} />
            ))}
          </List>
        </Section>
      )}
      {moves.length > 0 && (
        <Section title="这张卡的余额、进账和支出">
          <List>
            {moves.map((entry) => (
              <MoveRow key={entry.id} entry={entry} onEdit={() => setEditing({ kind: 'move', entry })} />
            ))}
          </List>
        </Section>
      )}
      <Past loan={loan} entries={entries} />
      <ButtonLink href={back}>改好了，回到这一笔</ButtonLink>
      <Sheet
        open={editing !== undefined}
        title={
          editing === undefined
            ? ''
            : editing.kind === 'term'
              ? termName(editing.name)
              : entryWords(editing.entry).title
        }
        onClose={() => setEditing(undefined)}
      >
        {editing?.kind === 'term' && (
          <TermEditor
            name={editing.name}
            loan={loan}
            row={editing.row}
            app={app}
            today={dateOf(viewedNow())}
            onSave={(fact) => void putTerm(editing.row, fact)}
          />
        )}
        {editing?.kind === 'move' && (
          <MoveEditor
            fact={editing.entry.fact}
            onSave={(fact) => void put([editing.entry], [fact], '改好了')}
            onDrop={() => void put([editing.entry], [], '撤回了')}
          />
        )}
      </Sheet>
    </Page>
  );
}

/** 只改一样: every setting, payment, balance and expected sum of one loan, each corrected by itself. */
export function FixPage(): JSX.Element {
  const key = route.value.path[1] ?? '';
  const loan = loanOf(key);
  if (loan !== undefined) return <Fix loan={loan} back={hrefOf('bills', key)} />;
  return (
    <Page title="只改一样">
      <Empty icon="magnifier" title="这一笔不在现在的记录里。">
        <ButtonLink href="#/bills">回到借款</ButtonLink>
      </Empty>
    </Page>
  );
}

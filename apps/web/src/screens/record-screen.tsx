import type { Entry } from '@huxin/fact';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { example, viewed } from '../engine/viewing.ts';
import { CopyReminder } from '../keeping/copy-reminder.tsx';
import { KeepingGate } from '../keeping/gate.tsx';
import { Button, ButtonLink } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { HourGrid } from '../kit/hour-grid.tsx';
import { List, ListRow } from '../kit/list.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { Section } from '../kit/section.tsx';
import { Confirm } from '../kit/sheet.tsx';
import { Timeline, type TimelineItem } from '../kit/timeline.tsx';
import { filesOf } from '../originals/list.ts';
import { record } from '../record.ts';
import { contactsOf, countContacts, stopRequestedAt } from '../shell/counts.ts';
import { useViewedEntries } from '../shell/watch-record.ts';
import { ExampleBar } from '../today/example-bar.tsx';
import { CARE } from '../words/care.ts';
import { entryWords } from './entry-words.ts';

function Counts({ entries }: { entries: readonly Entry[] }): JSX.Element {
  const counts = countContacts(entries);
  const figures: readonly (readonly [string, number])[] = [
    ['一共', counts.all],
    ['涉及的人', counts.people],
    ['夜里', counts.atNight],
    ...(stopRequestedAt(entries) ? [['说停之后', counts.afterRefusal] as const] : []),
  ];
  return (
    <dl class="figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A contract is a dozen settings noted at once: one line of the timeline, opened on demand, changed under 借款. */
function Terms({ of }: { of: readonly Entry[] }): JSX.Element {
  return (
    <details>
      <summary>看这 {of.length} 项</summary>
      <ul class="plain-list small">
        {of.map((entry) => {
          const { title, note } = entryWords(entry);
          return (
            <li key={entry.id}>
              {title.slice(title.indexOf('：') + 1)}
              {note && `：${note}`}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function One({ of, onDrop }: { of: Entry; onDrop: (entry: Entry) => void }): JSX.Element {
  const { note } = entryWords(of);
  return (
    <>
      {note && <span class="item-note">{note}</span>}
      <span class="row no-print">
        {of.fact.kind === 'contacted' && of.fact.evidence.length > 0 && (
          <ButtonLink kind="bare" icon="file" href="#/files">
            看原件
          </ButtonLink>
        )}
        <Button kind="bare" icon="trash" onPress={() => onDrop(of)}>
          撤回
        </Button>
      </span>
    </>
  );
}

/** Newest first. */
function itemsOf(entries: readonly Entry[], onDrop: (entry: Entry) => void): readonly TimelineItem[] {
  const terms = new Map<string, Entry[]>();
  const items: TimelineItem[] = [];
  // A file is told with its event; only one that stands alone gets a line of its own.
  const attached = new Set(contactsOf(entries).flatMap((contact) => contact.evidence));
  for (const entry of entries) {
    const { fact } = entry;
    if (fact.kind === 'evidence' && attached.has(fact.sha256)) continue;
    const words = entryWords(entry);
    if (fact.kind === 'term') {
      const key = `${fact.loan} ${words.when}`;
      const group = terms.get(key);
      if (group) group.push(entry);
      else {
        const first = [entry];
        terms.set(key, first);
        items.push({
          key: entry.id,
          when: words.when,
          title: `${fact.loan}：合同`,
          body: <Terms of={first} />,
        });
      }
    } else
      items.push({
        key: entry.id,
        when: words.when,
        title: words.title,
        body: <One of={entry} onDrop={onDrop} />,
      });
  }
  return items.sort((a, b) => (a.when < b.when ? 1 : -1));
}

function NothingYet(): JSX.Element {
  return (
    <Empty icon="record" title="还没有记过">
      <p class="muted">接到一个电话、收到一条消息，就从下面开始。</p>
      <div class="row">
        <ButtonLink href="#/4/5">亲友被联系了</ButtonLink>
        <ButtonLink href="#/5/4">我自己被催</ButtonLink>
      </div>
    </Empty>
  );
}

/** Where what is noted lies, with the way to a copy and to the originals. */
function Kept({ files }: { files: number }): JSX.Element {
  return (
    <>
      <Notice tone="care">
        <p>
          {record().keeps === 'memory'
            ? '现在记的只在这一页里，关掉就没有了。原件留在手机里，再存一份备份。'
            : CARE.notABackup}
        </p>
        <div class="row">
          <ButtonLink icon="save" kind="main" href="#/copy">
            存一份
          </ButtonLink>
          <Button icon="print" onPress={() => print()}>
            打印
          </Button>
        </div>
        {record().keeps === 'vault' && <CopyReminder />}
      </Notice>
      {files > 0 && (
        <List>
          <ListRow icon="file" title={`原件 ${files} 份`} note="截图、录音，原样收着" href="#/files" />
        </List>
      )}
    </>
  );
}

function Noted({ entries }: { entries: readonly Entry[] }): JSX.Element {
  const [dropping, setDropping] = useState<Entry | undefined>(undefined);
  const contacts = contactsOf(entries);
  const items = itemsOf(entries, setDropping);
  return (
    <>
      {!example.value && <Kept files={filesOf(entries, record().originals()).length} />}
      {contacts.length > 0 && (
        <Section title="次数">
          <Counts entries={entries} />
          <div class="card">
            <HourGrid times={contacts.map((contact) => contact.at)} />
          </div>
        </Section>
      )}
      <Section title="时间线" note={`${items.length} 条`}>
        <Timeline items={items} />
      </Section>
      <Confirm
        open={dropping !== undefined}
        title="撤回这一条？"
        says="它不再计数，也不再显示。附的原件还在“原件”里。"
        yes="撤回这一条"
        no="留着"
        serious
        onYes={() => {
          if (dropping) void viewed().retract(dropping.id);
          setDropping(undefined);
        }}
        onNo={() => setDropping(undefined)}
      />
    </>
  );
}

/** Everything noted so far, newest first, with the counts and a copy to keep; an open example's as well. */
export function RecordScreen(): JSX.Element {
  const entries = useViewedEntries();
  return (
    <Page
      title="记录"
      back={false}
      {...(entries.length === 0 ? { lead: '谁、什么时候、说了什么。用代号，不用真名。' } : {})}
    >
      <ExampleBar />
      <KeepingGate>{entries.length === 0 ? <NothingYet /> : <Noted entries={entries} />}</KeepingGate>
    </Page>
  );
}

import type { Entry } from '@huxin/fact';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button, ButtonLink } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { HourGrid } from '../kit/hour-grid.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { Section } from '../kit/section.tsx';
import { Confirm } from '../kit/sheet.tsx';
import { Timeline } from '../kit/timeline.tsx';
import { record } from '../record.ts';
import { todayInChina } from '../shell/clock.ts';
import { contactsOf, countContacts, stopRequestedAt } from '../shell/counts.ts';
import { neutralName, saveFile } from '../shell/save-file.ts';
import { useEntries } from '../shell/watch-record.ts';
import { CARE } from '../words/care.ts';
import { entryWords } from './entry-words.ts';

function saveCopy(entries: readonly Entry[]): void {
  const text = JSON.stringify({ entries }, null, 2);
  saveFile(neutralName(todayInChina(), 'json'), new Blob([text], { type: 'application/json' }));
}

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

/** Everything noted so far, newest first, with the counts and a copy to keep. */
export function RecordScreen(): JSX.Element {
  const entries = useEntries();
  const [dropping, setDropping] = useState<Entry | undefined>(undefined);
  const contacts = contactsOf(entries);
  if (entries.length === 0) {
    return (
      <Page title="记录" back={false} lead="谁、什么时候、说了什么。用代号，不用真名。">
        <Empty icon="record" title="还没有记过">
          <p class="muted">接到一个电话、收到一条消息，就从下面开始。</p>
          <div class="row">
            <ButtonLink href="#/4/5">亲友被联系了</ButtonLink>
            <ButtonLink href="#/5/4">我自己被催</ButtonLink>
          </div>
        </Empty>
      </Page>
    );
  }
  return (
    <Page title="记录" back={false}>
      <Notice tone="care">
        <p>
          {record().keeps === 'memory'
            ? '现在记的只在这一页里，关掉就没有了。原件留在手机里，再存一份备份。'
            : CARE.notABackup}
        </p>
        <div class="row">
          <Button icon="save" kind="main" onPress={() => saveCopy(entries)}>
            存一份
          </Button>
          <Button icon="print" onPress={() => print()}>
            打印
          </Button>
        </div>
        <p class="small">这份文件没有加密，别人拿到就能看。</p>
      </Notice>
      {contacts.length > 0 && (
        <Section title="次数">
          <Counts entries={entries} />
          <div class="card">
            <HourGrid times={contacts.map((contact) => contact.at)} />
          </div>
        </Section>
      )}
      <Section title="时间线" note={`${entries.length} 条`}>
        <Timeline
          items={[...entries]
            .map((entry) => ({ entry, words: entryWords(entry) }))
            .sort((a, b) => (a.words.when < b.words.when ? 1 : -1))
            .map(({ entry, words }) => ({
              key: entry.id,
              when: words.when,
              title: words.title,
              body: (
                <>
                  {words.note && <span class="item-note">{words.note}</span>}
                  <span class="no-print">
                    <Button kind="bare" icon="trash" onPress={() => setDropping(entry)}>
                      撤回
                    </Button>
                  </span>
                </>
              ),
            }))}
        />
      </Section>
      <Confirm
        open={dropping !== undefined}
        title="撤回这一条？"
        says="它不再计数，也不再显示。手机里的原件不受影响。"
        yes="撤回这一条"
        no="留着"
        serious
        onYes={() => {
          if (dropping) void record().retract(dropping.id);
          setDropping(undefined);
        }}
        onNo={() => setDropping(undefined)}
      />
    </Page>
  );
}

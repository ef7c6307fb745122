import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Page } from '../../../kit/page.tsx';
import { Paper, PrintButton } from '../../../kit/paper.tsx';
import { Switch } from '../../../kit/switch.tsx';
import { dayWords } from '../../../shell/day-words.ts';
import { WithDesk } from '../desk-step.tsx';
import './papers.css';

const MOST = 3;

/** For the table at home: large, three days, neutral unless he wants it written out. No name, no lender, no code. */
export function TakeHome(): JSX.Element {
  const [plain, setPlain] = useState(false);
  return (
    <Page title="带回去的一张" lead="大字。家里别人看见，也不知道是什么事。" paper>
      <div class="list no-print">
        <Switch label="写明是什么事" note="问过他再开：家里人会看见" on={plain} onChange={setPlain} />
      </div>
      <WithDesk>
        {({ dates }) => (
          <>
            <Paper title="接下来的三个日子">
              {dates.length === 0 ? (
                <p class="paper-big">
                  <span>现在没有定下的日子。</span>
                </p>
              ) : (
                <ol class="paper-days">
                  {dates.slice(0, MOST).map((date) => (
                    <li class="paper-day" key={`${date.on} ${date.says}`}>
                      <span class="paper-day-date">{dayWords(date.on)}</span>
                      <span>{plain ? date.says : date.neutral}</span>
                    </li>
                  ))}
                </ol>
              )}
              <ul class="paper-keep">
                <li>短信、截图、通话记录，先别删。</li>
                <li>有事想问：12348。有危险：110。</li>
                <li>心里难受：12356，或者叫人来陪。</li>
              </ul>
            </Paper>
            <PrintButton label="打印一张" />
            {dates.length > MOST && (
              <p class="muted small no-print">后面还有 {dates.length - MOST} 个日子，办完这三个再看。</p>
            )}
          </>
        )}
      </WithDesk>
    </Page>
  );
}

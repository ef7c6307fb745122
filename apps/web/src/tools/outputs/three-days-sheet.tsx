import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Standing } from '../../engine/questions.ts';
import { viewedNow } from '../../engine/viewing.ts';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { Empty } from '../../kit/empty.tsx';
import { Paper, PrintButton } from '../../kit/paper.tsx';
import { Switch } from '../../kit/switch.tsx';
import { tell } from '../../kit/toast.tsx';
import { saveReminders } from '../../shell/reminders.ts';
import { saveFile } from '../../shell/save-file.ts';
import { Frame } from '../../today/frame.tsx';
import { wordsToPicture } from '../picture.ts';
import { stepsToLines, stepsToReminders, threeSteps } from './three-days.ts';

function Nothing(): JSX.Element {
  return (
    <Empty icon="calendar" title="现在没有要列的。">
      <p class="muted">记下一笔借款，这里就有接下来的三件事。</p>
      <ButtonLink kind="main" href="#/2">
        看下一笔扣得成吗
      </ButtonLink>
    </Empty>
  );
}

function List({ of }: { of: Standing }): JSX.Element {
  const [amount, setAmount] = useState(false);
  const steps = threeSteps(of, amount);
  const lines = stepsToLines(steps);
  if (lines.length === 0) return <Nothing />;
  const save = async (): Promise<void> => {
    const picture = await wordsToPicture(lines);
    if (picture) saveFile('清单.png', picture);
    else tell('这个浏览器存不了图片，可以截屏');
  };
  return (
    <>
      <div class="list">
        <Switch label="写出要存多少" note="平台和哪张卡，怎样都不写" on={amount} onChange={setAmount} />
      </div>
      <Paper title="清单">
        <p class="paper-big">
          {lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
      </Paper>
      <div class="row">
        <Button icon="save" kind="main" onPress={() => void save()}>
          存成图片，放锁屏
        </Button>
        <Button icon="calendar" onPress={() => void saveReminders(stepsToReminders(steps, viewedNow()))}>
          加到日历
        </Button>
      </div>
      <PrintButton label="打印一张" />
      <p class="muted small">
        每一件是什么，<a href="#/today">在“今天”里看</a>。
      </p>
    </>
  );
}

/** 三天清单: three steps with their days, for the lock screen, in words that tell a stranger nothing. */
export function ThreeDays(): JSX.Element {
  return (
    <Frame title="三天清单" lead="放在锁屏上，别人看了也不知道是什么事。" empty={<Nothing />} paper>
      {(standing) => <List of={standing} />}
    </Frame>
  );
}

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { BigWords } from '../../kit/big-words.tsx';
import { Button } from '../../kit/button.tsx';
import { CopyWords } from '../../kit/copy-words.tsx';
import { BlankLine, BlankTable, Paper } from '../../kit/paper.tsx';
import { Progress } from '../../kit/progress.tsx';
import { Confirm, Sheet } from '../../kit/sheet.tsx';
import { Toast, tell } from '../../kit/toast.tsx';
import { SAY_ONLY_THIS } from '../../words/relatives.ts';

const nothing = (): void => undefined;

export function WordsStates(): JSX.Element {
  return (
    <>
      <CopyWords
        title="给亲友的话"
        versions={[
          { name: '一句', text: '一句话。' },
          { name: '几句', text: '第一句。第二句。' },
        ]}
        start={1}
        sms
      />
      <CopyWords title="只有一种长短" versions={[{ name: '一句', text: '一句话。' }]} />
      <BigWords lines={SAY_ONLY_THIS} label="接到电话，只说这一句" />
    </>
  );
}

export function ProgressStates(): JSX.Element {
  return (
    <>
      <Progress label="正在读这个安装包" done={0.42} onCancel={nothing} />
      <Progress label="刚开始" done={0} onCancel={nothing} />
      <Progress label="快好了" done={1} onCancel={nothing} />
      <Progress label="正在认图里的字" onCancel={nothing} />
    </>
  );
}

export function LayerStates(): JSX.Element {
  const [sheet, setSheet] = useState(false);
  const [confirm, setConfirm] = useState(false);
  return (
    <>
      <div class="row">
        <Button onPress={() => setSheet(true)}>打开一层</Button>
        <Button onPress={() => setConfirm(true)}>要问一句的</Button>
        <Button onPress={() => tell('已复制')}>冒一句话</Button>
        <Button onPress={() => tell('有新版本。', { label: '现在换上', run: nothing })}>
          带按钮的一句话
        </Button>
      </div>
      <div>
        <Toast says="已复制" />
      </div>
      <div>
        <Toast says="有新版本。" action={{ label: '现在换上', run: nothing }} />
      </div>
      <Sheet open={sheet} title="从下面上来的一层" onClose={() => setSheet(false)}>
        <p>一件短的事在这里做完，点旁边、按 Esc 都能关。</p>
        <Button kind="main" wide onPress={() => setSheet(false)}>
          做完了
        </Button>
      </Sheet>
      <Confirm
        open={confirm}
        title="撤回这一条？"
        says="它不再计数，也不再显示。手机里的原件不受影响。"
        yes="撤回这一条"
        no="留着"
        serious
        onYes={() => setConfirm(false)}
        onNo={() => setConfirm(false)}
      />
    </>
  );
}

export function PaperStates(): JSX.Element {
  return (
    <Paper title="一张纸">
      <ul class="paper-lines">
        <BlankLine label="几点几分" />
        <BlankLine label="对方姓名" />
      </ul>
      <BlankTable columns={['日期', '几点', '对方号码', '说了什么']} rows={2} />
    </Paper>
  );
}

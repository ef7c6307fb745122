import type { JSX } from 'preact';
import { BigWords } from '../kit/big-words.tsx';
import { Actions, Button } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { Paper, PrintButton } from '../kit/paper.tsx';
import { tell } from '../kit/toast.tsx';
import { saveFile } from '../shell/save-file.ts';
import { SAY_ONLY_THIS } from '../words/relatives.ts';
import { wordsToPicture } from './picture.ts';

/** The only page and picture made for passing on: no name, lender, amount, debt or logo. */
export function Say(): JSX.Element {
  const save = async (): Promise<void> => {
    const picture = await wordsToPicture(SAY_ONLY_THIS);
    if (picture) saveFile('接电话.png', picture);
    else tell('这个浏览器存不了图片，可以截屏');
  };
  return (
    <Page title="接电话，只说这一句" lead="照着念，念完就可以挂。" paper>
      <BigWords lines={SAY_ONLY_THIS} label="接电话，只说这一句" />
      <Paper title="接电话，只说这一句" onlyPrint>
        <p class="paper-big">
          {SAY_ONLY_THIS.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
        <p>不要：答应还钱、转账、点链接、说出他住哪、骂回去。</p>
      </Paper>
      <Actions>
        <PrintButton label="打印一张" />
        <Button icon="save" onPress={() => void save()}>
          存成图片
        </Button>
      </Actions>
    </Page>
  );
}

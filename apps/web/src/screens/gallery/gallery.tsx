import type { JSX } from 'preact';
import { Page } from '../../kit/page.tsx';
import { Section } from '../../kit/section.tsx';
import { ChoicesStates, FieldStates } from './fields.tsx';
import { ChainStates, CurveStates, GridStates, TimelineStates } from './pictures.tsx';
import { ButtonStates, IconStates, ListStates, NoticeStates, TagStates } from './plain.tsx';
import { LayerStates, PaperStates, ProgressStates, WordsStates } from './working.tsx';

const PARTS: readonly (readonly [string, () => JSX.Element])[] = [
  ['按钮', ButtonStates],
  ['标签', TagStates],
  ['列表', ListStates],
  ['提示', NoticeStates],
  ['填写', FieldStates],
  ['选择', ChoicesStates],
  ['链条', ChainStates],
  ['余额', CurveStates],
  ['哪天几点', GridStates],
  ['时间线', TimelineStates],
  ['备好的话', WordsStates],
  ['进度', ProgressStates],
  ['浮层', LayerStates],
  ['纸', PaperStates],
  ['图标', IconStates],
];

/** Every component in every state; reached by address only. */
export function Gallery(): JSX.Element {
  return (
    <Page title="零件" lead="每个零件的每种样子。例子里的人和数都是编的。">
      {PARTS.map(([title, Part]) => (
        <Section key={title} title={title}>
          <Part />
        </Section>
      ))}
    </Page>
  );
}

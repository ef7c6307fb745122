import type { AccessLevel, PackageReport } from '@huxin/app-scan';
import type { JSX } from 'preact';
import { Actions, ButtonLink } from '../kit/button.tsx';
import { List, ListRow } from '../kit/list.tsx';
import { Page } from '../kit/page.tsx';
import { Paper, PrintButton } from '../kit/paper.tsx';
import { batch } from './current.ts';
import { HowToClose } from './how-to-close.tsx';
import { ReportView } from './report-view.tsx';
import { SaveReport } from './save-report.tsx';
import { PEOPLE, PLATFORM } from './words.ts';

export const titleOf = (report: PackageReport): string => report.name || report.package || report.file;

const about = (report: PackageReport): string =>
  [PLATFORM[report.platform], report.package, report.version && `版本 ${report.version}`]
    .filter(Boolean)
    .join(' · ');

/** Cannot be read, or only what one picks: there is nothing to switch off. */
const SHUT: readonly AccessLevel[] = ['A', 'B'];

/** The answer about one package. */
export function Found({ report }: { report: PackageReport }): JSX.Element {
  return (
    <Page title={titleOf(report)} lead={about(report)} paper>
      <ReportView report={report}>
        {PEOPLE.some((asset) => !SHUT.includes(report.assets[asset].level)) && <HowToClose />}
        <Actions>
          <SaveReport report={report} />
        </Actions>
      </ReportView>
      <List label="再核对一步">
        <ListRow icon="check" title="和备案核对" note="是不是备案的那个、原来那家做的" href="#/app/filing" />
        <ListRow
          icon="file"
          title="和另一个版本比"
          note="更新多了什么，是不是同一家签的"
          href="#/app/compare"
        />
      </List>
      <Actions>
        <PrintButton />
        {batch.value.length > 0 && <ButtonLink href="#/app/batch">回到那几个</ButtonLink>}
        <ButtonLink href="#/app">再查一个</ButtonLink>
      </Actions>
      <Paper title={`${titleOf(report)}：它能拿到什么`} onlyPrint>
        <p>
          {about(report)} · {report.on}
        </p>
        <ReportView report={report} paper />
      </Paper>
    </Page>
  );
}

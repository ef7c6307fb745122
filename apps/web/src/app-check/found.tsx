import type { PackageReport } from '@huxin/app-scan';
import type { JSX } from 'preact';
import { Actions, ButtonLink } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { Paper, PrintButton } from '../kit/paper.tsx';
import { ReportView } from './report-view.tsx';
import { SaveReport } from './save-report.tsx';
import { PLATFORM } from './words.ts';

const titleOf = (report: PackageReport): string => report.name || report.package || report.file;

const about = (report: PackageReport): string =>
  [PLATFORM[report.platform], report.package, report.version && `版本 ${report.version}`]
    .filter(Boolean)
    .join(' · ');

/** The answer about one package. */
export function Found({ report }: { report: PackageReport }): JSX.Element {
  return (
    <Page title={titleOf(report)} lead={about(report)} paper>
      <ReportView report={report}>
        <Actions>
          <SaveReport report={report} />
        </Actions>
      </ReportView>
      <Actions>
        <PrintButton />
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

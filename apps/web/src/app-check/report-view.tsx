import { ASSET_NAMES, isVouchedFor, type PackageReport, papersSay } from '@huxin/app-scan';
import { ASSETS, type Asset } from '@huxin/fact';
import type { ComponentChildren, JSX } from 'preact';
import { CitationLine } from '../kit/citation-line.tsx';
import { Fold } from '../kit/fold.tsx';
import { Notice } from '../kit/notice.tsx';
import { Section } from '../kit/section.tsx';
import { FindingCard } from '../today/finding-card.tsx';
import { AssetLine } from './asset-line.tsx';
import { groupFindings } from './group-findings.ts';
import { PEOPLE } from './words.ts';

const MOST_TEXTS = 5;
/** Rules that stand open on the screen; the others are one tap away. */
const RULES_OPEN = 1;

export interface ReportViewProps {
  readonly report: PackageReport;
  /** Opened and unfolded, for the printer. */
  readonly paper?: boolean;
}

interface LinesProps extends ReportViewProps {
  readonly assets: readonly Asset[];
}

function Lines({ assets, report, paper = false }: LinesProps): JSX.Element {
  return (
    <ul class="lines">
      {assets.map((asset) => (
        <AssetLine key={asset} asset={report.assets[asset]} report={report} paper={paper} />
      ))}
    </ul>
  );
}

function Others({ report, paper = false }: ReportViewProps): JSX.Element {
  const others = ASSETS.filter((asset) => !PEOPLE.includes(asset));
  const closed = others.filter((asset) => report.assets[asset].level === 'A');
  const open = others.filter((asset) => !closed.includes(asset));
  return (
    <Section title="别的">
      {open.length > 0 && <Lines assets={open} report={report} paper={paper} />}
      {closed.length > 0 && (
        <p class="muted">
          这个版本在系统层面读不到：{closed.map((asset) => ASSET_NAMES[asset]).join('、')}。
        </p>
      )}
    </Section>
  );
}

function Blind({ report, paper = false }: ReportViewProps): JSX.Element | null {
  if (report.blindness.length === 0) return null;
  const places = (texts: readonly string[]): JSX.Element => (
    <ul class="evidence">
      {texts.map((text) => (
        <li key={text}>
          <code>{text}</code>
        </li>
      ))}
    </ul>
  );
  return (
    <Section title="看不清的地方" note="看不清不等于有问题，也不等于没有">
      <ul class="plain-list">
        {report.blindness.map((one) => (
          <li key={one.says}>
            {one.says}。
            {one.evidence.length > 0 &&
              (paper ? (
                places(one.evidence)
              ) : (
                <details>
                  <summary>在哪里</summary>
                  {places(one.evidence)}
                </details>
              ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** One fact of the inside: its name before it, its place behind it. */
function Inside({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  return (
    <li>
      <b>{name}</b> {children}
    </li>
  );
}

function Insides({ report }: ReportViewProps): JSX.Element {
  const [signer] = report.signature?.signers ?? [];
  return (
    <Section title="里面还有">
      <ul class="plain-list">
        {report.packers
          .filter((one) => one.strength === 'strong')
          .map((one) => (
            <Inside key={one.vendor} name="加固">
              {one.vendor} <span class="muted">（{one.evidence.slice(0, 2).join('；')}）</span>
            </Inside>
          ))}
        {report.sdks.map((one) => (
          <Inside key={one.id} name="SDK">
            {one.name}：{one.takes}。<span class="muted">（{one.evidence.slice(0, 2).join('；')}）</span>
          </Inside>
        ))}
        {report.coercion.slice(0, MOST_TEXTS).map((hit) => (
          <Inside key={hit.text} name="文字">
            {hit.meaning}：“{hit.text}” <span class="muted">（{hit.entry}）</span>
          </Inside>
        ))}
        {report.faults.map((one) => (
          <Inside key={one.at} name="坏处">
            读不出来：{one.at}
          </Inside>
        ))}
        {papersSay(report).map((text) => (
          <Inside key={text} name="自述">
            {text}
          </Inside>
        ))}
        <Inside name="签名">
          {report.signatureSays}
          {signer && (
            <p class="muted small">
              证书写的是：{signer.subject}。{!isVouchedFor(report) && '是它自己写的，没有人证明。'}
            </p>
          )}
        </Inside>
      </ul>
    </Section>
  );
}

function Rules({ report, paper = false }: ReportViewProps): JSX.Element | null {
  if (report.findings.length === 0) return null;
  const found = groupFindings(report.findings);
  return (
    <Section title="对照规定" note={`按 ${report.on}`}>
      {paper
        ? found.map((finding) => (
            <div key={finding.rule}>
              <p>{finding.says}</p>
              {finding.basis.map((rule) => (
                <CitationLine key={rule.ruleId} of={rule} />
              ))}
            </div>
          ))
        : found.slice(0, RULES_OPEN).map((finding) => <FindingCard key={finding.rule} finding={finding} />)}
      {!paper && found.length > RULES_OPEN && (
        <Fold summary={`还对照了 ${found.length - RULES_OPEN} 条`}>
          {() =>
            found.slice(RULES_OPEN).map((finding) => <FindingCard key={finding.rule} finding={finding} />)
          }
        </Fold>
      )}
    </Section>
  );
}

/** A whole report, on the screen or on paper: the people in the phone first. What to do now stands under them. */
export function ReportView({
  report,
  paper = false,
  children,
}: ReportViewProps & { readonly children?: ComponentChildren }): JSX.Element {
  return (
    <>
      <p class="app-overall">{report.overall}</p>
      {report.published.map((text) => (
        <Notice key={text} tone="stop">
          <p>{text}</p>
        </Notice>
      ))}
      <Section title="手机里的人">
        <Lines assets={PEOPLE} report={report} paper={paper} />
      </Section>
      {children}
      <Others report={report} paper={paper} />
      <Blind report={report} paper={paper} />
      <Insides report={report} />
      <Rules report={report} paper={paper} />
      <Section title="只看文件看不到的">
        <ul class="plain-list">
          {[...report.cannotKnow, report.restsOn].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}

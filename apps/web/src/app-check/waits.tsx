import type { JSX } from 'preact';
import { Notice } from '../kit/notice.tsx';
import type { Waiting } from './use-answer.ts';

/** Between question and answer. */
export function Waits({ of }: { of: Waiting }): JSX.Element | null {
  if (of === 'asking')
    return (
      <p class="muted" role="status">
        正在看…
      </p>
    );
  return of === 'broke' ? <ScannerLost /> : null;
}

export function ScannerLost(): JSX.Element {
  return (
    <Notice tone="care" live title="查的那一部分没打开。">
      <p>可能是没有网，它还没存到这台设备上；也可能是这个文件让它出了错。换个办法，或者等会儿再试。</p>
    </Notice>
  );
}

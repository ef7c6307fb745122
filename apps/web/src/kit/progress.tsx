import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from './button.tsx';

export interface ProgressProps {
  readonly label: string;
  /** 0 to 1; without it the length is not known. */
  readonly done?: number;
  /** Said in its place while the length is not known. */
  readonly note?: string;
  readonly onCancel: () => void;
}

/** Long work: what is going on, how far, and a way to stop it. */
export function Progress({ label, done, note = '还不知道要多久', onCancel }: ProgressProps): JSX.Element {
  const id = useId();
  return (
    <div class="card progress">
      <label for={id}>{label}</label>
      <progress id={id} {...(done === undefined ? {} : { value: done, max: 1 })} />
      <div class="section-head">
        <span class="muted small num">{done === undefined ? note : `${Math.round(done * 100)} %`}</span>
        <Button kind="bare" onPress={onCancel}>
          停下
        </Button>
      </div>
    </div>
  );
}

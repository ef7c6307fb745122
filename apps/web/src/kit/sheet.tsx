import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

/** Opens and closes a native dialog with a flag; browsers without one show it in place. */
export function useDialog(open: boolean) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) {
      if (typeof element.showModal === 'function') element.showModal();
      else element.setAttribute('open', '');
    } else if (typeof element.close === 'function') element.close();
    else element.removeAttribute('open');
  }, [open]);
  return dialog;
}

export interface SheetProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A layer from below for one short task. Esc, the cross and a tap beside it close it. */
export function Sheet({ open, title, onClose, children }: SheetProps): JSX.Element {
  const dialog = useDialog(open);
  const id = useId();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the dialog's own key; the click closes on the backdrop
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={id}
      onClose={() => {
        // The event comes late: the sheet may have been opened again in between.
        if (!dialog.current?.open) onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div class="sheet-in">
        <div class="sheet-head">
          <h2 id={id}>{title}</h2>
          <button type="button" class="sheet-close" aria-label="关上" onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
        {open && children}
      </div>
    </dialog>
  );
}

export interface ConfirmProps {
  readonly open: boolean;
  readonly title: string;
  readonly says: string;
  /** What the button does, in its own words: 「删除这一条」, never 「确定」. */
  readonly yes: string;
  readonly no?: string;
  readonly serious?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export function Confirm(props: ConfirmProps): JSX.Element {
  return (
    <Sheet open={props.open} title={props.title} onClose={props.onNo}>
      <p>{props.says}</p>
      <div class="actions">
        <Button kind={props.serious ? 'stop' : 'main'} onPress={props.onYes}>
          {props.yes}
        </Button>
        <Button onPress={props.onNo}>{props.no ?? '先不'}</Button>
      </div>
    </Sheet>
  );
}

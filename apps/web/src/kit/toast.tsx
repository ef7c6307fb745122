import { signal } from '@preact/signals';
import type { JSX } from 'preact';

export interface ToastText {
  readonly says: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const shown = signal<(ToastText & { readonly id: number }) | undefined>(undefined);
let next = 0;

/** One short line that goes by itself; with an action it stays until it is used or replaced. */
export function tell(says: string, action?: ToastText['action']): void {
  const id = ++next;
  shown.value = { id, says, ...(action ? { action } : {}) };
  if (action) return;
  setTimeout(() => {
    if (shown.value?.id === id) shown.value = undefined;
  }, 4000);
}

export function Toast({ says, action }: ToastText): JSX.Element {
  return (
    <div class="toast">
      <span>{says}</span>
      {action && (
        <button
          type="button"
          onClick={() => {
            shown.value = undefined;
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
    </div>
  );
}

/** The place toasts appear in; it exists from the start, so that screen readers hear what comes. */
export function Toasts(): JSX.Element {
  const toast = shown.value;
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toast && <Toast key={toast.id} {...toast} />}
    </div>
  );
}

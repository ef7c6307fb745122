import { effect, signal } from '@preact/signals';

export type Theme = 'auto' | 'light' | 'dark';
export type TextSize = 'normal' | 'large' | 'larger';

const KEY = 'settings';

interface Settings {
  readonly theme: Theme;
  readonly text: TextSize;
}

const isOneOf = <T extends string>(value: unknown, words: readonly T[]): value is T =>
  words.includes(value as T);

function read(): Settings {
  const fallback: Settings = { theme: 'auto', text: 'normal' };
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof found !== 'object' || found === null) return fallback;
    const { theme, text } = found as { theme?: unknown; text?: unknown };
    return {
      theme: isOneOf(theme, ['auto', 'light', 'dark'] as const) ? theme : 'auto',
      text: isOneOf(text, ['normal', 'large', 'larger'] as const) ? text : 'normal',
    };
  } catch {
    return fallback;
  }
}

const first = read();
export const theme = signal<Theme>(first.theme);
export const textSize = signal<TextSize>(first.text);

/**
 * 「这台手机别人会看吗？」 yes keeps nothing after closing unless asked; until it is answered,
 * nothing but the two looks above is kept either.
 */
export const shared = signal<'yes' | 'no' | 'unasked'>('unasked');

export function startSettings(): void {
  effect(() => {
    const root = document.documentElement;
    if (theme.value === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = theme.value;
    root.dataset['text'] = textSize.value;
    try {
      if (shared.value === 'yes') localStorage.removeItem(KEY);
      else if (theme.value !== 'auto' || textSize.value !== 'normal')
        localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, text: textSize.value }));
      else localStorage.removeItem(KEY);
    } catch {
      // Storage may be switched off; looks then last until the page is closed.
    }
  });
}

import { dayWords } from '../shell/day-words.ts';

/** When a case was last exported, and what it held then. The keys are random ids of cases; they say nothing else. */
interface Copied {
  readonly on: string;
  readonly entries: number;
  readonly originals: number;
}

const KEY = 'copied';

function all(): Readonly<Record<string, Copied>> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof found === 'object' && found !== null ? (found as Record<string, Copied>) : {};
  } catch {
    return {};
  }
}

function write(next: Readonly<Record<string, Copied>>): void {
  try {
    if (Object.keys(next).length > 0) localStorage.setItem(KEY, JSON.stringify(next));
    else localStorage.removeItem(KEY);
  } catch {
    // Without local storage the reminder speaks more often than it must.
  }
}

export const noteCopied = (space: string, copied: Copied): void => write({ ...all(), [space]: copied });

export function forgetCopied(space: string): void {
  const { [space]: _, ...rest } = all();
  write(rest);
}

export interface CopyState {
  readonly says: string;
  /** Something is in the case that no copy has. */
  readonly due: boolean;
}

/** 「导出是你的备份」: how old the last one is, counted in what has come since. */
export function copyState(
  space: string,
  now: { readonly entries: number; readonly originals: number },
): CopyState | undefined {
  const last = all()[space];
  if (now.entries === 0 && now.originals === 0) return undefined;
  if (typeof last?.on !== 'string') return { says: '还没有导出过备份。', due: true };
  const day = dayWords(last.on as Parameters<typeof dayWords>[0]);
  const fresh = [
    ...(now.entries > last.entries ? [`${now.entries - last.entries} 条`] : []),
    ...(now.originals > last.originals ? [`${now.originals - last.originals} 份原件`] : []),
  ];
  return fresh.length > 0
    ? { says: `${day}导出过。之后又多了 ${fresh.join('、')}，备份里没有。`, due: true }
    : { says: `${day}导出过，之后没有新的。`, due: false };
}

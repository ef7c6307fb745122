import { dateOf, type Moment, timeOf } from '@huxin/calendar';
import { askEngine, STALE } from '../engine/engine.ts';
import { example } from '../engine/viewing.ts';
import { memoryRecord } from '../record.ts';
import { go } from '../shell/router.ts';
import type { Life } from './lives.ts';

/** Shows an invented record on the record screens, at one of its moments. False when it could not be read. */
export async function openExample(life: Life, at: Moment): Promise<boolean> {
  const file = await askEngine('read', { text: await life.load() }, 'read example');
  if (file === STALE || !file.ok) return false;
  const stamp = `${dateOf(at)}T${timeOf(at)}`;
  example.value = { id: life.id, code: life.name, at, record: memoryRecord(() => stamp, file.value.entries) };
  go('#/today');
  return true;
}

import type { Path, PathState } from '@huxin/exposure';
import type { Tone } from '../kit/tag.tsx';

/** What needs a look first. */
const ORDER: readonly PathState[] = ['happened', 'open', 'possible', 'dormant', 'blocked'];

export const STATE_TONE: Readonly<Record<PathState, Tone>> = {
  happened: 'stop',
  open: 'care',
  possible: 'plain',
  dormant: 'plain',
  blocked: 'accent',
};

export const byUrgency = (paths: readonly Path[]): readonly Path[] =>
  [...paths].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || (a.id < b.id ? -1 : 1));

export const BACKING_SAYS: Readonly<Record<Path['backing'], string>> = {
  none: '读过的协议里，没有找到让他们联系别人的条款。',
  limited: '协议里只有有条件的条款，比如联系不上你的时候。',
  some: '协议里有条款写着可以联系别人。写了，不等于那个人同意。',
  unknown: '还没读过协议，不知道里面怎么写。',
};

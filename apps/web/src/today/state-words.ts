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

/** What stands over the steps of one path; without steps it says why there are none. */
export function pathTitle(state: PathState, steps: number, isAsked: boolean): string {
  if (steps > 0) return '能做的';
  if (state === 'blocked') return '这条路现在关着';
  return isAsked ? '先答上面的问题' : '这条路关不上';
}

export const BACKING_SAYS: Readonly<Record<Path['backing'], string>> = {
  none: '读过的协议里，没有找到让他们联系别人的条款。',
  limited: '有一份国家标准（推荐性）说：联系不上你等特定情形，才可以联系联系人。',
  some: '协议里有条款写着可以联系别人。写了，不等于那个人同意。',
  unknown: '还没读过协议，不知道里面怎么写。',
};

import { presentValue } from './present-value.ts';
import { rootBounds } from './root-bounds.ts';
import { proveSegment } from './segment.ts';
import type { Stream } from './stream.ts';

/** A point and the sign of the present value there. */
interface Node {
  readonly x: number;
  readonly sign: number;
}

/**
 * Every x at which the present value is zero, ascending. The bounds hold all roots; a segment is halved until it is
 * proven to hold none, or at most one (then the signs at its ends decide), or is so small that rounding hides
 * the sign. What rounding hides is one root where the sign turns, a touching root where the value stays within
 * rounding of zero, and no root otherwise.
 */
export function allRoots(stream: Stream): number[] {
  const [low, high] = rootBounds(stream);
  const roots: number[] = [];
  let hidden: { from: Node; to: Node } | undefined;
  const settle = () => {
    if (hidden) roots.push(...rootsInHidden(stream, hidden.from, hidden.to));
    hidden = undefined;
  };
  const stack: [Node, Node][] = [[nodeAt(stream, low), nodeAt(stream, high)]];
  for (let pair = stack.pop(); pair; pair = stack.pop()) {
    const [from, to] = pair;
    const same = from.sign === to.sign ? from.sign : 0;
    const proof = proveSegment(stream, from.x, to.x, same);
    if (proof === 'open' && !isHidden(stream, from, to)) {
      const middle = nodeAt(stream, (from.x + to.x) / 2);
      stack.push([middle, to], [from, middle]);
    } else if (proof === 'open' || (proof === 'at-most-one' && (from.sign === 0 || to.sign === 0))) {
      hidden = hidden ? { from: hidden.from, to } : { from, to };
    } else {
      settle();
      if (proof === 'at-most-one' && from.sign !== to.sign) roots.push(turnBetween(stream, from, to));
    }
  }
  settle();
  return roots;
}

const nodeAt = (stream: Stream, x: number): Node => ({ x, sign: presentValue(stream, x).sign });

/** Whether halving can tell nothing more: the value is noise at both ends and between, or doubles run out. */
function isHidden(stream: Stream, from: Node, to: Node): boolean {
  const { times } = stream;
  const span = (times[times.length - 1] as number) - (times[0] as number);
  const width = (to.x - from.x) * span;
  if (width > 0.25) return false;
  if (from.sign === 0 && to.sign === 0) {
    return [0.25, 0.5, 0.75].every(
      (part) => presentValue(stream, from.x + part * (to.x - from.x)).sign === 0,
    );
  }
  const scale = Math.max(1, Math.abs(from.x) * span, Math.abs(to.x) * span);
  return width < 1e-9 || width < scale * 2 ** -50;
}

/** Roots of a stretch that no proof could settle; its neighbours, outside, have a clear sign. */
function rootsInHidden(stream: Stream, from: Node, to: Node): number[] {
  const left = clearSign(stream, from, from.x - to.x);
  const right = clearSign(stream, to, to.x - from.x);
  const touch = manifoldRoot(stream, left.x, right.x);
  if (touch !== undefined) return [touch];
  if (left.sign !== right.sign) return [turnBetween(stream, left, right)];
  const lowest = nodeAt(stream, turnOf(slopeOf(stream), left.x, right.x) ?? left.x);
  if (lowest.sign === left.sign || lowest.sign === 0) return [];
  return [turnBetween(stream, left, lowest), turnBetween(stream, lowest, right)];
}

/**
 * A root of multiplicity k is a simple root of the (k − 1)th slope, and only there can it be placed to the last
 * digits. `undefined` unless the value and all slopes before that one are within rounding of zero.
 */
function manifoldRoot(stream: Stream, low: number, high: number): number | undefined {
  let best: number | undefined;
  const below = [stream];
  for (let order = 1; order <= 6; order++) {
    const slope = slopeOf(below[order - 1] as Stream);
    const x = turnOf(slope, low, high);
    if (x !== undefined) {
      if (!below.every((each) => presentValue(each, x).sign === 0)) break;
      best = x;
    }
    below.push(slope);
  }
  return best;
}

/** The slope of the value carried to a time outside the list, so that no payment drops out. */
function slopeOf({ times, amounts }: Stream): Stream {
  const middle = Math.floor(times.length / 2);
  const c = ((times[middle - 1] as number) + (times[middle] as number)) / 2;
  return { times, amounts: amounts.map((amount, i) => amount * (c - (times[i] as number))) };
}

/** Where a stream's value turns its sign between two points; `undefined` if it has the same sign at both. */
function turnOf(stream: Stream, low: number, high: number): number | undefined {
  const atLow = presentValue(stream, low).value > 0;
  if (atLow === presentValue(stream, high).value > 0) return undefined;
  return bisect(low, high, (x) => presentValue(stream, x).value > 0 === atLow);
}

/** The node itself if its sign is clear, else the nearest tried point outward whose sign is. */
function clearSign(stream: Stream, node: Node, outward: number): Node {
  let step = outward;
  let found = node;
  for (let i = 0; i < 60 && found.sign === 0; i++) {
    found = nodeAt(stream, node.x + step);
    step *= 2;
  }
  return found;
}

/** The x at which the sign turns, to the last bit that rounding leaves. */
const turnBetween = (stream: Stream, from: Node, to: Node): number =>
  bisect(from.x, to.x, (x) => presentValue(stream, x).value > 0 === from.sign > 0);

function bisect(from: number, to: number, isLeft: (x: number) => boolean): number {
  let low = from;
  let high = to;
  for (let i = 0; i < 1100; i++) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (isLeft(middle)) low = middle;
    else high = middle;
  }
  return low + (high - low) / 2;
}

// True yearly cost beside three npm packages, in one run: `node bench/cost.bench.mjs`.
// Prints solves per second on a 13-flow dated loan and a table of answers on streams whose roots are known by
// construction (packages/loan/src/testing/awkward-flows.ts; these are our own, not a published set).
import { loadPeers } from './load-peers.mjs';
import { loadRoom } from './load-room.mjs';

const { webcarrot, nodeIrr, xirr } = await loadPeers({
  webcarrot: '@webcarrot/xirr',
  nodeIrr: 'node-irr',
  xirr: 'xirr',
});
const loan = await loadRoom(`
  export { datedRoots, internalRate } from './packages/loan/src/cost/index.ts';
  export { awkwardFlows } from './packages/loan/src/testing/awkward-flows.ts';
`);

/** Each solver takes the shape it documents, prepared outside the timing; it returns the yearly rates it found. */
const SOLVERS = {
  huxin: { prepare: (flows) => flows, solve: loan.datedRoots },
  '@webcarrot/xirr': {
    prepare: (flows) => flows.map(({ date, amount }) => ({ amount, date: new Date(`${date}T00:00:00Z`) })),
    solve: (flows) => one(() => (webcarrot.xirr ?? webcarrot.calculate ?? webcarrot.default)(flows)),
  },
  'node-irr': {
    prepare: (flows) => flows,
    // It answers with a rate a day.
    solve: (flows) => one(() => (1 + (nodeIrr.xirr ?? nodeIrr.default.xirr)(flows).rate) ** 365 - 1),
  },
  xirr: {
    prepare: (flows) => flows.map(({ date, amount }) => ({ amount, when: new Date(`${date}T00:00:00Z`) })),
    solve: (flows) => one(() => xirr.default(flows)),
  },
};

/** A peer's single answer as a list; a throw, null or NaN is no answer. */
function one(solve) {
  try {
    const rate = solve();
    return typeof rate === 'number' && Number.isFinite(rate) ? [rate] : [];
  } catch {
    return [];
  }
}

const THIRTEEN = Array.from({ length: 13 }, (_, i) => ({
  date: `${2025 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-${10 + ((i * 7) % 5)}`,
  amount: i === 0 ? 10_000 : -893.33,
}));

const ROUNDS = 9;

/**
 * Solves per second of every candidate, the best of nine rounds; the candidates take turns within a round, so that other
 * work on the machine hits all of them, and the ratio to huxin is the median over the rounds.
 */
function race(candidates) {
  const rounds = Array.from({ length: ROUNDS }, () =>
    Object.fromEntries(Object.entries(candidates).map(([name, solve]) => [name, perSecond(solve)])),
  );
  return Object.keys(candidates).map((name) => ({
    name,
    best: Math.max(...rounds.map((round) => round[name])),
    ratio: rounds.map((round) => round.huxin / round[name]).sort((a, b) => a - b)[(ROUNDS - 1) / 2],
  }));
}

function perSecond(solve) {
  const start = performance.now();
  let solves = 0;
  while (performance.now() - start < 150) for (let i = 0; i < 200; i++, solves++) solve();
  return (solves / (performance.now() - start)) * 1000;
}

function print(title, results) {
  console.log(title);
  for (const { name, best, ratio } of results) {
    const beside = name === 'huxin' ? '' : `   huxin is ${ratio.toFixed(1)}x`;
    console.log(
      `  ${name.padEnd(16)} ${Math.round(best).toLocaleString('en').padStart(10)} solves/s${beside}`,
    );
  }
}

const near = (a, b) => Math.abs(Math.log1p(a) - Math.log1p(b)) <= 1e-6 * Math.max(1, Math.abs(Math.log1p(b)));

/** right: every root; part: a true root, others left out; wrong: a number that is no root; none: no answer where one exists. */
function judge({ prepare, solve }, cases) {
  const score = { right: 0, part: 0, wrong: 0, none: 0, 'false answer': 0, 'said none': 0 };
  for (const { flows, roots } of cases) {
    const found = solve(prepare(flows));
    if (roots.length === 0) score[found.length === 0 ? 'said none' : 'false answer']++;
    else if (found.length === 0) score.none++;
    else if (found.some((r) => !roots.some((root) => near(r, root)))) score.wrong++;
    else score[roots.every((root) => found.some((r) => near(r, root))) ? 'right' : 'part']++;
  }
  return score;
}

const ready = Object.entries(SOLVERS).map(([name, { prepare, solve }]) => {
  const input = prepare(THIRTEEN);
  if (Math.abs(solve(input)[0] - 0.139) > 0.01)
    throw new Error(`${name} misses the plain loan: ${solve(input)}`);
  return [name, () => solve(input)];
});
print('dated IRR, 13 flows', race(Object.fromEntries(ready)));

const periodic = [-10_000, ...new Array(12).fill(893.33)];
const nodeIrrIrr = nodeIrr.irr ?? nodeIrr.default.irr;
print(
  'periodic IRR, 12 payments',
  race({ huxin: () => loan.internalRate(periodic), 'node-irr': () => nodeIrrIrr(periodic) }),
);

const all = loan.awkwardFlows();
const tame = all.filter(({ roots }) => roots.every((r) => r > -0.99 && r < 10));
for (const [title, cases] of [
  [`all ${all.length} awkward streams`, all],
  [`the ${tame.length} whose roots lie between −99 % and 1,000 %`, tame],
]) {
  console.log(`\n${title}`);
  console.table(
    Object.fromEntries(Object.entries(SOLVERS).map(([name, solver]) => [name, judge(solver, cases)])),
  );
}

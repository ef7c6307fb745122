// Bundles TypeScript sources in memory, so that a measurement runs the same code as the product.
import { build } from 'esbuild';

const root = new URL('..', import.meta.url).pathname;

/** Imports what `code` exports, with the workspace's sources resolved from apps/cli. */
export async function bundle(code, resolveDir = `${root}apps/cli`) {
  const result = await build({
    stdin: { contents: code, resolveDir, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['source'],
    logLevel: 'error',
  });
  const text = result.outputFiles[0].text;
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}

/** Median milliseconds of `runs` calls after `warm` warm-up calls. */
export function median(work, runs = 15, warm = 5) {
  for (let i = 0; i < warm; i++) work();
  const times = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
}

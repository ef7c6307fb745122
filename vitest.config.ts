import { defineConfig } from 'vitest/config';

/** Tests run on sources: every package exports its `src` under the "source" condition. */
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
  test: {
    include: ['{packages,platform,apps}/*/src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

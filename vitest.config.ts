import { defineConfig } from 'vitest/config';

const shared = { environment: 'node', globals: false, retry: 0 } as const;

/**
 * Three kinds of test: `unit` (everything quick, on real SQLite and real sockets), `e2e` (real Chromium, one file at a
 * time) and `faults` (the long runs of the fault plan, by `npm run faults`).
 */
export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', '**/*.long.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'e2e',
          include: ['test/e2e/**/*.test.{ts,tsx}'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          ...shared,
          name: 'faults',
          include: ['test/**/*.long.test.ts'],
          testTimeout: 1_800_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

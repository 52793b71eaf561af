import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/**
 * Browser suites drive one real browser at a time and build the extension once (tests/support/build.ts). They run one after
 * another, after the unit tests: a browser that has to share the processor looks like a slow product.
 */
const browserSuite = (name: string, order: number, hookTimeout = 240_000) => ({
  extends: true as const,
  test: {
    name,
    include: [`tests/e2e/${name}/**/*.test.ts`],
    environment: 'node',
    globalSetup: ['tests/support/build.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout,
    sequence: { groupOrder: order },
  },
});

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/closing-line.ts'],
    projects: [
      {
        extends: true,
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/bench/**'],
          environment: 'node',
          testTimeout: 30_000,
          setupFiles: ['tests/support/unit-setup.ts'],
        },
      },
      browserSuite('chromium', 1),
      browserSuite('firefox', 2),
      // Its set-up may have to install a Redmine.
      browserSuite('redmine', 3, 1_200_000),
    ],
  },
});

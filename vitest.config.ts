import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Browser suites drive one real browser at a time and build the extension once (tests/support/build.ts). */
const browserSuite = (name: string) => ({
  extends: true as const,
  test: {
    name,
    include: [`tests/e2e/${name}/**/*.test.ts`],
    environment: 'node',
    globalSetup: ['tests/support/build.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/bench/**'],
          environment: 'node',
          setupFiles: ['tests/support/unit-setup.ts'],
        },
      },
      browserSuite('chromium'),
      browserSuite('firefox'),
      browserSuite('redmine'),
    ],
  },
});

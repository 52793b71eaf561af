import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** On the integration server a browser's test that failed on a busy processor is tried again; the summary says so. */
const retry = process.env.CI ? 2 : 0;

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
    retry,
    hookTimeout,
    sequence: { groupOrder: order },
  },
});

/**
 * Suites without a browser. Those of the screens and of long random sequences are apart because typing into a whole screen
 * and trying hundreds of sequences take their time: `npm run check` leaves them out.
 */
const fastSuite = (name: string, include: string[], exclude: string[] = []) => ({
  extends: true as const,
  plugins: [WxtVitest()],
  test: {
    pool: 'threads' as const,
    name,
    include,
    exclude: ['tests/e2e/**', 'tests/bench/**', ...exclude],
    environment: 'node',
    testTimeout: 60_000,
    setupFiles: ['tests/support/unit-setup.ts'],
  },
});

const SEQUENCES = 'tests/**/*-property.test.ts';

/** Loads what the files import once for all of them: half the time, and nothing of theirs outlives its file but modules. */
const shared = (suite: ReturnType<typeof fastSuite>) => ({
  ...suite,
  test: { ...suite.test, isolate: false },
});

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/closing-line.ts'],
    projects: [
      shared(fastSuite('unit', ['tests/**/*.test.{ts,tsx}'], ['tests/components/**', SEQUENCES])),
      fastSuite('sequences', [SEQUENCES]),
      fastSuite('screens', ['tests/components/**/*.test.{ts,tsx}']),
      browserSuite('chromium', 1),
      browserSuite('firefox', 2),
      // Its set-up may have to install a Redmine.
      browserSuite('redmine', 3, 1_200_000),
      browserSuite('killed', 4),
    ],
  },
});

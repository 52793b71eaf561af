/** Every adapter's patterns run on what is not trusted: none may take more than about linear time. */
import { describe, expect, it } from 'vitest';
import { trackers } from '../../lib/trackers/catalogue.ts';
import { KEY_IN_LINK } from '../../lib/trackers/jira.ts';
import type { Place } from '../../lib/trackers/tracker.ts';

const SHORT = 2_500;
/** Three doublings; each may at most triple the work. Quadratic work would grow 64-fold. */
const LONG = SHORT * 8;
const BOUND = 27;
/** Under this many milliseconds the long text was not hard at all: quadratic work takes hundreds. */
const EASY = 3;

const patterns = trackers.flatMap((tracker) => [
  ...(tracker.base ? [tracker.base] : []),
  ...tracker.addresses.map(({ pattern }) => pattern),
  ...(tracker.boards?.addresses ?? []).map(({ pattern }) => pattern),
  ...(tracker.boards?.cards ?? []).flatMap(({ key, title = [], area = [] }) =>
    [...key, ...title, ...area].flatMap(({ part }) => part ?? []),
  ),
  ...Object.values<readonly Place[] | undefined>(tracker.page).flatMap((places) =>
    (places ?? []).flatMap(({ part }) => part ?? []),
  ),
]);
const unique = [...new Map([...patterns, KEY_IN_LINK].map((one) => [one.source, one])).values()];

/** Texts that a pattern nearly matches again and again: its own literals and typical characters, repeated. */
function attacks({ source }: RegExp, length: number): string[] {
  const literals = source
    .replace(/\\[wdsb]|\(\?<?[:=!]?\w*>?|[[\](){}^$*+?|\\]/g, ' ')
    .split(' ')
    .filter(Boolean);
  const seeds = [
    ...literals,
    ...(literals.length ? [literals.join('')] : []),
    'a',
    'A',
    '1',
    '/',
    '-',
    ' ',
    '/a',
    '/A1',
    'A-1',
    ' - ',
    'a:',
    '1,',
    '?a=1&',
  ];
  const fill = (seed: string) => seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
  return seeds.flatMap((seed) => [
    fill(seed),
    `${fill(seed)}!`,
    `/${fill(seed)}`,
    `${literals[0] ?? ''}${fill(seed)}\n`,
  ]);
}

function hardest(pattern: RegExp, length: number): number {
  const once = (text: string) => {
    const start = performance.now();
    new RegExp(pattern.source, pattern.flags.replace('g', '')).test(text);
    return performance.now() - start;
  };
  return Math.max(
    ...attacks(pattern, length).map((text) => Math.min(once(text), once(text), once(text))),
  );
}

describe.each(unique.map((pattern) => ({ source: pattern.source, pattern })))(
  '$source',
  ({ pattern }) => {
    it('takes time in proportion to what it is run on', () => {
      const long = hardest(pattern, LONG);
      if (long > EASY) expect(long / Math.max(hardest(pattern, SHORT), 0.01)).toBeLessThan(BOUND);
      expect(long).toBeLessThan(2_000);
    });

    it('repeats nothing that repeats without an end', () => {
      expect(pattern.source).not.toMatch(/[*+][^()]*\)[*+]/);
    });
  },
);

it('would notice a pattern whose work grows with the square', () => {
  const squared = /^a*a*!b/;
  expect(hardest(squared, 4_000)).toBeGreaterThan(EASY);
  // Sixteen times as long: 256 times the work.
  expect(hardest(squared, 8_000) / hardest(squared, 500)).toBeGreaterThan(BOUND);
});
